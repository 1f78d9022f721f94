import type { RoleName } from '@/access';
import type { MenuPage } from './menu';

const branch: readonly RoleName[] = ['community-staff', 'branch-secretary'];
const andLeaders: readonly RoleName[] = ['city-leader', 'township-leader', ...branch];

/** The own pages of star ratings. */
export const starPages: readonly MenuPage[] = [
  {
    path: '/stars/new',
    label: '发起评星',
    hint: '给一个支部（小组、社区）按月、季、年评星，到时间自动评议、计算。',
    roles: branch,
  },
  {
    path: '/stars/rules/new',
    label: '新的评星规则',
    hint: '按党组织的决定写一版：有哪些项目、几分、封顶、几分几星。',
    roles: [],
  },
];

/** Whose daily work their collections are. */
export const starCollections: Record<string, readonly RoleName[]> = {
  'star-rounds': andLeaders,
  'star-results': branch,
  'star-manual-items': branch,
  'star-appeals': branch,
  'star-corrections': branch,
  'star-consents': branch,
  'star-rule-sets': andLeaders,
  'star-result-items': [],
  'star-appraisals': [],
  'star-appraisal-participations': [],
  'star-events': [],
  'star-paper-batches': [],
};
