import { setTimeout as sleep } from 'node:timers/promises';
import { causes, DatabaseError } from './errors';

/** How long and how often work is repeated. */
export interface RetryLimits {
  /** Runs at most, the first included (default 40: the time is what ends it). */
  tries?: number;
  /** No new try begins after this many milliseconds (default 10,000). */
  within?: number;
}

/** Labels and codes MongoDB gives errors that pass by themselves. */
const transientLabels = ['TransientTransactionError', 'UnknownTransactionCommitResult'];
/** WriteConflict, LockTimeout, and NoSuchTransaction after a server has ended one. */
const transientCodes: unknown[] = [112, 24, 251];
/** What a server says that ended a transaction itself, for want of room in its cache, and gives neither label nor code. */
const transientWords = 'transaction already closed';

/** Whether `error` is a conflict between parallel MongoDB transactions, so that the whole work may be run again. */
export function isTransient(error: unknown): boolean {
  for (const cause of causes(error)) {
    if ('errorLabelSet' in cause && cause.errorLabelSet instanceof Set) {
      const labels = cause.errorLabelSet;
      if (transientLabels.some((label) => labels.has(label))) return true;
    }
    if (!('name' in cause) || !String(cause.name).startsWith('Mongo')) continue;
    if ('code' in cause && transientCodes.includes(cause.code)) return true;
    if ('message' in cause && String(cause.message).includes(transientWords)) return true;
  }
  return false;
}

/**
 * Runs `work`, and again while it fails with a transient MongoDB error, after pauses that grow and vary so that two
 * rivals do not meet again. `work` must do everything in a transaction of its own. Never repeats on SQLite.
 * @throws what cannot pass by itself, at once; DatabaseError `write-conflict` with the last error as its cause.
 */
export async function retryTransient<T>(
  work: () => Promise<T>,
  { tries = 40, within = 10_000 }: RetryLimits = {},
): Promise<T> {
  const deadline = performance.now() + within;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isTransient(error)) throw error;
      if (attempt >= tries || performance.now() > deadline)
        throw new DatabaseError('write-conflict', `gave up after ${attempt} lost write conflicts`, {
          cause: error,
        });
    }
    await sleep(Math.random() * Math.min(1000, 15 * 2 ** attempt));
  }
}
