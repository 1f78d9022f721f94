import type { Payload } from 'payload';
import { divisionNames } from '@/domain/property';
import { now } from '@/shared/clock';
import { maskedForReading } from '../../records/masked-text';
import { type ActivityRow, seatsLeft } from '../activity-row';
import type { ActivityKind, ActivityState } from '../labels';
import { audienceWords } from '../sign-ups/person';

/** An activity in a list that everybody may see. */
export interface PublicActivityLine {
  id: string;
  number: string;
  title: string;
  state: ActivityState;
  kind: ActivityKind;
  organizationName: string;
  community: { code: string; name: string } | null;
  startsAt: string;
  endsAt: string;
  venue: string;
  audience: string;
  /** Null where as many may come as like. */
  seatsLeft: number | null;
  waiting: number;
  signUp: SignUpWindow;
  /** Once it is over. */
  attended: number | null;
  summary: string | null;
}

/** Whether people may sign up now. */
export type SignUpWindow = 'not-yet' | 'open' | 'closed';

export const lineColumns = [
  'number',
  'title',
  'state',
  'kind',
  'organizationName',
  'community',
  'startsAt',
  'endsAt',
  'venue',
  'forMember',
  'forResident',
  'forVolunteer',
  'seats',
  'signedCount',
  'waitingCount',
  'signUpFrom',
  'signUpUntil',
  'attendedCount',
  'summary',
] as const satisfies readonly (keyof ActivityRow)[];
export type LineRow = Pick<ActivityRow, 'id' | (typeof lineColumns)[number]>;

/** Whether an activity takes sign-ups at `at`. */
export function signUpWindow(
  { state, signUpFrom, signUpUntil }: Pick<ActivityRow, 'state' | 'signUpFrom' | 'signUpUntil'>,
  at: Date,
): SignUpWindow {
  const moment = at.toISOString();
  if (state !== 'published' || moment > signUpUntil) return 'closed';
  return signUpFrom && signUpFrom > moment ? 'not-yet' : 'open';
}

export async function presentLines(
  payload: Payload,
  rows: readonly LineRow[],
): Promise<PublicActivityLine[]> {
  const at = now();
  const names = await divisionNames(
    payload,
    rows.map(({ community }) => community),
  );
  // Whatever stands there, also from before a rule was: masked as everybody reads it.
  const summaries = await Promise.all(
    rows.map(({ summary, community }) => maskedForReading(payload, summary, community)),
  );
  return rows.map((row, index) => {
    const community = row.community ? names.get(row.community) : undefined;
    return {
      id: row.id,
      number: row.number,
      title: row.title,
      state: row.state,
      kind: row.kind,
      organizationName: row.organizationName,
      community: community ? { code: community.code, name: community.name } : null,
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      venue: row.venue,
      audience: audienceWords(row),
      seatsLeft: seatsLeft(row),
      waiting: row.waitingCount ?? 0,
      signUp: signUpWindow(row, at),
      attended: row.state === 'done' ? (row.attendedCount ?? 0) : null,
      summary: summaries[index] ?? null,
    };
  });
}
