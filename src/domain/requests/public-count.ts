import type { Payload, Where } from 'payload';
import { memo } from '@/shared/memo';

/** Counting costs more than reading a page, so each condition is counted once until something public changes. */
const counts = memo<Payload, number>({
  milliseconds: 10_000,
  tags: ['requests'],
  read: async (payload, key) => {
    const where = JSON.parse(key) as Where;
    return (await payload.db.count({ collection: 'requests', where })).totalDocs;
  },
});

/** How many requests meet `where`; counted again when a public request changes, and at the latest after ten seconds. */
export function publicCount(payload: Payload, where: Where): Promise<number> {
  return counts.get(payload, JSON.stringify(where));
}
