import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { leanFind } from '@/database';
import { rowsById } from '@/domain/property';
import type { ActivityRow } from '../activity-row';
import type { ActivityState, Presence, SignUpState } from '../labels';
import { accountKey, personOfAccount } from '../sign-ups/person';
import { personKeyOf } from '../sign-ups/sign-up-row';
import type { PublicActivity } from './activity';

/** An activity one is or was on the list of. */
export interface OwnActivity
  extends Pick<
    ActivityRow,
    'id' | 'number' | 'title' | 'startsAt' | 'endsAt' | 'venue' | 'organizationName'
  > {
  state: ActivityState;
  signUp: SignUpState;
  presence: Presence;
  /** Credited, once it is over and one was there. */
  quarters: number | null;
}

interface OwnRow {
  activity: string;
  state: SignUpState;
  presence: Presence;
  quarters: number | null;
}

const columns = [
  'number',
  'title',
  'state',
  'startsAt',
  'endsAt',
  'venue',
  'organizationName',
  'creditQuarters',
];

/** Everything the account has signed up for, the newest first; at most `limit`. */
export async function ownActivities(
  payload: Payload,
  user: string | null,
  limit = 300,
): Promise<OwnActivity[]> {
  if (user === null) return [];
  const rows = await leanFind<OwnRow>(payload, 'activity-sign-ups', {
    where: [{ field: 'user', equals: user }],
    columns: ['activity', 'state', 'presence', 'quarters'],
    newestBy: 'signedAt',
    limit,
  });
  const activities = await rowsById<ActivityRow>(
    payload,
    'activities',
    rows.map(({ activity }) => activity),
    columns,
  );
  const own = rows.flatMap(({ activity, state: signUp, presence, quarters }) => {
    const row = activities.get(activity);
    if (!row) return [];
    const { creditQuarters, ...shown } = row;
    const wasThere = row.state === 'done' && presence !== 'none';
    return [{ ...shown, signUp, presence, quarters: wasThere ? (quarters ?? creditQuarters) : null }];
  });
  return own.toSorted((a, b) => b.startsAt.localeCompare(a.startsAt));
}

/** What an activity is to whoever looks at its page. */
export interface ActivityViewer {
  /** On its list, as what. */
  signUp: SignUpState | null;
  presence: Presence;
  /** How many wait before them. */
  ahead: number;
  /** Whether it is for them. */
  eligible: boolean;
}

/** How somebody stands to an activity; null for a visitor. */
export async function activityViewer(
  payload: Payload,
  actor: Actor,
  found: Pick<PublicActivity, 'id'>,
): Promise<ActivityViewer | null> {
  const { userId, name } = actor;
  if (userId === null) return null;
  const activity = (
    await rowsById<ActivityRow>(
      payload,
      'activities',
      [found.id],
      ['community', 'forMember', 'forResident', 'forVolunteer'],
    )
  ).get(found.id);
  if (!activity) return null;
  const key = await accountKey({ payload }, activity, userId);
  const [row] = await leanFind<OwnRow & { turn: number }>(payload, 'activity-sign-ups', {
    where: [{ field: 'personKey', equals: personKeyOf(found.id, key) }],
    columns: ['activity', 'state', 'presence', 'quarters', 'turn'],
    newestBy: 'id',
    limit: 1,
  });
  return {
    signUp: row?.state ?? null,
    presence: row?.presence ?? 'none',
    ahead: row?.state === 'waiting' ? await aheadOf(payload, found.id, row.turn) : 0,
    eligible: (await personOfAccount({ payload }, activity, { userId, name })) !== null,
  };
}

async function aheadOf(payload: Payload, activity: string, turn: number): Promise<number> {
  const waiting = await leanFind<{ turn: number }>(payload, 'activity-sign-ups', {
    where: [
      { field: 'activity', equals: activity },
      { field: 'state', equals: 'waiting' },
    ],
    columns: ['turn'],
    newestBy: 'turn',
    limit: 6000,
  });
  return waiting.filter((one) => one.turn < turn).length;
}
