import type { PayloadRequest } from 'payload';
import { actorOf } from '@/access';
import { countUpTo } from '@/database';
import { splitBy } from './cases';
import { queueFilter } from './filter';
import { planQueue } from './list-queue';
import { queueViews } from './views';

/** A badge says no more than 999+: counting further would cost and tell nobody anything. */
export const mostCounted = 1000;

/** How many requests each of the person's built-in views holds, at most {@link mostCounted}; 全部 is not counted. */
export async function countQueue(req: PayloadRequest): Promise<Record<string, number>> {
  const actor = await actorOf(req);
  const counts: Record<string, number> = {};
  for (const { key } of queueViews(actor)) {
    if (key === 'all') continue;
    const { cases } = await planQueue(req, queueFilter(new URLSearchParams({ view: key })));
    counts[key] = await countUpTo(req.payload, 'requests', { cases, splitBy, most: mostCounted });
  }
  return counts;
}
