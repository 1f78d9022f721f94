import type { RoleName } from '@/access';
import type { MenuPage } from './menu';

const runs: readonly RoleName[] = ['community-staff', 'branch-secretary'];
const sees: readonly RoleName[] = ['city-leader', 'township-leader', ...runs];

/** Pages for whoever runs activities. */
export const activityPages: readonly MenuPage[] = [
  {
    path: '/work/activities',
    label: '活动',
    hint: '筹划、送审、代报名、签到码、勾名单、写小结，手机上就能办。',
    roles: runs,
  },
];

/** Whose daily work the collections of activities are. */
export const activityCollections: Record<string, readonly RoleName[]> = {
  activities: sees,
  'activity-sign-ups': runs,
  'activity-partners': sees,
  campaigns: sees,
  'activity-events': [],
  'calendar-feeds': [],
};
