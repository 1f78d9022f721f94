import { anyOf, own, type Predicate, role, withinPlace } from '@/access';

const wholeCity = role('administrator', 'operator', 'supervisor', 'city-leader');

/** Meetings: the leaders of the subtree, and those who run the branch, down to a building's Party group. */
export const seenMeetings: Predicate = anyOf(
  wholeCity,
  withinPlace({ roles: ['township-leader', 'community-staff', 'branch-secretary'], lowest: 'building' }),
);

/** Those who run the branch. */
export const keepsMeeting: Predicate = withinPlace({
  roles: ['administrator', 'community-staff', 'branch-secretary'],
  lowest: 'building',
});

/** Who came, who asked for leave and why: those who run the branch, and everybody their own line. */
export const seenAttendances: Predicate = anyOf(keepsMeeting, own('user'));

/** Minutes hold what was said: for those who run some branch; which meetings they see is asked besides. */
export const readsMinutes: Predicate = role('administrator', 'community-staff', 'branch-secretary');
