import type { SettingDefinition } from './setting-keys';

/** Settings of law at the doorstep. */
export const lawSettingKeys: Record<string, SettingDefinition> = {
  'law.visits-per-month': { label: '法律顾问：每月到每个村服务几次', type: 'number', otherwise: '1' },
  'law.helpers-least': { label: '法律明白人：每个村至少几名', type: 'number', otherwise: '3' },
  'law.training-hours-least': { label: '法律明白人：一年至少培训几小时', type: 'number', otherwise: '8' },
  'law.certificate-days': { label: '法律明白人：证书到期前几天提醒', type: 'number', otherwise: '60' },
  'law.answer-days.helper': { label: '法律咨询：法律明白人几个工作日内答复', type: 'number', otherwise: '2' },
  'law.answer-days.adviser': { label: '法律咨询：法律顾问几个工作日内答复', type: 'number', otherwise: '3' },
  'law.ask-back-most': { label: '法律咨询：一件最多追问几次', type: 'number', otherwise: '3' },
  'law.close-days': { label: '法律咨询：答复几天后自动办结', type: 'number', otherwise: '15' },
  'law.phone-kept-days': {
    label: '法律咨询：结束多少天后删除留的电话（0为不删）',
    type: 'number',
    otherwise: '180',
  },
  'law.disclaimer': {
    label: '法律咨询：答复下面的说明',
    type: 'text',
    otherwise: '答复供参考，不代替律师的正式意见。要打官司、有时限的事，请尽快找律师或者拨打12348。',
  },
};
