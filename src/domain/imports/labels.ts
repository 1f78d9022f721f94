import type { RoleName } from '@/access';

/** What a file can hold: how it is called, how its rows are counted, and who besides administrators may import it. */
export const importKinds = {
  households: { label: '楼栋和户', unit: '户', roles: ['community-staff'] },
  requests: { label: '诉求', unit: '件', roles: ['operator', 'supervisor'] },
  calls: { label: '来电记录', unit: '条', roles: ['operator', 'supervisor'] },
  'account-lines': { label: '收支明细', unit: '笔', roles: ['community-staff'] },
  'vote-roll': { label: '表决名册', unit: '户', roles: ['community-staff'] },
  members: { label: '党员名册', unit: '名', roles: ['community-staff'] },
  'legal-helpers': { label: '法律明白人', unit: '名', roles: ['community-staff', 'unit-handler'] },
} as const satisfies Record<string, { label: string; unit: string; roles: RoleName[] }>;
export type ImportKind = keyof typeof importKinds;

export const importStatusLabels = {
  receiving: '正在上传',
  mapping: '待核对列',
  checking: '正在检查',
  checked: '检查完成，待确认',
  importing: '正在导入',
  done: '导入完成',
  interrupted: '中断，可以继续',
  failed: '没有导入',
  cancelled: '已取消',
} as const;
export type ImportStatus = keyof typeof importStatusLabels;

/** Whether a word from outside names a kind of import. */
export function isImportKind(value: unknown): value is ImportKind {
  return typeof value === 'string' && Object.hasOwn(importKinds, value);
}
