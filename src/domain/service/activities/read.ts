import type { Payload } from 'payload';
import { type Actor, placeCondition } from '@/access';
import { readRow } from '@/database';
import { placeColumns } from '@/domain/organization';
import { type FileItem, filesOf } from '@/domain/property';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { maskedForReading } from '../records/masked-text';
import type { ActivityRow } from './activity-row';
import type { ActivityState } from './labels';
import { type PartnerRow, partnersOf } from './partners/partners-of';
import { anotherWords, awaitsAnother } from './second-person';
import { type CreditedHours, creditedHours, type SignUpRow, signUpsOf } from './sign-ups/sign-up-row';
import {
  type ActivityVerb,
  activityPartiesOf,
  activityVerbNames,
  keepsActivities,
  mayMoveActivity,
  unmetActivityGuard,
} from './states';

/** An activity as those who run it see it, with what they may do now. */
export interface ActivitySheet {
  activity: ActivityRow;
  /** Everybody with a seat, in the order they came; then those who wait; without those who stepped back. */
  signed: SignUpRow[];
  waiting: SignUpRow[];
  partners: PartnerRow[];
  photos: FileItem[];
  /** By the list as it is now; null until it is closed. */
  credited: CreditedHours | null;
  /** The summary as everybody reads it; null without one. */
  shownSummary: string | null;
  /** Verbs of this state; a sentence where something is still missing. */
  verbs: Partial<Record<ActivityVerb, string | null>>;
}

/** Everything about an activity, for its organiser. @throws DomainError unauthenticated, not-found, forbidden */
export async function activitySheet(payload: Payload, actor: Actor, id: string): Promise<ActivitySheet> {
  if (actor.userId === null && actor.via !== 'system') fail('unauthenticated');
  const activity = await readRow<ActivityRow>(payload, 'activities', id);
  if (!activity) fail('not-found', { message: '没有找到这次活动。' });
  const place = placeColumns(activity);
  if (!keepsActivities(actor, place))
    fail('forbidden', { message: '只有主办的党组织的负责人和社区干部能操办这次活动。' });
  const people = await signUpsOf({ payload }, id);
  const facts = { ...activity, at: now().toISOString() };
  const parties = activityPartiesOf(actor, place);
  const open = activityVerbNames.filter((verb) => mayMoveActivity(verb, activity.state, parties));
  const another = await awaitsAnother(payload, actor, activity);
  return {
    activity,
    signed: people.filter(({ state }) => state === 'signed'),
    waiting: people.filter(({ state }) => state === 'waiting'),
    credited: activity.state === 'done' ? creditedHours(activity, people) : null,
    partners: await partnersOf(payload, id),
    photos: (await filesOf(payload, [id])).get(id) ?? [],
    shownSummary: await maskedForReading(payload, activity.summary, activity.community ?? null),
    verbs: Object.fromEntries(
      open.map((verb) => [
        verb,
        unmetActivityGuard(verb, facts) ?? (verb === 'approve' && another ? anotherWords : null),
      ]),
    ),
  };
}

/** A page of the activities the actor runs. */
export interface KeptActivities {
  items: Pick<
    ActivityRow,
    | 'id'
    | 'number'
    | 'title'
    | 'state'
    | 'organizationName'
    | 'startsAt'
    | 'venue'
    | 'seats'
    | 'signedCount'
    | 'waitingCount'
  >[];
  total: number;
  page: number;
  pages: number;
}

const pageSize = 20;

/** Activities of the actor's places, optionally of one state, the newest first. @throws DomainError unauthenticated, forbidden */
export async function keptActivities(
  payload: Payload,
  actor: Actor,
  { state, page }: { state?: ActivityState | undefined; page: number },
): Promise<KeptActivities> {
  if (actor.userId === null) fail('unauthenticated');
  const place = activityPlaces(actor);
  if (place === false) fail('forbidden', { message: '支部书记、党小组长和社区干部才能操办活动。' });
  const { docs, totalDocs, totalPages } = await payload.db.find<KeptActivities['items'][number]>({
    collection: 'activities',
    where: {
      and: [...(place === true ? [] : [place]), ...(state ? [{ state: { equals: state } }] : [])],
    },
    sort: '-startsAt',
    limit: pageSize,
    page,
    select: {
      number: true,
      title: true,
      state: true,
      organizationName: true,
      startsAt: true,
      venue: true,
      seats: true,
      signedCount: true,
      waitingCount: true,
    },
  });
  return { items: docs, total: totalDocs, page: Math.min(page, Math.max(1, totalPages)), pages: totalPages };
}

/** Where the actor runs activities, as a condition. */
export const activityPlaces = (actor: Actor) =>
  placeCondition(actor, {
    roles: ['administrator', 'community-staff', 'branch-secretary'],
    lowest: 'building',
  });

/** Where the actor approves activities. */
export const approvalPlaces = (actor: Actor) =>
  placeCondition(actor, { roles: ['administrator', 'community-staff'], lowest: 'community' });

/**
 * The members in force of the activity's community to be entered at the counter: who is not on its list, and at the door also who waits for a seat.
 */
export async function membersToEnter(
  payload: Payload,
  { activity, signed, waiting }: ActivitySheet,
): Promise<{ id: string; name: string }[]> {
  const there = new Set(
    [...signed, ...(activity.state === 'under-way' ? [] : waiting)].map(({ member }) => member),
  );
  const { docs } = await payload.db.find<{ id: string; name: string }>({
    collection: 'party-members',
    where: { and: [{ community: { equals: activity.community } }, { status: { equals: 'active' } }] },
    sort: 'name',
    limit: 2000,
    pagination: false,
    select: { name: true },
  });
  return docs.flatMap(({ id, name }) => (there.has(String(id)) ? [] : [{ id: String(id), name }]));
}
