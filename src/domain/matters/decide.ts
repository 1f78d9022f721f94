import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { actorOf } from '@/access';
import { input } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import type { MatterRow } from './matter-row';
import { type Moved, moveMatter } from './move';
import { publicText } from './public-text';
import type { MatterVerb } from './states';
import { withdrawOpenTasks } from './tasks/withdraw-task';

const resolution = z.object({
  matter: input.id('议题'),
  /** The id of the meeting whose resolution it is. */
  meeting: input.id('会议'),
  decision: z.enum(['adopt', 'reject', 'vote'], { error: '请选择怎么定的' }),
  /** The words of the resolution; with a rejection, why. */
  reason: publicText('决议的内容', 1000),
  /** 分; what may be spent. */
  budget: z.number().int('预算最多两位小数').min(0, '预算不能小于0').max(10_000_000_000).optional(),
});
export type Resolution = z.input<typeof resolution>;

const verbOf: Record<Resolution['decision'], MatterVerb> = {
  adopt: 'adopt',
  reject: 'reject',
  vote: 'put-to-vote',
};

/**
 * What a branch meeting resolved about a matter that waits for it: carried out, rejected with the reason, or put to a vote of the
 * residents. Runs in the transaction of `req`; the meeting has checked who may, and that it could resolve.
 * @throws DomainError validation, invalid-state, not-found
 */
export async function applyResolution(req: PayloadRequest, given: Resolution): Promise<{ id: string }> {
  const { matter, meeting, decision, reason, budget } = parseInput(resolution, given);
  const call = { payload: req.payload, req, actor: await actorOf(req) };
  return moveMatter(call, {
    id: matter,
    verb: verbOf[decision],
    as: ['meeting'],
    work: async (inner, row, at): Promise<Moved> => ({
      columns: {
        meeting,
        resolution: reason,
        resolvedAt: at.toISOString(),
        ...(budget === undefined ? {} : { budget }),
        ...(decision === 'reject' ? await ended(inner, row, reason) : {}),
      },
      event: decision === 'reject' ? { reason } : { note: reason },
    }),
  });
}

const voteOutcome = z.object({
  matter: input.id('议题'),
  /** The id of the vote. */
  vote: input.id('表决'),
  adopted: z.boolean(),
  /** What came out, in words with the numbers. */
  summary: publicText('表决结果', 1000),
});
export type VoteOutcome = z.input<typeof voteOutcome>;

/**
 * What a vote came to about the matter that waits for it: carried out, or rejected. Runs in the transaction of `req`.
 * @throws DomainError validation, invalid-state, not-found
 */
export async function applyVoteOutcome(req: PayloadRequest, given: VoteOutcome): Promise<{ id: string }> {
  const { matter, vote, adopted, summary } = parseInput(voteOutcome, given);
  const call = { payload: req.payload, req, actor: await actorOf(req) };
  return moveMatter(call, {
    id: matter,
    verb: adopted ? 'vote-adopted' : 'vote-refused',
    as: ['vote'],
    work: async (inner, row, at): Promise<Moved> => ({
      columns: {
        vote,
        resolution: summary,
        resolvedAt: at.toISOString(),
        ...(adopted ? {} : await ended(inner, row, summary)),
      },
      event: { note: summary },
    }),
  });
}

/** A matter that came back from the work may have tasks that are not done: they go with it. */
async function ended(req: PayloadRequest, row: MatterRow, endReason: string): Promise<Partial<MatterRow>> {
  await withdrawOpenTasks(req, row);
  return { endReason, tasksOpen: 0 };
}
