import type { PayloadRequest } from 'payload';
import { leanFind, readRow } from '@/database';
import type { PlaceColumns } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { type Attendance, type Decision, isPresent, type MeetingState, type NoticeAnswer } from './labels';
import type { Attendee } from './rules/quorum';

/** A branch meeting as stored: ids for relations, moments as ISO 8601. */
export interface MeetingRow extends PlaceColumns {
  id: string;
  number: string;
  title: string;
  state: MeetingState;
  branch: string;
  branchName: string;
  startsAt: string;
  venue: string;
  host: string;
  recorder: string | null;
  words: string | null;
  plannedBy: string | null;
  announcedAt: string | null;
  beganAt: string | null;
  closedAt: string | null;
  closedBy: string | null;
  endedAt: string | null;
  endReason: string | null;
  /** Frozen when the meeting closed or was adjourned. */
  entitled: number | null;
  present: number | null;
  withoutVote: number | null;
  onLeave: number | null;
  quorumWords: string | null;
  minutes: string | null;
  minutesDueAt: string | null;
  minutesAt: string | null;
  reviewedAt: string | null;
  reviewedByName: string | null;
}

/** An item of the agenda as stored. */
export interface ItemRow extends PlaceColumns {
  id: string;
  meeting: string;
  order: number;
  title: string;
  proposal: string | null;
  matter: string | null;
  matterNumber: string | null;
  /** The star rating whose result the item confirms. */
  starRound: string | null;
  decision: Decision | null;
  votesFor: number | null;
  votesAgainst: number | null;
  votesAbstain: number | null;
  resolution: string | null;
  /** The resolution as the public reads it, where the review put it otherwise. */
  publicWords: string | null;
  /** 分 */
  budget: number | null;
  firstTasks: string | null;
  decidedAt: string | null;
  decidedByName: string | null;
}

/** A member on the list of a meeting. */
export interface AttendanceRow extends PlaceColumns {
  id: string;
  meeting: string;
  member: string;
  memberName: string;
  memberRole: string;
  user: string | null;
  hasVote: boolean | null;
  exempt: boolean | null;
  /** Left the branch between the notice and the meeting. */
  left: boolean | null;
  answer: NoticeAnswer;
  answerReason: string | null;
  answeredAt: string | null;
  answeredByName: string | null;
  attendance: Attendance;
  arrivedAt: string | null;
  markedByName: string | null;
}

/** The row inside the transaction. @throws DomainError not-found */
export async function meetingRow(req: PayloadRequest, id: string): Promise<MeetingRow> {
  const row = await readRow<MeetingRow>(req.payload, 'branch-meetings', id, req);
  if (!row) fail('not-found', { message: '没有找到这次会议。' });
  return row;
}

/**
 * The row, written so that of two verbs about one meeting one waits for the other, also on a database that sees conflicts on one
 * document only. @throws DomainError not-found
 */
export async function holdMeeting(req: PayloadRequest, id: string): Promise<MeetingRow> {
  const row = await meetingRow(req, id);
  const data = { updatedAt: now().toISOString() };
  await req.payload.db.updateOne({ collection: 'branch-meetings', id, data, req, returning: false });
  return row;
}

const itemColumns = [
  'meeting',
  'order',
  'title',
  'proposal',
  'matter',
  'matterNumber',
  'starRound',
  'decision',
  'votesFor',
  'votesAgainst',
  'votesAbstain',
  'resolution',
  'publicWords',
  'budget',
  'firstTasks',
  'decidedAt',
  'decidedByName',
];

/** More than any meeting has. */
export const mostItems = 30;
const mostMembers = 2000;

/** The agenda, in its order. */
export async function itemsOf(
  { payload, req }: { payload: PayloadRequest['payload']; req?: PayloadRequest },
  meeting: string,
): Promise<ItemRow[]> {
  const query = {
    where: [{ field: 'meeting', equals: meeting }],
    columns: itemColumns,
    newestBy: 'order',
    limit: mostItems,
  };
  return (await leanFind<ItemRow>(payload, 'meeting-agenda-items', query, req)).reverse();
}

const attendanceColumns = [
  'meeting',
  'member',
  'memberName',
  'memberRole',
  'user',
  'hasVote',
  'exempt',
  'left',
  'answer',
  'answerReason',
  'answeredAt',
  'answeredByName',
  'attendance',
  'arrivedAt',
  'markedByName',
];

/** Everybody on the list of a meeting, by name. */
export async function attendancesOf(
  { payload, req }: { payload: PayloadRequest['payload']; req?: PayloadRequest },
  meeting: string,
): Promise<AttendanceRow[]> {
  const query = {
    where: [{ field: 'meeting', equals: meeting }],
    columns: attendanceColumns,
    newestBy: 'memberName',
    limit: mostMembers,
  };
  const rows = await leanFind<AttendanceRow>(payload, 'meeting-attendances', query, req);
  return rows.sort((one, other) => one.memberName.localeCompare(other.memberName, 'zh'));
}

/** The member as the count sees them; `by` leaves out who came later than a moment. */
export const attendeeOf = (row: AttendanceRow, by?: string): Attendee => ({
  hasVote: row.hasVote === true,
  exempt: row.exempt === true,
  left: row.left === true,
  present: isPresent(row.attendance) && (by === undefined || (row.arrivedAt ?? '') <= by),
});
