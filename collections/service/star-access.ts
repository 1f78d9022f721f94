import type { Access } from 'payload';
import { anyOf, own, role, withinPlace } from '@/access';
import { keepsMeeting, seenMeetings } from '../matters/meeting-access';
import { byVerbsOnly, shut } from '../voting/access';

export { byVerbsOnly, shut };

/** Rounds and their history: the leaders of the subtree and those who run the branch. */
export const seenRounds: Access = seenMeetings;

/** Points of a single member: those who run the branch, and everybody their own. Nobody above the branch. */
export const seenResults: Access = anyOf(keepsMeeting, own('user'));

/** The rules: whoever has to do with ratings on the staff side. Members read them on the portal. */
export const seenRules: Access = role(
  'administrator',
  'supervisor',
  'city-leader',
  'township-leader',
  'community-staff',
  'branch-secretary',
);

/** Consents: those who run the branch and everybody their own. */
export const seenConsents: Access = anyOf(
  withinPlace({ roles: ['administrator', 'community-staff', 'branch-secretary'], lowest: 'building' }),
  own('user'),
);
