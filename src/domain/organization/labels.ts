/** One choice of a select field: stored value and the Chinese word on the screen. */
export interface Choice<Value extends string = string> {
  value: Value;
  label: string;
}

/** Select options for the admin panel from a table of labels. */
export const optionsOf = <const Labels extends Record<string, string>>(labels: Labels) =>
  Object.entries(labels).map(([value, label]) => ({ value, label })) as Choice<keyof Labels & string>[];

export const divisionLevelLabels = { city: '市', township: '乡镇（街道）', community: '社区（村）' } as const;
export const divisionKindLabels = {
  city: '市',
  subdistrict: '街道',
  town: '镇',
  township: '乡',
  community: '社区',
  village: '村',
} as const;
export const compoundKindLabels = {
  commercial: '商品房小区',
  old: '老旧小区',
  family: '单位家属院',
  resettlement: '回迁安置小区',
  other: '其他',
} as const;
export const buildingKindLabels = { building: '楼栋', lane: '街巷', group: '村民小组（片）' } as const;
export const tenureLabels = { owner: '自有', tenant: '租住', vacant: '空置' } as const;
export const organizationLevelLabels = {
  community: '社区党组织',
  grid: '网格党支部',
  building: '楼栋党小组',
  household: '党员中心户',
} as const;
export const leaderTitles = {
  community: '党组织书记',
  grid: '网格党支部书记',
  building: '楼栋党小组组长',
  household: '党员中心户户主',
} as const;
export const organizationStatusLabels = { active: '在用', closed: '已撤销' } as const;
export const organizationEventLabels = {
  created: '成立',
  moved: '调整隶属',
  'secretary-changed': '更换负责人',
  closed: '撤销',
} as const;
export const memberRoleLabels = {
  secretary: '书记',
  'deputy-secretary': '副书记',
  committee: '委员',
  'group-leader': '党小组组长',
  host: '党员中心户',
  member: '党员',
} as const;
export const memberStatusLabels = { active: '在本组织', left: '已转出' } as const;
export const skillLabels = {
  electric: '水电维修',
  medical: '医疗护理',
  legal: '法律咨询',
  counselling: '心理疏导',
  tutoring: '辅导功课',
  mediation: '邻里调解',
  arts: '文艺体育',
  haircut: '理发',
  digital: '手机电脑',
  driving: '开车接送',
  other: '其他',
} as const;
export const exemptionLabels = { age: '年老体弱', illness: '疾病', other: '其他' } as const;
export const dualPostDirectionLabels = {
  'cadre-to-property': '社区（村）干部兼任物业职务',
  'property-to-cadre': '物业人员兼任社区（村）职务',
} as const;
export const linkageKindLabels = {
  organization: '组织联建',
  mechanism: '机制联创',
  members: '党员联动',
  service: '服务联做',
  activity: '活动联办',
} as const;
export const linkageStatusLabels = { promised: '已约定', delivered: '已兑现', cancelled: '已取消' } as const;
export const unitKindLabels = {
  department: '市直部门',
  township: '乡镇（街道）',
  community: '社区（村）',
  utility: '公用事业单位',
  property: '物业企业',
  institution: '事业单位',
  school: '学校',
  shop: '商户',
  enterprise: '企业',
  association: '社会组织',
  justice: '司法所',
} as const;
export type DivisionLevel = keyof typeof divisionLevelLabels;
export type DivisionKind = keyof typeof divisionKindLabels;
export type BuildingKind = keyof typeof buildingKindLabels;
export type CompoundKind = keyof typeof compoundKindLabels;
export type Tenure = keyof typeof tenureLabels;
export type OrganizationLevel = keyof typeof organizationLevelLabels;
export type OrganizationEventKind = keyof typeof organizationEventLabels;
export type MemberRole = keyof typeof memberRoleLabels;
export type Skill = keyof typeof skillLabels;
export type ExemptionReason = keyof typeof exemptionLabels;
export type DualPostDirection = keyof typeof dualPostDirectionLabels;
export type LinkageKind = keyof typeof linkageKindLabels;
export type LinkageStatus = keyof typeof linkageStatusLabels;
export type UnitKind = keyof typeof unitKindLabels;

/** Keys of a table of labels, typed, for zod enums. */
export const valuesOf = <Labels extends Record<string, string>>(labels: Labels) =>
  Object.keys(labels) as [keyof Labels & string, ...(keyof Labels & string)[]];
