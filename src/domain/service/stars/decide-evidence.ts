import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Actor } from '@/access';
import { readRow, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { listEvidence, markStale } from './corrections';
import { requireOther } from './impartial';
import type { EvidenceState } from './labels';
import { stepLabels } from './personal-steps';
import { type EvidenceRow, type RoundRow, requireRound, resultOfMember } from './rows';
import { roundStepOf } from './states';
import { authorizeStars, input, requireRoundStep, runStarVerb, type VerbCall } from './verb';

const id = input.id('加分扣分');

/**
 * Where a decided plus or minus counts: in its round; once that was announced, as a listed correction in the member's next one; nowhere for
 * whoever is exempt and for what was refused.
 */
export type EvidenceCounts = 'round' | 'next' | 'nowhere';

interface Decided {
  id: string;
  counts: EvidenceCounts;
}

/**
 * Confirms a plus or minus after having seen its evidence: never who entered it, never the member, nobody tied to the member.
 * @throws DomainError forbidden, invalid-state, not-found
 */
export function confirmEvidence(call: VerbCall & { id: string }): Promise<Decided> {
  return decide(call, {
    state: 'confirmed',
    done: 'confirmed',
    label: roundStepOf('decide-evidence').step,
    async check(req, row) {
      requireSecond(call.actor, row);
      await requireOther(req, call.actor, row, '自己的加分扣分要由别人核实。');
    },
  });
}

const refusalSchema = z.object({ id, refusal: input.text('为什么不计', 300) });

/** Finds that the evidence does not hold; the reason stays on record. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function refuseEvidence(call: VerbCall & z.input<typeof refusalSchema>): Promise<Decided> {
  const { refusal } = parseInput(refusalSchema, call);
  return decide(call, {
    state: 'refused',
    done: 'refused',
    label: stepLabels.evidenceRefused,
    reason: refusal,
    async check(req, row) {
      requireSecond(call.actor, row);
      await requireOther(req, call.actor, row, '自己的加分扣分要由别人核实。');
    },
  });
}

/** Takes back what one entered oneself, as long as nobody has decided about it. @throws DomainError forbidden, invalid-state, not-found */
export function withdrawEvidence(call: VerbCall & { id: string }): Promise<Decided> {
  return decide(call, {
    state: 'withdrawn',
    done: 'withdrawn',
    label: stepLabels.evidenceWithdrawn,
    async check(_req, row) {
      if (row.enteredBy !== call.actor.userId) fail('forbidden', { message: '谁登记的，由谁撤回。' });
    },
  });
}

function requireSecond(actor: Actor, { enteredBy }: EvidenceRow): void {
  if (enteredBy !== null && enteredBy === actor.userId)
    fail('forbidden', { message: '登记的人不能自己核实，请让另一位同事看过凭据再核实。' });
}

interface Decision {
  state: EvidenceState;
  done: string;
  label: string;
  reason?: string;
  check(req: PayloadRequest, row: EvidenceRow): Promise<void>;
}

function decide(
  call: VerbCall & { id: string },
  { state, done, label, reason, check }: Decision,
): Promise<Decided> {
  return runStarVerb(call, async (req) => {
    const row = await readRow<EvidenceRow>(req.payload, 'star-manual-items', call.id, req);
    if (!row) fail('not-found', { message: '没有找到这条加分扣分。' });
    const round: RoundRow = await requireRound(req, row.round);
    authorizeStars(call.actor, row);
    await requireRoundStep(req, round, 'decide-evidence');
    if (row.state !== 'waiting') fail('invalid-state', { message: '这条加分扣分已经办过了，请刷新后再看。' });
    await check(req, row);
    const at = now().toISOString();
    await updateColumns(req, 'star-manual-items', row.id, {
      state,
      decidedByName: call.actor.name,
      decidedAt: at,
      refusal: reason ?? null,
      updatedAt: at,
    });
    await updateColumns(req, 'star-rounds', round.id, { updatedAt: at });
    const counts = state === 'confirmed' ? await count(req, round, row) : 'nowhere';
    return {
      result: { id: row.id, counts },
      round,
      action: `star-evidence.${done}`,
      subject: { collection: 'star-manual-items', id: row.id },
      summary: round.name,
      told: {
        label,
        detail: `${row.memberName}：${row.itemName}${counts === 'next' ? '（公示以后核实，差额计入下一次评星）' : ''}`,
        reason: reason ?? null,
      },
    };
  });
}

/** A draft counts the member again; a result that was announced stays, and the difference is listed for the next one. */
async function count(req: PayloadRequest, round: RoundRow, row: EvidenceRow): Promise<EvidenceCounts> {
  const result = await resultOfMember({ payload: req.payload, req }, round.id, row.member);
  if (round.state === 'draft') {
    if (result) await markStale(req, result.id);
    return 'round';
  }
  if (!result || result.exempt) return 'nowhere';
  await listEvidence(req, { round, result, evidence: row });
  return 'next';
}
