import type { SettingDefinition } from './setting-keys';

/** Settings of service records and the honour board. */
export const recordSettingKeys: Record<string, SettingDefinition> = {
  'service.log-back-days': { label: '服务记录：最多补记几天以内的', type: 'number', otherwise: '60' },
  'service.day-hours-most': { label: '服务记录：一天最多记几小时', type: 'number', otherwise: '12' },
  'service.verify-days': { label: '服务记录：报上来几天没有审核算超期', type: 'number', otherwise: '7' },
  'service.few-records': {
    label: '支部看板：三个月里通过的记录少于几条，列为要帮一把的',
    type: 'number',
    otherwise: '2',
  },
};
