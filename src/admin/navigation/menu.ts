import type { Actor, RoleName } from '@/access';
import { recordCollections, recordPages } from './menu-records';
import { starCollections, starPages } from './menu-stars';
import { voteCollections } from './menu-votes';

/** A page of our own in the panel's menu. */
export interface MenuPage {
  path: string;
  label: string;
  /** What it is good for, for somebody who looks for a way on. */
  hint: string;
  /** Whose work it is, besides the administrator's; the page itself asks for the right again. */
  roles: readonly RoleName[];
}

const centre = ['operator', 'supervisor'] as const;
const leaders = ['city-leader', 'township-leader'] as const;
const community = ['community-staff', 'branch-secretary'] as const;

/** Pages of our own, in the order of the menu. */
export const menuPages: readonly MenuPage[] = [
  {
    path: '/admin/workbench',
    label: '工作台',
    hint: '查看和办理诉求：看谁在办、到哪一步、哪些快到期。',
    roles: [...centre, ...leaders, 'unit-handler', 'community-staff'],
  },
  {
    path: '/work',
    label: '手机办理',
    hint: '在手机上办理派给您的诉求。',
    roles: [...centre, 'unit-handler', 'community-staff'],
  },
  {
    path: '/counter',
    label: '代来电来访人登记',
    hint: '替来电、来访的居民把事情登记下来。',
    roles: [...centre, 'community-staff'],
  },
  {
    path: '/property',
    label: '我的小区',
    hint: '要整改的、小区的诉求、合同，手机上就能报完成。',
    roles: ['property-manager'],
  },
  {
    path: '/inspections/new',
    label: '登记巡查',
    hint: '在小区里看到的问题，拍照记下来，当场发起整改。',
    roles: ['community-staff'],
  },
  {
    path: '/residents/new',
    label: '住户核验',
    hint: '居民到服务台，看过材料，把人登记到所住的户。',
    roles: ['community-staff'],
  },
  {
    path: '/residents/letters',
    label: '打印验证信',
    hint: '给一栋楼的每一户打印一封信，居民凭信里的验证码自己办。',
    roles: ['community-staff'],
  },
  {
    path: '/ratings/new',
    label: '发起物业评价',
    hint: '选小区、定时间，到时间自动开始和截止。',
    roles: ['community-staff'],
  },
  {
    path: '/votes/new',
    label: '发起表决',
    hint: '业主表决、居民会议、意向征询，或者登记官方系统的结果。',
    roles: ['community-staff'],
  },
  ...recordPages,
  ...starPages,
  {
    path: '/meetings',
    label: '支部会议',
    hint: '通知、签到、议题的结果、会议记录，手机上就能办。',
    roles: [...community],
  },
  {
    path: '/admin/import-requests',
    label: '导入诉求',
    hint: '把没有接口的渠道的诉求表格一次导进来。',
    roles: [...centre],
  },
  {
    path: '/admin/import-calls',
    label: '导入来电记录',
    hint: '导入热线的来电记录，用来算接通率。',
    roles: [...centre],
  },
  {
    path: '/admin/dispatch-simulator',
    label: '派单模拟',
    hint: '看看一件诉求按规则会派给谁。',
    roles: [...centre],
  },
  {
    path: '/admin/measures',
    label: '服务数据',
    hint: '看受理量、办结率、解决率和满意率，哪里卡住了。',
    roles: [...centre, ...leaders, 'community-staff'],
  },
  {
    path: '/admin/matters-board',
    label: '议题看板',
    hint: '五步工作法：什么在等谁、每一步要多久、哪里卡住了。',
    roles: [...leaders, ...community, 'supervisor'],
  },
  {
    path: '/matters/board',
    label: '议题（手机）',
    hint: '在手机上看议题：什么在等谁，哪里卡住了，上门听意见、代录评价。',
    roles: [...community],
  },
  {
    path: '/admin/organization/tree',
    label: '党组织树',
    hint: '看党组织怎么分布、谁负责。',
    roles: [...leaders, ...community, 'party-member'],
  },
  {
    path: '/admin/organization/coverage',
    label: '组织覆盖',
    hint: '看哪里还没有党组织、哪里负担太重。',
    roles: [...leaders, ...community],
  },
  {
    path: '/admin/import-accounts',
    label: '导入收支明细',
    hint: '用表格把一个月的收支一次导进账本，合计自动核对。',
    roles: ['community-staff'],
  },
  {
    path: '/admin/import-roll',
    label: '导入表决名册',
    hint: '用表格一次更正或补上名册的面积、由谁投。',
    roles: ['community-staff'],
  },
  {
    path: '/admin/import-members',
    label: '导入党员名册',
    hint: '用表格一次登记或补全党员。',
    roles: ['community-staff'],
  },
  {
    path: '/admin/organization/import',
    label: '导入楼栋和户',
    hint: '用表格一次导入楼栋和户。',
    roles: ['community-staff'],
  },
];

/**
 * Whose daily work a collection is, besides the administrator's. The menu shows nothing else, so that everybody finds their own
 * work; what the access rules allow to read stays reachable by links from it. A test names a collection that is missing here.
 */
export const menuCollections: Record<string, readonly RoleName[]> = {
  requests: [...centre, 'unit-handler', ...leaders, 'community-staff'],
  'request-events': ['supervisor'],
  'request-views': [],
  'request-presences': [],
  'request-evaluations': [...centre, ...leaders],
  'return-visits': [...centre, ...leaders],
  'reply-templates': [...centre, 'unit-handler'],
  'request-announcements': [],
  'notification-preferences': [],
  'request-signals': ['supervisor'],
  'request-follows': ['operator'],
  'request-co-units': [...centre, 'unit-handler'],
  'request-bounces': [...centre, 'unit-handler', ...leaders],
  'request-applications': [...centre, 'unit-handler', ...leaders],
  supervisions: [...centre, 'unit-handler', ...leaders],
  'hand-overs': [...centre, 'community-staff'],
  'request-alerts': centre,
  categories: centre,
  'category-limits': ['supervisor'],
  'category-questions': centre,
  'dispatch-rules': centre,
  'unit-duties': [...centre, 'unit-handler'],
  'unit-contacts': [...centre, 'unit-handler'],
  channels: ['operator'],
  'channel-keys': [],
  'intake-records': ['supervisor'],
  'intake-nonces': [],
  'call-records': centre,
  'request-answers': [],
  'request-photos': [],
  'suggestion-models': [],
  'request-counters': [],
  'request-measures': [],
  'request-measure-changes': [],
  notices: [...leaders, 'operator', 'community-staff'],
  media: ['township-leader', 'community-staff'],
  attachments: ['township-leader', 'community-staff'],
  'page-revisions': [],
  'search-entries': [],
  'search-tokens': [],
  settings: [],
  'import-runs': ['community-staff', ...centre],
  'import-chunks': [],
  'import-issues': [],
  'party-organizations': [...leaders, ...community],
  'party-organization-places': [],
  'party-organization-events': [...leaders, ...community],
  'party-members': [...leaders, ...community],
  'member-moves': community,
  'member-exemptions': community,
  'dual-posts': [...leaders, ...community],
  linkages: [...leaders, ...community],
  units: [...centre, ...leaders, 'community-staff'],
  divisions: leaders,
  grids: [...leaders, ...community],
  compounds: [...leaders, ...community, 'property-manager'],
  buildings: [...leaders, ...community, 'property-manager'],
  households: ['community-staff', 'branch-secretary'],
  residencies: ['community-staff'],
  'household-codes': ['community-staff'],
  'residency-claims': [],
  'data-deletions': [],
  'compound-managements': [...leaders, ...community, 'property-manager'],
  'property-contracts': [...leaders, ...community, 'property-manager'],
  'property-companies': [...leaders, ...community, 'property-manager'],
  'company-credit-records': [...leaders, ...community, 'property-manager'],
  rectifications: [...leaders, ...community, 'supervisor', 'property-manager'],
  inspections: [...leaders, ...community, 'property-manager'],
  'rectification-steps': [],
  'rectification-answers': [],
  'red-black-lists': [...leaders, ...community, 'supervisor', 'property-manager'],
  'red-black-entries': [...leaders, ...community, 'supervisor', 'property-manager'],
  'list-disputes': [...leaders, ...community, 'supervisor', 'property-manager'],
  'rating-rounds': [...leaders, ...community],
  'rating-round-compounds': [...leaders, ...community],
  'rating-comments': ['community-staff'],
  'rating-results': [...leaders, ...community, 'property-manager'],
  'rating-dimension-results': [...leaders, ...community, 'property-manager'],
  'property-ratings': [],
  'rating-photos': [],
  'red-partners': [...leaders, ...community],
  'partner-commitments': [...leaders, ...community, 'property-manager'],
  'partner-deliveries': [...leaders, ...community, 'property-manager'],
  'branch-meetings': [...leaders, ...community],
  'meeting-agenda-items': [...community],
  'meeting-attendances': [],
  'meeting-events': [],
  committees: [...leaders, ...community, 'property-manager'],
  'committee-members': [...leaders, ...community],
  'compound-accounts': [...leaders, ...community, 'property-manager'],
  'account-lines': [...leaders, ...community],
  'account-questions': [...leaders, ...community],
  'delivery-thanks': [],
  matters: [...leaders, ...community, 'supervisor', 'operator'],
  'matter-tasks': [...leaders, ...community, 'property-manager', 'unit-handler'],
  'matter-opinions': community,
  'matter-askings': [...leaders, ...community],
  'matter-answers': ['community-staff'],
  'matter-asked-households': [],
  'matter-sources': [],
  'matter-buildings': [],
  'matter-events': [],
  'matter-stays': [],
  'property-files': [],
  'property-events': [],
  ...voteCollections,
  ...recordCollections,
  ...starCollections,
  users: [],
  'role-assignments': [],
  profiles: ['community-staff'],
  'sign-in-codes': [],
  'audit-events': [],
  'audit-seals': [],
  outbox: [],
  'job-turns': [],
};

/** Whether the menu of somebody with these roles shows the collection; the access rules are asked besides. */
export function isInMenu(slug: string, held: ReadonlySet<RoleName>): boolean {
  return isWorkOf(held, menuCollections[slug] ?? []);
}

/** The own pages for somebody with these roles. */
export function pagesFor(held: ReadonlySet<RoleName>): MenuPage[] {
  return menuPages.filter(({ roles }) => isWorkOf(held, roles));
}

/** The roles of a person, whatever their scope. */
export function rolesOf(actor: Actor): ReadonlySet<RoleName> {
  return new Set(actor.grants.map(({ role }) => role));
}

function isWorkOf(held: ReadonlySet<RoleName>, roles: readonly RoleName[]): boolean {
  return held.has('administrator') || roles.some((role) => held.has(role));
}
