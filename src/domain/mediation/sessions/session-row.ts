import type { Payload, PayloadRequest } from 'payload';
import { leanFind, readRow } from '@/database';
import { fail } from '@/shared/errors';
import type { AttendeeKind, SessionResult, SessionState, Standing } from './labels';

/** A session as stored: ids for relations, moments as ISO 8601. */
export interface SessionRow {
  id: string;
  dispute: string;
  disputeNumber: string;
  /** The first is 1. */
  order: number;
  state: SessionState;
  organization: string;
  organizationName: string;
  mediator: string;
  mediatorName: string;
  coMediator: string | null;
  coMediatorName: string | null;
  startsAt: string;
  endsAt: string;
  place: string;
  /** A room of the organisation, booked with it; null where none is named. */
  room: string | null;
  open: boolean | null;
  plannedAt: string;
  plannedByName: string;
  movedTimes: number;
  beganAt: string | null;
  endedAt: string | null;
  result: SessionResult | null;
  endReason: string | null;
  /** For the file alone. */
  notes: string | null;
  notesAt: string | null;
  notesByName: string | null;
  attendanceAt: string | null;
  remindedAt: string | null;
}

/** Somebody on the list of a session. */
export interface SessionAttendanceRow {
  id: string;
  session: string;
  dispute: string;
  kind: AttendeeKind;
  /** The entry of the party or of the mediator. */
  person: string;
  name: string;
  standing: Standing;
  reason: string | null;
  representative: string | null;
  mandateSeen: boolean | null;
  markedAt: string;
  markedByName: string;
}

/** The row inside the transaction. @throws DomainError not-found */
export async function sessionRow(req: PayloadRequest, id: string): Promise<SessionRow> {
  const row = await readRow<SessionRow>(req.payload, 'mediation-sessions', id, req);
  return row ?? fail('not-found', { message: '没有找到这次调解会。' });
}

const columns = [
  'dispute',
  'disputeNumber',
  'order',
  'state',
  'organization',
  'organizationName',
  'mediator',
  'mediatorName',
  'coMediator',
  'coMediatorName',
  'startsAt',
  'endsAt',
  'place',
  'room',
  'open',
  'plannedAt',
  'plannedByName',
  'movedTimes',
  'beganAt',
  'endedAt',
  'result',
  'endReason',
  'notes',
  'notesAt',
  'notesByName',
  'attendanceAt',
  'remindedAt',
];
/** More than any case has. */
const most = 100;

/** The sessions of a case, the first first. */
export async function sessionsOf(
  { payload, req }: { payload: Payload; req?: PayloadRequest | undefined },
  dispute: string,
): Promise<SessionRow[]> {
  const query = { where: [{ field: 'dispute', equals: dispute }], columns, newestBy: 'order', limit: most };
  return (await leanFind<SessionRow>(payload, 'mediation-sessions', query, req)).toReversed();
}

/** Who was on the list of the sessions of a case. */
export async function attendancesOf(
  { payload, req }: { payload: Payload; req?: PayloadRequest | undefined },
  dispute: string,
): Promise<SessionAttendanceRow[]> {
  const query = {
    where: [{ field: 'dispute', equals: dispute }],
    columns: [
      'session',
      'dispute',
      'kind',
      'person',
      'name',
      'standing',
      'reason',
      'representative',
      'mandateSeen',
      'markedAt',
      'markedByName',
    ],
    newestBy: 'id',
    limit: 1000,
  };
  return (await leanFind<SessionAttendanceRow>(payload, 'session-attendances', query, req)).toReversed();
}

/** Sessions whose time is taken. */
export const openSessionStates = ['planned', 'begun'] as const satisfies readonly SessionState[];

/** The columns of a session, for lists elsewhere. */
export const sessionColumns: readonly string[] = columns;
