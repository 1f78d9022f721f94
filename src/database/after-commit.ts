import type { PayloadRequest } from 'payload';
import { scopesOf } from './scopes';

/**
 * Runs `work` once the transaction of `req` is committed, never when it is rolled back; at once when there is none.
 * The committer waits for it, so keep it short (drop a cached page, wake a sender). What it throws is logged.
 */
export async function afterCommit(req: PayloadRequest, work: () => void | Promise<void>): Promise<void> {
  const id = await req.transactionID;
  const scope = id ? scopesOf(req.payload.db).find(id) : undefined;
  if (scope) {
    scope.afterCommit.push(work);
    return;
  }
  await work();
}
