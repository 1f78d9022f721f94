import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Actor } from '@/access';
import { leanFind } from '@/database';
import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { maskedText } from '../records/masked-text';
import { type RoundRow, requireRound } from './rows';
import { settleCorrections } from './settle-corrections';
import { stages } from './tell-members';
import { input, moveRound, type VerbCall } from './verb';

/** A resolution of the branch about a round. */
export interface StarResolution {
  round: string;
  meeting: string;
  decision: 'adopt' | 'reject';
  /** What the meeting resolved, with the votes. */
  words: string;
}

/**
 * A result is decided about once its window for appeals is over; until then the item waits for the next meeting.
 * @throws DomainError invalid-state saying until when, and the way out; not-found
 */
export async function requireStarDecidable(req: PayloadRequest, round: string): Promise<void> {
  const { state, appealsUntil } = await requireRound(req, round);
  if (state !== 'announced') return;
  if ((appealsUntil ?? '') > now().toISOString())
    fail('invalid-state', {
      message: `公示期到${formatDateTime(appealsUntil ?? '')}，期满以前不能确认，也不能退回。请把这一项记成“留到下次再议”。`,
    });
  fail('invalid-state', { message: '公示期刚满，系统正在办，请过一分钟再试。' });
}

/**
 * Carries what a branch meeting resolved to the round, in the meeting's own transaction: adopted, the result is confirmed; rejected, it
 * goes back to be counted and announced again, and everybody on the list is told so and why. Who runs the meeting was asked by the meeting.
 * @throws DomainError invalid-state, not-found
 */
export async function applyStarResolution(
  req: PayloadRequest,
  actor: Actor,
  { round, meeting, decision, words }: StarResolution,
): Promise<void> {
  await requireStarDecidable(req, round);
  const call = { payload: req.payload, req, actor };
  if (decision === 'adopt')
    await moveRound(call, {
      id: round,
      step: 'confirm',
      done: 'confirmed',
      authorized: true,
      reason: words,
      work: async (_req, _round, at) => ({
        columns: { confirmedAt: at, meeting, decision: words, cursor: null, hash: null },
      }),
    });
  else
    await moveRound(call, {
      id: round,
      step: 'return',
      done: 'returned',
      authorized: true,
      reason: words,
      async work(inner, row) {
        await settleCorrections(inner, row, { why: '重算' });
        return {
          // It goes out to everybody on the list, and to their pages.
          reason: await maskedText(inner, words, row),
          columns: {
            announcedAt: null,
            appealsUntil: null,
            computedAt: null,
            cursor: null,
            toldStage: stages.toTellReturn,
          },
        };
      },
    });
}

/** A round that this branch may put on the agenda. @throws DomainError not-found, validation, invalid-state */
export async function roundForAgenda(
  req: PayloadRequest,
  { id, branch }: { id: string; branch: string },
): Promise<RoundRow> {
  const round = await requireRound(req, id);
  if (round.organization !== branch)
    fail('validation', { fields: { matter: `这次评星由${round.organizationName}的会议确认` } });
  if (round.state !== 'announced' && round.state !== 'appeals')
    fail('invalid-state', { message: '结果公示以后，才能列进会议确认。' });
  return round;
}

/** Rounds of a branch that wait for its meeting, the longest waiting last. */
export function roundsForMeeting(
  payload: PayloadRequest['payload'],
  branch: string,
): Promise<{ id: string; number: string; name: string }[]> {
  return leanFind<{ id: string; number: string; name: string }>(payload, 'star-rounds', {
    where: [
      { field: 'organization', equals: branch },
      { field: 'state', in: ['announced', 'appeals'] },
    ],
    columns: ['number', 'name'],
    newestBy: 'to',
    limit: 50,
  });
}

const schema = z.object({
  id: input.id('评星'),
  decision: input.text('决定（哪次会议、文号、内容）', 500),
});

/**
 * Confirms a round of the whole city, which no branch meets about, by a decision of its own.
 * @throws DomainError validation, forbidden, invalid-state, not-found
 */
export async function confirmByDecision(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, decision } = parseInput(schema, call);
  return moveRound(call, {
    id,
    step: 'confirm',
    done: 'confirmed',
    reason: decision,
    async work(_req, round, at) {
      if (round.organization !== null)
        fail('invalid-state', {
          message: '这次评星由支部会议确认：列进会议议程，会上表决，会议结束时自动确认。',
        });
      return { columns: { confirmedAt: at, decision, cursor: null, hash: null } };
    },
  });
}
