import type { SettingDefinition } from './setting-keys';

const perLevel = (
  name: string,
  label: string,
  type: SettingDefinition['type'],
  values: Record<string, string>,
): Record<string, SettingDefinition> =>
  Object.fromEntries(
    Object.entries({ low: '一般', medium: '较大', high: '重大', critical: '紧急' }).map(([level, word]) => [
      `mediation.${name}.${level}`,
      { label: `调解：${word}风险的纠纷，${label}`, type, otherwise: values[level] ?? '' },
    ]),
  );

/** Settings of mediation. Limits are local; none is in the statute. */
export const mediationSettingKeys: Record<string, SettingDefinition> = {
  ...perLevel('contact-hours', '几小时内联系双方', 'number', {
    low: '72',
    medium: '48',
    high: '24',
    critical: '2',
  }),
  ...perLevel('days', '几天内调解完', 'number', { low: '30', medium: '30', high: '20', critical: '10' }),
  ...perLevel('tells', '另外告知谁（上级调解组织、派出所，或者填“不另外告知”）', 'text', {
    low: '不另外告知',
    medium: '不另外告知',
    high: '上级调解组织',
    critical: '上级调解组织、派出所',
  }),
  'mediation.choice-days': {
    label: '调解：双方几天内选好，过了由调解组织提建议',
    type: 'number',
    otherwise: '5',
  },
  'mediation.session-minutes': { label: '调解：一次调解排多少分钟', type: 'number', otherwise: '90' },
  'mediation.days-offered': { label: '调解：菜单上给出往后几天的时间', type: 'number', otherwise: '14' },
  'mediation.public-least': {
    label: '调解：满几件才公开成功率（机构、类型、调解员都一样）',
    type: 'number',
    otherwise: '10',
  },
  'mediation.phone-days': {
    label: '调解：结束（或归档）多少天后删除当事人的电话、关掉他们的链接（0为不删）',
    type: 'number',
    otherwise: '365',
  },
  'mediation.file-days': {
    label: '调解：归档多少天后删除卷宗的内容（姓名、经过、笔录、协议、材料；0为不删），编号和统计留下',
    type: 'number',
    otherwise: '3650',
  },
  'mediation.unmediated-days': {
    label: '调解：没有受理、不愿调解、撤回的，结束多少天后删除内容（0为不删）',
    type: 'number',
    otherwise: '730',
  },
  'mediation.session-notice-hours': {
    label: '调解：离调解会不到几小时，新约、改期要双方都同意',
    type: 'number',
    otherwise: '24',
  },
  'mediation.open-most': {
    label: '调解：一名调解员手上最多几件没调完的，满了不再上菜单（0为不限）',
    type: 'number',
    otherwise: '10',
  },
};
