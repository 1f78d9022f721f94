/** Every role a person can hold; a role always comes with a scope and a term (see role-assignments). */
export const roleNames = [
  'administrator',
  'city-leader',
  'township-leader',
  'operator',
  'supervisor',
  'unit-handler',
  'community-staff',
  'branch-secretary',
  'party-member',
  'property-manager',
  'mediator',
  'legal-adviser',
  'resident',
] as const;

export type RoleName = (typeof roleNames)[number];

/** The kinds of node a role can be bound to. `city` is the whole city and needs no node. */
export const scopeKinds = [
  'city',
  'township',
  'community',
  'grid',
  'compound',
  'building',
  'household',
  'unit',
] as const;

export type ScopeKind = (typeof scopeKinds)[number];

/** What each kind of node is called. */
export const scopeLabels: Record<ScopeKind, string> = {
  city: '全市',
  township: '乡镇（街道）',
  community: '社区（村）',
  grid: '网格',
  compound: '小区',
  building: '楼栋',
  household: '户',
  unit: '单位',
};

interface RoleDescription {
  /** The Chinese term on screens. */
  label: string;
  /** What the role means to the person who holds it, in plain words. */
  meaning: string;
  /** Where the role can be bound. */
  scopes: readonly ScopeKind[];
  /** Whether the role opens the staff side (/admin). */
  staff: boolean;
}

const everywhere = ['city', 'township', 'community'] as const;

/** One row per role; the source is the table of people in the design of the domain. */
export const roles: Record<RoleName, RoleDescription> = {
  administrator: {
    label: '系统管理员',
    meaning: '管理设置、账号、密钥和审计',
    scopes: ['city'],
    staff: true,
  },
  'city-leader': { label: '市级领导', meaning: '查看全市情况', scopes: ['city'], staff: true },
  'township-leader': {
    label: '乡镇（街道）领导',
    meaning: '查看本乡镇（街道）情况',
    scopes: ['township'],
    staff: true,
  },
  operator: { label: '中心坐席', meaning: '受理和分派全市诉求', scopes: ['city'], staff: true },
  supervisor: { label: '督办专员', meaning: '督办全市诉求', scopes: ['city'], staff: true },
  'unit-handler': { label: '承办单位经办人', meaning: '办理派给本单位的诉求', scopes: ['unit'], staff: true },
  'community-staff': {
    label: '社区干部',
    meaning: '管理本社区的公告、居民和诉求',
    scopes: ['community'],
    staff: true,
  },
  'branch-secretary': {
    label: '支部书记（小组长）',
    meaning: '审核服务记录、组织议事和走访',
    scopes: ['community', 'grid', 'building'],
    staff: true,
  },
  'party-member': {
    label: '党员',
    meaning: '登记服务、报名活动、查看自己的积分',
    scopes: ['community', 'grid', 'building', 'household'],
    staff: false,
  },
  'property-manager': {
    label: '物业经理',
    meaning: '办理本小区的任务和整改',
    scopes: ['compound'],
    staff: true,
  },
  mediator: { label: '调解员', meaning: '办理自己的调解案件', scopes: everywhere, staff: true },
  'legal-adviser': { label: '法律顾问', meaning: '办理自己的法律咨询', scopes: everywhere, staff: true },
  resident: {
    label: '居民',
    meaning: '评价、投票、评议和关注身边事',
    scopes: ['household', 'building', 'community'],
    staff: false,
  },
};

/** Whether the role opens the staff side. */
export function isStaffRole(role: RoleName): boolean {
  return roles[role].staff;
}
