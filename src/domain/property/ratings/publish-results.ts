import type { PayloadRequest } from 'payload';
import { fail } from '@/shared/errors';
import type { VerbCall } from '../verb';
import { moveRound } from './move-round';
import { dimensionsUnderThreshold } from './under-threshold';

/**
 * Makes the results of a counted round public, once and for good: the numbers themselves were written at the end and do not change.
 * @throws DomainError forbidden, invalid-state (also while it is being counted), not-found
 */
export function publishResults({ id, ...call }: VerbCall & { id: string }): Promise<{ id: string }> {
  return moveRound(call, {
    id,
    step: 'publish',
    done: 'published',
    async work(req, { evaluatedAt }, at) {
      if (!evaluatedAt) fail('invalid-state', { message: '还在统计，几分钟后再公布。' });
      await show(req, id);
      const under = await dimensionsUnderThreshold(req.payload, id, req);
      return {
        columns: { publishedAt: at },
        detail: under.length > 0 ? `${under.length}项低于整改线` : '没有低于整改线的',
      };
    },
  });
}

async function show(req: PayloadRequest, round: string): Promise<void> {
  for (const collection of ['rating-results', 'rating-dimension-results'] as const)
    await req.payload.db.updateMany({
      collection,
      where: { round: { equals: round } },
      data: { published: true },
      req,
      returning: false,
    });
}
