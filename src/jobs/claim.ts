import type { Payload } from 'payload';
import { inTransaction, isUniqueViolation } from '@/database';
import { now } from '@/shared/clock';

/** What a claim needs to know. */
export interface ClaimInput {
  payload: Payload;
  job: string;
  everySeconds: number;
}

/**
 * Claims the present turn of `job` for this process by inserting a row whose key is unique (job and window of the clock).
 * @returns true for exactly one of all processes that ask in the same window.
 */
export async function claimTurn({ payload, job, everySeconds }: ClaimInput): Promise<boolean> {
  const window = Math.floor(now().getTime() / (everySeconds * 1000));
  try {
    await inTransaction({ payload }, (req) =>
      payload.create({
        collection: 'job-turns',
        data: { key: `${job}@${window}`, job, claimedAt: now().toISOString() },
        req,
      }),
    );
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}
