import type { SettingDefinition } from './setting-keys';

/** Settings of activities. */
export const activitySettingKeys: Record<string, SettingDefinition> = {
  'service.activity-four-eyes': {
    label: '活动：送审的人不能自己批准',
    type: 'flag',
    otherwise: 'true',
  },
  'service.activity-phone-days': {
    label: '活动：结束多少天后删除报名时留的手机号（0为不删）',
    type: 'number',
    otherwise: '30',
  },
};
