import type { SettingDefinition } from './setting-keys';

/** Settings of what comes after both sides have chosen: agreements, joint confirmation, follow-ups, figures. */
export const mediationHearingSettingKeys: Record<string, SettingDefinition> = {
  'mediation.confirmation-days': {
    label: '调解：协议生效后几天内可以申请司法确认（人民调解法第三十三条：30天）',
    type: 'number',
    otherwise: '30',
  },
  'mediation.confirmation-remind-first': {
    label: '调解：司法确认到期前几天第一次提醒（0为不提醒）',
    type: 'number',
    otherwise: '10',
  },
  'mediation.confirmation-remind-last': {
    label: '调解：司法确认到期前几天最后提醒（0为不提醒）',
    type: 'number',
    otherwise: '3',
  },
  'mediation.follow-up-days': {
    label: '调解：没有约定履行期限的，协议生效后几天回访',
    type: 'number',
    otherwise: '30',
  },
  'mediation.follow-up-after-term': {
    label: '调解：约定了履行期限的，过了期限几天回访',
    type: 'number',
    otherwise: '3',
  },
  'mediation.follow-up-again': {
    label: '调解：没有履行的，督促以后几天再回访',
    type: 'number',
    otherwise: '15',
  },
  'mediation.figures-least': {
    label: '调解：公开的数字不足几件就不显示（不少于2）',
    type: 'number',
    otherwise: '5',
  },
};
