import type { Payload, PayloadRequest } from 'payload';
import { leanFind, leanFirst, readRow } from '@/database';
import type { PlaceColumns } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { isThere, type ParticipantKind, type Presence, type SignUpDoor, type SignUpState } from '../labels';

/** Somebody on the list of an activity, as stored. */
export interface SignUpRow extends PlaceColumns {
  id: string;
  activity: string;
  user: string | null;
  member: string | null;
  name: string;
  /** The phone left at the counter, by whoever has no account. */
  phoneCipher: string | null;
  /** How the organiser knows them apart, where there is neither account nor phone. */
  note: string | null;
  kind: ParticipantKind;
  state: SignUpState;
  /** Position in the order of coming: the lowest waits longest. */
  turn: number;
  door: SignUpDoor;
  signedAt: string;
  enteredByName: string | null;
  remindedAt: string | null;
  presence: Presence;
  arrivedAt: string | null;
  /** Credited; null is what the activity is worth. */
  quarters: number | null;
  hoursNote: string | null;
  markedByName: string | null;
}

const columns = [
  'activity',
  'user',
  'member',
  'name',
  'phoneCipher',
  'note',
  'kind',
  'state',
  'turn',
  'door',
  'signedAt',
  'enteredByName',
  'remindedAt',
  'presence',
  'arrivedAt',
  'quarters',
  'hoursNote',
  'markedByName',
];

/** More than any activity has seats. */
const most = 6000;

/** Everybody ever on the list of an activity, in the order they came. */
export async function signUpsOf(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  activity: string,
): Promise<SignUpRow[]> {
  const query = {
    where: [{ field: 'activity', equals: activity }],
    columns,
    newestBy: 'turn',
    limit: most,
  };
  return (await leanFind<SignUpRow>(payload, 'activity-sign-ups', query, req)).reverse();
}

/** What an activity credited, in quarters of an hour: to everybody on its list, and of that to Party members, whose records say the same. */
export interface CreditedHours {
  all: number;
  members: number;
}

/** By the closed list. */
export function creditedHours(
  { creditQuarters }: { creditQuarters: number },
  people: readonly Pick<SignUpRow, 'state' | 'presence' | 'member' | 'quarters'>[],
): CreditedHours {
  const there = people.filter(({ state, presence }) => state === 'signed' && isThere(presence));
  const sum = (some: typeof there) =>
    some.reduce((total, { quarters }) => total + (quarters ?? creditQuarters), 0);
  return { all: sum(there), members: sum(there.filter(({ member }) => member)) };
}

/** The line of one person, by the key that makes them one. */
export function signUpOf(
  req: PayloadRequest,
  activity: string,
  person: string,
): Promise<SignUpRow | undefined> {
  const query = {
    where: [{ field: 'personKey', equals: personKeyOf(activity, person) }],
    columns,
    newestBy: 'id',
  };
  return leanFirst<SignUpRow>(req.payload, 'activity-sign-ups', query, req);
}

/** A line of this activity's list. @throws DomainError not-found */
export async function signUpRow(req: PayloadRequest, id: string, activity: string): Promise<SignUpRow> {
  const row = await readRow<SignUpRow>(req.payload, 'activity-sign-ups', id, req);
  return row?.activity === activity
    ? row
    : fail('not-found', { message: '名单上没有这个人，请刷新后再看。' });
}

/** Unique in the database: one line for each person of each activity, whoever writes it at the same moment. */
export const personKeyOf = (activity: string, person: string) => `${activity}:${person}`;
