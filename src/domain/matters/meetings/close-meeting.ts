import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Actor } from '@/access';
import { updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { applyStarResolution } from '@/domain/service';
import { now } from '@/shared/clock';
import { endOfDay } from '@/shared/dates';
import { DomainError, isDomainError } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { sentence } from '@/shared/sentence';
import { applyResolution } from '../decide';
import { tell } from './announce';
import { carriedWords, resolvedWords } from './carried-words';
import type { MeetingSituation } from './facts';
import type { ItemRow, MeetingRow } from './meeting-row';
import { moveMeeting } from './move';
import { quorumWords } from './rules/quorum';
import { minutesDays } from './settings';

const schema = z.object({ id: input.id('会议') });
const day = 86_400_000;

/**
 * Ends a meeting that could resolve: checks quorum, items and votes once more, freezes the numbers and carries every resolution to its matter, all in one
 * transaction, so that a meeting without its resolutions, or the other way round, never stands.
 * @throws DomainError invalid-state, not-found, forbidden
 */
export async function closeMeeting(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  return moveMeeting(call, {
    id,
    verb: 'close',
    work: async (req, row, { at, situation }) => {
      const ended = await situation();
      for (const item of ended.items) await carry(req, call.actor, row, item);
      const minutesDueAt = endOfDay(
        new Date(at.getTime() + (await minutesDays(req.payload, req)) * day),
      ).toISOString();
      return {
        columns: {
          ...frozen(ended),
          closedAt: at.toISOString(),
          closedBy: call.actor.userId,
          endedAt: at.toISOString(),
          minutesDueAt,
        },
        detail: quorumWords(ended.quorum, ended.rule),
      };
    },
  });
}

/** Carries the resolution to the matter or the star rating; a refusal says which item it was about. */
async function carry(req: PayloadRequest, actor: Actor, meeting: MeetingRow, item: ItemRow): Promise<void> {
  const { matter, starRound, decision, budget, title } = item;
  if (!decision || decision === 'defer') return;
  try {
    if (starRound && decision !== 'vote') {
      const words = resolvedWords(meeting, item);
      await applyStarResolution(req, actor, { round: starRound, meeting: meeting.id, decision, words });
    }
    if (!matter) return;
    await applyResolution(req, {
      matter,
      meeting: meeting.id,
      decision,
      reason: carriedWords(meeting, item),
      ...(budget === null ? {} : { budget }),
    });
  } catch (error) {
    if (!isDomainError(error)) throw error;
    throw new DomainError(error.code, { message: `“${title}”：${error.message}`, cause: error });
  }
}

/** The numbers of the attendance, as they are from now on. */
function frozen({ quorum, rule, attendances }: MeetingSituation): Partial<MeetingRow> {
  return {
    entitled: quorum.entitled,
    present: quorum.present,
    withoutVote: quorum.withoutVote,
    onLeave: attendances.filter(
      ({ left, answer, attendance }) => !left && answer === 'leave' && attendance === 'none',
    ).length,
    quorumWords: quorumWords(quorum, rule),
  };
}

const endSchema = z.object({ id: input.id('会议'), reason: input.text('原因', 300) });

/**
 * Ends a meeting that could not resolve, with the reason: too few came, or something prevented it. Its items stay open for the next meeting.
 * @throws DomainError validation, invalid-state (it could resolve and did), not-found, forbidden
 */
export async function adjournMeeting(call: VerbCall & z.input<typeof endSchema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(endSchema, call);
  return moveMeeting(call, {
    id,
    verb: 'adjourn',
    work: async (req, row, { situation }) => {
      const ended = await situation();
      for (const item of ended.items) if (item.decision) await forget(req, item.id);
      for (const member of ended.attendances)
        await tell(req, member, {
          occasion: 'adjourned',
          subject: '支部会议改期再开',
          text: `“${row.title}”改期再开，原因：${sentence(reason)}新的时间另行通知。`,
        });
      const hasBegun = row.state === 'in-session';
      return {
        columns: { ...(hasBegun ? frozen(ended) : {}), endedAt: now().toISOString(), endReason: reason },
        detail: hasBegun ? quorumWords(ended.quorum, ended.rule) : null,
        reason,
      };
    },
  });
}

/** What too few resolved was never resolved. */
const forget = (req: PayloadRequest, id: string) =>
  updateColumns(req, 'meeting-agenda-items', id, {
    decision: null,
    votesFor: null,
    votesAgainst: null,
    votesAbstain: null,
    resolution: null,
    budget: null,
    firstTasks: null,
    decidedAt: null,
    decidedByName: null,
  });

/** Calls a meeting off before it begins; who had been invited is told. @throws DomainError validation, invalid-state, forbidden */
export async function cancelMeeting(call: VerbCall & z.input<typeof endSchema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(endSchema, call);
  return moveMeeting(call, {
    id,
    verb: 'cancel',
    work: async (req, row, { at, situation }) => {
      for (const member of (await situation()).attendances)
        await tell(req, member, {
          occasion: 'cancelled',
          subject: '支部会议取消了',
          text: `“${row.title}”不开了，原因：${sentence(reason)}`,
        });
      return { columns: { endedAt: at.toISOString(), endReason: reason }, reason };
    },
  });
}
