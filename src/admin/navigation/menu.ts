import type { Actor, RoleName } from '@/access';
import { activityPages } from './menu-activities';
import { menuCollections } from './menu-collections';
import { forcePages } from './menu-forces';
import { lawCollections, lawPages } from './menu-law';
import { mediationPages } from './menu-mediation';
import { recordPages } from './menu-records';
import { starPages } from './menu-stars';

export { menuCollections };

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
  ...activityPages,
  ...mediationPages,
  ...lawPages,
  ...forcePages,
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
 * Whether the menu of somebody with these roles shows the collection; the access rules are asked besides.
 * @param atLaw their roles with what a judicial office gives to whoever handles for it
 */
export function isInMenu(slug: string, held: ReadonlySet<RoleName>, atLaw = held): boolean {
  return isWorkOf(slug in lawCollections ? atLaw : held, menuCollections[slug] ?? []);
}

/** The own pages for somebody with these roles; `atLaw` as above. */
export function pagesFor(held: ReadonlySet<RoleName>, atLaw = held): MenuPage[] {
  return menuPages.filter((page) => isWorkOf(lawPages.includes(page) ? atLaw : held, page.roles));
}

/** The roles of a person, whatever their scope. */
export function rolesOf(actor: Actor): ReadonlySet<RoleName> {
  return new Set(actor.grants.map(({ role }) => role));
}

function isWorkOf(held: ReadonlySet<RoleName>, roles: readonly RoleName[]): boolean {
  return held.has('administrator') || roles.some((role) => held.has(role));
}
