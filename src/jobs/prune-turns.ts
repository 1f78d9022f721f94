import type { Payload } from 'payload';
import { inTransaction } from '@/database';
import { now } from '@/shared/clock';

const KEPT_DAYS = 7;

/** Deletes claims of turns older than a week. @returns how many */
export async function pruneTurns({ payload }: { payload: Payload }): Promise<number> {
  const before = new Date(now().getTime() - KEPT_DAYS * 86_400_000).toISOString();
  const { docs } = await inTransaction({ payload }, (req) =>
    payload.delete({
      collection: 'job-turns',
      where: { and: [{ claimedAt: { less_than: before } }, { job: { not_equals: 'demo-city' } }] },
      req,
    }),
  );
  return docs.length;
}
