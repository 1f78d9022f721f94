import { createLocalReq, isolateObjectProperty, type Payload, type PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { DatabaseError } from './errors';
import { retryTransient } from './retry';
import { scopesOf } from './scopes';

/** What a transaction needs to know. */
export interface TransactionInput {
  payload: Payload;
  /** The request the work belongs to; its transaction is joined when it has one. Absent: a local request is made. */
  req?: PayloadRequest;
  /** Who acts; `actorOf(req)` inside `work` gives this actor. */
  actor?: Actor;
}

/**
 * Runs `work` in a transaction: that of `req` when it has one, otherwise a new one that is committed when `work` returns
 * and rolled back when it throws. Everything inside must pass on the `req` that `work` is given; what `work` puts on
 * `req.context` does not reach the caller's `req`. On MongoDB a new transaction that meets a write conflict is run again,
 * so `work` must have no effects outside the database (use `afterCommit`).
 * When work that joined a transaction throws, the whole transaction is rolled back, also if the caller catches the error.
 * @throws what `work` throws; DatabaseError `missing-req` inside another transaction, `commit-failed`, `turn-expired`,
 * `queue-timeout`, `write-conflict`, and `unsupported` on a MongoDB server without a replica set.
 */
export async function inTransaction<T>(
  input: TransactionInput,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> {
  const { payload, actor } = input;
  // Also makes sure that the new transaction's course begins here and not in the caller.
  const given = input.req ?? (await createLocalReq({}, payload));
  const joined = await given.transactionID;
  if (joined) return join(payload, String(joined), () => work(requestFor(given, actor)));
  return retryTransient(() => begin(payload, requestFor(given, actor), work));
}

async function begin<T>(
  payload: Payload,
  req: PayloadRequest,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> {
  const id = await payload.db.beginTransaction();
  if (!id)
    throw new DatabaseError('unsupported', 'the database has no transactions (MongoDB needs a replica set)');
  req.transactionID = id;
  try {
    const result = await work(req);
    await payload.db.commitTransaction(id);
    return result;
  } catch (error) {
    await payload.db.rollbackTransaction(id);
    throw error;
  }
}

async function join<T>(payload: Payload, id: string, work: () => Promise<T>): Promise<T> {
  const scopes = scopesOf(payload.db);
  scopes.require(id, 'work wanted to join a transaction');
  try {
    return await work();
  } catch (error) {
    await scopes.runNested({ id, name: 'work that had joined', reads: false }, () =>
      payload.db.rollbackTransaction(id),
    );
    throw error;
  }
}

/** A view of `req` with a transaction and a context of its own. */
function requestFor(req: PayloadRequest, actor: Actor | undefined): PayloadRequest {
  const own = isolateObjectProperty(req, ['transactionID', 'context']);
  own.context = { ...req.context };
  if (actor) own.context.actor = { userId: activeUserId(req), actor: Promise.resolve(actor) };
  return own;
}

/** The key under which `actorOf` of src/access keeps the actor of a request. */
function activeUserId({ user }: PayloadRequest): string | null {
  return user && !('active' in user && user.active === false) ? String(user.id) : null;
}
