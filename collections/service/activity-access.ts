import { anyOf, own, type Predicate, role, withinPlace } from '@/access';

const wholeCity = role('administrator', 'operator', 'supervisor', 'city-leader');

/** Those who run activities, down to a building's Party group. */
export const keepsActivity: Predicate = withinPlace({
  roles: ['administrator', 'community-staff', 'branch-secretary'],
  lowest: 'building',
});

/** Activities before and after they are public: besides, the leaders of the subtree. */
export const seenActivities: Predicate = anyOf(
  wholeCity,
  withinPlace({ roles: ['township-leader', 'community-staff', 'branch-secretary'], lowest: 'building' }),
);

/** Who takes part: those who run the activity, and everybody their own line. Leaders see numbers. */
export const seenSignUps: Predicate = anyOf(keepsActivity, own('user'));
