import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { updateColumns } from '@/database';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { authorizeKeeper, runPropertyVerb, type VerbCall } from '../verb';
import { compoundsServed } from './authorize-round';
import { ratingsTag, roundStateLabels } from './labels';
import { compoundsOf, type Round, requireRound } from './round-row';
import { requireRoundStep, roundSteps } from './rules/round-steps';

interface Move {
  id: string;
  step: 'cancel' | 'open' | 'close' | 'publish';
  /** Past participle for the audit log. */
  done: string;
  reason?: string;
  /** What else the step asks for and changes; gives the columns to write and what to say of it. */
  work?: (
    req: PayloadRequest,
    round: Round,
    at: string,
  ) => Promise<{ columns?: Record<string, unknown>; detail?: string }>;
}

/**
 * One step of a round, in one transaction: state table, place, columns, history and event. The row of the round is written by every
 * step, so that of two processes at the same step one waits and then finds it done.
 * @throws DomainError forbidden, invalid-state, not-found
 */
export function moveRound(
  call: VerbCall,
  { id, step: name, done, reason, work }: Move,
): Promise<{ id: string }> {
  const step = roundSteps[name];
  return runPropertyVerb(call, async (req) => {
    const round = await requireRound(req, id);
    authorizeKeeper(call.actor, round);
    requireRoundStep(step, round.state);
    await refuseManagers(req, call.actor, id);
    const at = now().toISOString();
    const { columns = {}, detail } = (await work?.(req, round, at)) ?? {};
    await updateColumns(req, 'rating-rounds', id, { state: step.to, updatedAt: at, ...columns });
    await touchPages(req, ratingsTag);
    return {
      result: { id },
      action: `rating-round.${done}`,
      subject: { collection: 'rating-rounds', id },
      summary: round.name,
      step: {
        label: step.label,
        detail: [`${roundStateLabels[round.state]} → ${roundStateLabels[step.to]}`, detail]
          .filter(Boolean)
          .join('；'),
        reason: reason ?? null,
        place: { township: round.township, community: round.community },
      },
    };
  });
}

/** Whoever serves the company of a compound that is judged neither begins, ends, cancels nor publishes it. @throws DomainError forbidden */
async function refuseManagers(req: PayloadRequest, actor: Actor, round: string): Promise<void> {
  const managed = compoundsServed(actor);
  if (managed.length === 0) return;
  const covered = await compoundsOf(req.payload, round, req);
  if (covered.some(({ compound }) => managed.includes(compound)))
    fail('forbidden', {
      message: '您同时是其中一个小区的物业经理，不能经手这一轮评价，请让社区的其他同事来办。',
    });
}
