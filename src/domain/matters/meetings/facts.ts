import type { PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import {
  type AttendanceRow,
  attendancesOf,
  attendeeOf,
  type ItemRow,
  itemsOf,
  type MeetingRow,
} from './meeting-row';
import { votersOf } from './roster';
import { type MeetingRule, type Quorum, quorumOf, votesProblem } from './rules/quorum';
import { meetingRule } from './settings';
import type { MeetingFacts } from './states';

/** A meeting with everything that decides about it. */
export interface MeetingSituation {
  rule: MeetingRule;
  items: ItemRow[];
  attendances: AttendanceRow[];
  quorum: Quorum;
  facts: MeetingFacts;
}

/** Reads what the guards and the pages of a meeting look at, in the transaction of `req` where one is given. */
export async function situationOf(
  reading: { payload: PayloadRequest['payload']; req?: PayloadRequest },
  row: MeetingRow,
  at: Date,
): Promise<MeetingSituation> {
  const rule = await meetingRule(reading.payload, reading.req);
  const items = await itemsOf(reading, row.id);
  const attendances = await attendancesOf(reading, row.id);
  const quorum = quorumOf(
    attendances.map((one) => attendeeOf(one)),
    rule,
  );
  const voters =
    attendances.length > 0
      ? attendances.filter(({ hasVote, left }) => hasVote && !left).length
      : (await votersOf(reading, row)).length;
  const facts: MeetingFacts = {
    state: row.state,
    startsAt: row.startsAt,
    at: at.toISOString(),
    items: items.length,
    voters,
    quorumMet: quorum.met,
    undecided: items.filter(({ decision }) => !decision).length,
    decided: items.filter(({ decision }) => decision).length,
    votesProblem: firstProblem(items, attendances, rule),
    hasMinutes: Boolean(row.minutes?.trim()),
    reviewed: row.reviewedAt !== null,
  };
  return { rule, items, attendances, quorum, facts };
}

/** Who was there when an item was decided: who comes later has not voted on it. */
export function quorumAtItem(
  { decidedAt }: Pick<ItemRow, 'decidedAt'>,
  attendances: readonly AttendanceRow[],
  rule: MeetingRule,
): Quorum {
  return quorumOf(
    attendances.map((one) => attendeeOf(one, decidedAt ?? undefined)),
    rule,
  );
}

function firstProblem(
  items: readonly ItemRow[],
  attendances: readonly AttendanceRow[],
  rule: MeetingRule,
): string | null {
  for (const [index, item] of items.entries()) {
    if (!item.decision) continue;
    const quorum = quorumAtItem(item, attendances, rule);
    const votes = {
      for: item.votesFor ?? 0,
      against: item.votesAgainst ?? 0,
      abstain: item.votesAbstain ?? 0,
    };
    const problem = votesProblem(votes, item.decision, quorum, rule);
    if (problem) return `第${index + 1}项“${item.title}”：${problem}`;
  }
  return null;
}

/** The meeting that is not over and has this matter (or star rating) on its agenda. */
export async function openMeetingOf(
  { payload, req }: { payload: PayloadRequest['payload']; req?: PayloadRequest },
  subject: string,
  field: 'matter' | 'starRound' = 'matter',
): Promise<{ id: string; title: string } | null> {
  const query = {
    where: [{ field, equals: subject }],
    columns: ['meeting'],
    newestBy: 'id',
    limit: 50,
  };
  const items = await leanFind<{ meeting: string }>(payload, 'meeting-agenda-items', query, req);
  if (items.length === 0) return null;
  const [open] = await leanFind<{ id: string; title: string }>(
    payload,
    'branch-meetings',
    {
      where: [
        { field: 'id', in: items.map(({ meeting }) => meeting) },
        { field: 'state', in: ['draft', 'announced', 'in-session'] },
      ],
      columns: ['title'],
      newestBy: 'id',
      limit: 1,
    },
    req,
  );
  return open ?? null;
}
