import type { Payload } from 'payload';
import { type Actor, placeCondition } from '@/access';
import { leanFind, readRow } from '@/database';
import { placeColumns } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { type MeetingSituation, situationOf } from './facts';
import { type Attendance, isPresent, type MeetingState, type NoticeAnswer } from './labels';
import { type AttendanceRow, type ItemRow, itemsOf, type MeetingRow } from './meeting-row';
import { keepsMeetings, type MeetingVerb, mayMoveMeeting, meetingVerbs, unmetMeetingGuard } from './states';
import { type WaitingMatter, waitingMatters } from './waiting-matters';

/** A meeting as those who run the branch see it, with what they may do now. */
export interface MeetingSheet extends Pick<MeetingSituation, 'rule' | 'items' | 'attendances' | 'quorum'> {
  meeting: MeetingRow;
  /** Verbs of this state; a sentence where something is still missing. */
  verbs: Partial<Record<MeetingVerb, string | null>>;
  /** Matters that wait for this branch and stand on no agenda, while the agenda is open. */
  waiting: WaitingMatter[];
}

/** Everything about a meeting, for its organiser. @throws DomainError unauthenticated, not-found, forbidden */
export async function meetingSheet(payload: Payload, actor: Actor, id: string): Promise<MeetingSheet> {
  const meeting = await meetingFor(payload, actor, id);
  if (!keepsMeetings(actor, placeColumns(meeting)))
    fail('forbidden', { message: '只有这个党组织的负责人和社区干部能操办这次会议。' });
  const { rule, items, attendances, quorum, facts } = await situationOf({ payload }, meeting, now());
  const open = meetingVerbs.filter((verb) => mayMoveMeeting(verb, meeting.state, ['keeper']));
  const known = new Set(items.map(({ matter }) => matter));
  return {
    meeting,
    rule,
    items,
    attendances,
    quorum,
    verbs: Object.fromEntries(open.map((verb) => [verb, unmetMeetingGuard(verb, facts)])),
    waiting:
      meeting.state === 'draft'
        ? (await waitingMatters(payload, meeting.branch)).filter(({ matter }) => !known.has(matter))
        : [],
  };
}

/** A meeting as a member of the branch sees it. */
export interface MemberMeeting {
  id: string;
  number: string;
  title: string;
  state: MeetingState;
  branchName: string;
  startsAt: string;
  venue: string;
  host: string;
  words: string | null;
  endReason: string | null;
  items: Pick<ItemRow, 'id' | 'title' | 'proposal' | 'matterNumber'>[];
  own: { answer: NoticeAnswer; answerReason: string | null; attendance: Attendance };
  /** Runs the branch as well. */
  keeps: boolean;
}

/**
 * A meeting for somebody on its list; null for who runs it without being one of its members.
 * @throws DomainError unauthenticated, not-found, forbidden
 */
export async function memberMeeting(
  payload: Payload,
  actor: Actor,
  id: string,
): Promise<MemberMeeting | null> {
  const meeting = await meetingFor(payload, actor, id);
  const keeps = keepsMeetings(actor, placeColumns(meeting));
  const [own] = await ownAttendances(payload, actor.userId ?? '', { meeting: id });
  if (!own || meeting.state === 'draft') {
    if (keeps) return null;
    fail('forbidden', { message: '这次会议的名单上没有您。名册有出入的，请找支部书记。' });
  }
  const { number, title, state, branchName, startsAt, venue, host, words, endReason } = meeting;
  return {
    id,
    number,
    title,
    state,
    branchName,
    startsAt,
    venue,
    host,
    words,
    endReason,
    items: (await itemsOf({ payload }, id)).map((item) => ({
      id: item.id,
      title: item.title,
      proposal: item.proposal,
      matterNumber: item.matterNumber,
    })),
    own: { answer: own.answer, answerReason: own.answerReason, attendance: own.attendance },
    keeps,
  };
}

async function meetingFor(payload: Payload, actor: Actor, id: string): Promise<MeetingRow> {
  if (actor.userId === null && actor.via !== 'system') fail('unauthenticated');
  const meeting = await readRow<MeetingRow>(payload, 'branch-meetings', id);
  return meeting ?? fail('not-found', { message: '没有找到这次会议。' });
}

/** A meeting in the list of one's own. */
export interface OwnMeeting
  extends Pick<MeetingRow, 'id' | 'title' | 'state' | 'branchName' | 'startsAt' | 'venue'> {
  answer: NoticeAnswer;
  attended: boolean;
}

/** Meetings the account is or was invited to, the newest first; at most `limit`. */
export async function ownMeetings(payload: Payload, user: string | null, limit = 200): Promise<OwnMeeting[]> {
  if (user === null) return [];
  const rows = await ownAttendances(payload, user, { limit });
  if (rows.length === 0) return [];
  const byMeeting = new Map(rows.map((row) => [row.meeting, row]));
  const meetings = await leanFind<OwnMeeting>(payload, 'branch-meetings', {
    where: [{ field: 'id', in: [...byMeeting.keys()] }],
    columns: ['title', 'state', 'branchName', 'startsAt', 'venue'],
    newestBy: 'startsAt',
    limit,
  });
  return meetings.map((meeting) => {
    const own = byMeeting.get(meeting.id);
    return { ...meeting, answer: own?.answer ?? 'none', attended: own ? isPresent(own.attendance) : false };
  });
}

/** What a meeting wanted to be done first about a matter, line by line; for whoever gives the tasks. */
export async function firstTasksOf(payload: Payload, matter: string): Promise<string[]> {
  const [item] = await leanFind<ItemRow>(payload, 'meeting-agenda-items', {
    where: [
      { field: 'matter', equals: matter },
      { field: 'decision', equals: 'adopt' },
    ],
    columns: ['firstTasks'],
    newestBy: 'id',
    limit: 1,
  });
  return (item?.firstTasks ?? '').split('\n').flatMap((line) => line.trim() || []);
}

/** Whether it is still to be held. */
export const isComing = (state: string): boolean => state === 'announced' || state === 'in-session';

function ownAttendances(
  payload: Payload,
  user: string,
  { meeting, limit = 1 }: { meeting?: string; limit?: number },
): Promise<AttendanceRow[]> {
  return leanFind<AttendanceRow>(payload, 'meeting-attendances', {
    where: [
      { field: 'user', equals: user },
      { field: 'left', equals: false },
      ...(meeting ? [{ field: 'meeting', equals: meeting }] : []),
    ],
    columns: ['meeting', 'answer', 'answerReason', 'attendance'],
    newestBy: 'id',
    limit,
  });
}

/** A page of the meetings the actor runs, the newest first. */
export interface KeptMeetings {
  items: Pick<MeetingRow, 'id' | 'number' | 'title' | 'state' | 'branchName' | 'startsAt' | 'venue'>[];
  total: number;
  page: number;
  pages: number;
}

const pageSize = 20;

/** Meetings of the actor's places, optionally of one state. @throws DomainError unauthenticated, forbidden */
export async function keptMeetings(
  payload: Payload,
  actor: Actor,
  { state, page }: { state?: MeetingState | undefined; page: number },
): Promise<KeptMeetings> {
  if (actor.userId === null) fail('unauthenticated');
  const place = meetingPlaces(actor);
  if (place === false) fail('forbidden', { message: '支部书记、党小组长和社区干部才能操办会议。' });
  const { docs, totalDocs, totalPages } = await payload.db.find<KeptMeetings['items'][number]>({
    collection: 'branch-meetings',
    where: {
      and: [...(place === true ? [] : [place]), ...(state ? [{ state: { equals: state } }] : [])],
    },
    sort: '-startsAt',
    limit: pageSize,
    page,
    select: { number: true, title: true, state: true, branchName: true, startsAt: true, venue: true },
  });
  return { items: docs, total: totalDocs, page: Math.min(page, Math.max(1, totalPages)), pages: totalPages };
}

/** Where the actor runs meetings, as a condition. */
export const meetingPlaces = (actor: Actor) =>
  placeCondition(actor, {
    roles: ['administrator', 'community-staff', 'branch-secretary'],
    lowest: 'building',
  });

/** A Party organisation that can meet. */
export interface MeetingBranch {
  id: string;
  name: string;
}

/** The organisations the actor may call together. */
export async function branchesToMeet(payload: Payload, actor: Actor): Promise<MeetingBranch[]> {
  const place = meetingPlaces(actor);
  if (place === false) return [];
  const { docs } = await payload.db.find<MeetingBranch>({
    collection: 'party-organizations',
    where: {
      and: [
        { status: { equals: 'active' } },
        { level: { in: ['community', 'grid', 'building'] } },
        ...(place === true ? [] : [place]),
      ],
    },
    sort: 'name',
    limit: 300,
    pagination: false,
    select: { name: true },
  });
  return docs.map(({ id, name }) => ({ id, name }));
}
