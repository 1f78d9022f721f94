import type { StarRuleSet } from './rule-set';

/**
 * The rules a new installation begins with. No national rule gives points: these are a sample to be changed by decision of the branch's
 * superior, and say so on the page.
 */
export const defaultRules: StarRuleSet = {
  version: '2026-1',
  source: '示例规则：各地没有统一的计分办法，请按本地党组织的决定写一个新版本。',
  periodKinds: ['month', 'quarter', 'year'],
  base: 6000,
  items: [
    {
      key: 'visit',
      name: '走访和调解',
      kind: 'record',
      of: ['visit', 'mediation'],
      points: 100,
      unit: 'record',
      cap: 1000,
    },
    { key: 'task', name: '承办任务', kind: 'record', of: ['task'], points: 200, unit: 'record', cap: 1000 },
    { key: 'service', name: '志愿服务', kind: 'record', of: [], points: 150, unit: 'hour', cap: 2000 },
    { key: 'appraisal', name: '民主评议', kind: 'appraisal', of: [], points: 300, unit: 'grade', cap: 900 },
    { key: 'honour', name: '表彰奖励', kind: 'manual', of: [], points: 300, unit: 'evidence', cap: 900 },
    {
      key: 'absence',
      name: '无故不参加组织生活',
      kind: 'deduction',
      of: [],
      points: 300,
      unit: 'evidence',
      cap: 1500,
    },
    {
      key: 'notice',
      name: '受到批评通报',
      kind: 'deduction',
      of: [],
      points: 500,
      unit: 'evidence',
      cap: 2000,
    },
  ],
  thresholds: [6000, 7000, 8000, 9000, 9500],
  leastAppraisals: 3,
  leastForComparison: 5,
};
