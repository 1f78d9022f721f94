import type { SettingDefinition } from './setting-keys';

/** Settings of associations, family events, appraisals and visits. No national rule gives these numbers: each city sets its own. */
export const forceSettingKeys: Record<string, SettingDefinition> = {
  'neighbourhood.visit-days': {
    label: '走访：一般的住户几天没见到人算很久没走访',
    type: 'number',
    otherwise: '90',
  },
  'neighbourhood.visit-care-days': {
    label: '走访：要多关心的住户几天没见到人算很久没走访',
    type: 'number',
    otherwise: '30',
  },
  'neighbourhood.route-most': { label: '走访：一天的路线最多几户', type: 'number', otherwise: '15' },
  'neighbourhood.visit-figures-least': {
    label: '走访：领导看的走访发现，不足几条就不显示（不少于2）',
    type: 'number',
    otherwise: '5',
  },
  'neighbourhood.draft-hours': {
    label: '走访：没发出的记录在手机上最多留几小时，到时自动删除',
    type: 'number',
    otherwise: '24',
  },
  'neighbourhood.care-kept-days': {
    label: '走访：要多关心的记录保存几天，到期删除、重新征得同意',
    type: 'number',
    otherwise: '365',
  },
  'neighbourhood.visit-kept-days': {
    label: '走访：多少天后删除走访发现的内容、照片和走访的户（0为不删，数字保留）',
    type: 'number',
    otherwise: '730',
  },
  'neighbourhood.appraisal-kept-days': {
    label: '文明评议：开会多少天后删除没有公开的姓名和内容（0为不删）',
    type: 'number',
    otherwise: '365',
  },
  'neighbourhood.family-least': { label: '红白事：公开的数字至少由几件合成', type: 'number', otherwise: '5' },
  'neighbourhood.family-saving-factor': {
    label: '红白事：算节约时，最初打算的花费最多按标准的几倍算',
    type: 'number',
    otherwise: '2',
  },
  'neighbourhood.family-kept-days': {
    label: '红白事：办完多少天后删除姓名和电话（0为不删）',
    type: 'number',
    otherwise: '180',
  },
  'neighbourhood.appraisal-quorum': {
    label: '文明评议：到会的评议员至少百分之几，每一项至少百分之几投了票才计票',
    type: 'number',
    otherwise: '67',
  },
  'neighbourhood.appraisal-ballots-least': {
    label: '文明评议：少于几张票的只公布通过没通过，不留票数',
    type: 'number',
    otherwise: '3',
  },
};
