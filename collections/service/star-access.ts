import type { Access } from 'payload';
import { allOf, anyOf, own, role, where, withinPlace } from '@/access';
import { personalSteps } from '@/domain/service/stars/personal-steps';
import { keepsMeeting, seenMeetings } from '../matters/meeting-access';
import { byVerbsOnly, shut } from '../voting/access';

export { byVerbsOnly, shut };

/** Rounds: the leaders of the subtree and those who run the branch. */
export const seenRounds: Access = seenMeetings;

/** Points of a single member: those who run the branch, and everybody their own. Nobody above the branch. */
export const seenResults: Access = anyOf(keepsMeeting, own('user'));

/**
 * The same, one's own only once it is announced, as on the pages: a draft's points are the branch's to look at. Compared, because MongoDB finds what is
 * null behind a relation to exist.
 */
export const seenPoints: Access = anyOf(
  keepsMeeting,
  allOf(own('user'), where({ 'round.announcedAt': { greater_than: '1970-01-01T00:00:00.000Z' } })),
);

/** The history of rounds: as the rounds, but steps that are about one person only by those who run the branch. */
export const seenEvents: Access = anyOf(
  keepsMeeting,
  allOf(seenMeetings, where({ label: { not_in: [...personalSteps] } })),
);

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
