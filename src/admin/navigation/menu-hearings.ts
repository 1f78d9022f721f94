import type { RoleName } from '@/access';
import type { MenuPage } from './menu';

const mediators: readonly RoleName[] = ['mediator'];

/** The own pages of sessions and figures of mediation. */
export const hearingPages: readonly MenuPage[] = [
  {
    path: '/work/mediation/calendar',
    label: '调解日历',
    hint: '本周、本月的调解会：哪天、几点、在哪里、谁来调。可以订阅到手机日历。',
    roles: mediators,
  },
  {
    path: '/work/mediation/board',
    label: '调解数据',
    hint: '收了多少、调成多少、要多少天，按类型、按组织。只有数字，看不到案件。',
    roles: ['mediator', 'administrator', 'city-leader', 'township-leader', 'supervisor'],
  },
];

/** Whose daily work their collections are. */
export const hearingCollections: Record<string, readonly RoleName[]> = {
  'mediation-sessions': mediators,
  'mediation-agreements': mediators,
  'mediation-follow-ups': mediators,
  'dispute-files': [],
  'session-attendances': [],
  'session-bookings': [],
  'mediation-figures': [],
  'mediation-figure-changes': [],
};
