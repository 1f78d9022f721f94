import type { RoleName } from '@/access';
import type { MenuPage } from './menu';

const keeps: readonly RoleName[] = ['community-staff', 'branch-secretary'];
const leaders: readonly RoleName[] = ['city-leader', 'township-leader'];
const sees: readonly RoleName[] = [...leaders, ...keeps];

/** Pages for whoever goes from door to door, keeps associations and family events. */
export const forcePages: readonly MenuPage[] = [
  {
    path: '/work/visits',
    label: '走访',
    hint: '安排今天的路线，一户一户走，一点就记下，发现的事当场转办。',
    roles: [...keeps, 'party-member'],
  },
  {
    path: '/work/visits/board',
    label: '走访看板',
    hint: '每个网格走访了多少户，发现的事转成了什么。',
    roles: sees,
  },
  {
    path: '/work/associations',
    label: '协会和队伍',
    hint: '五老协会、红白理事会、志愿队、文明实践站：成员、任期。',
    roles: keeps,
  },
  {
    path: '/work/family-events',
    label: '红白事',
    hint: '登记、上门商量、报结果，公布标准。',
    roles: keeps,
  },
  {
    path: '/work/appraisals',
    label: '文明评议',
    hint: '召集、投票、会议记录，审核以后公布。',
    roles: keeps,
  },
];

/** Whose daily work the collections of these are. */
export const forceMenuCollections: Record<string, readonly RoleName[]> = {
  visits: keeps,
  'visit-findings': keeps,
  'visit-stops': [],
  associations: sees,
  'association-members': keeps,
  'family-events': keeps,
  // A whole community's: the secretary of one grid reads them on the public page.
  'civility-standards': [...leaders, 'community-staff'],
  'civility-meetings': sees,
  'civility-items': [],
  'civility-attendances': [],
  'neighbourhood-events': [],
  'civility-turns': [],
  'civility-ballots': [],
  'household-standings': [],
  'household-cares': [],
};
