import { type BaseDatabaseAdapter, isolateObjectProperty, type PayloadRequest } from 'payload';
import { DatabaseError, isDatabaseError } from './errors';
import { attachScopes, type Scope, type TransactionScopes } from './scopes';
import { rememberAdapterError } from './unique-violation';

/** What a database has to do for a transaction; `adapter.sessions[scope.id]` is there between open and end. */
export interface TransactionDriver {
  open(scope: Scope): Promise<void>;
  commit(scope: Scope): Promise<void>;
  rollback(scope: Scope): Promise<void>;
  /** Longest time a transaction may last now, in milliseconds. */
  timeLimit(): number;
  /** Whether a write without a transaction gets one of its own (and with it a turn). */
  wrapsSingleWrites: boolean;
  /** Collections Payload writes outside of the transaction on purpose on this database. */
  writtenOutside: readonly string[];
  /** Told of an error nobody waits for. */
  report(error: unknown): void;
}

type TransactionId = Parameters<BaseDatabaseAdapter['commitTransaction']>[0];
type WriteArguments = { collection?: string; req?: Partial<PayloadRequest> };
type WriteMethod = (args: WriteArguments) => Promise<unknown>;

const writeMethods = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const satisfies (keyof BaseDatabaseAdapter)[];

/**
 * Replaces the transaction and write methods of `adapter`: transactions know their course, a write must belong to the
 * transaction it runs in, a failed commit rejects, and a write that names an ended transaction throws.
 */
export function guardAdapter(
  adapter: BaseDatabaseAdapter,
  driver: TransactionDriver,
  scopes: TransactionScopes,
): void {
  attachScopes(adapter, scopes);
  // Not an async function: enterWith must run in the caller's course, before anything is awaited.
  adapter.beginTransaction = () => {
    try {
      return open(driver, scopes, scopes.enter());
    } catch (error) {
      return Promise.reject(error);
    }
  };
  adapter.commitTransaction = async (id) => {
    const scope = await ownScope(scopes, id);
    if (!scope) return;
    await commit(driver, scopes, scope);
    await runAfterCommit(adapter, scopes, scope);
  };
  adapter.rollbackTransaction = async (id) => {
    const known = await id;
    const scope = known ? scopes.find(known) : undefined;
    if (!scope) return;
    const nested = scopes.nestedIn(scope.id);
    // A read that found nothing changed nothing: the caller decides (payload issue 17723 rolls the caller back).
    if (nested?.reads) return;
    await rollback(driver, scopes, scope, nested ? `${nested.name} failed inside it` : 'it was rolled back');
  };
  const methods: object = adapter;
  for (const name of writeMethods) {
    const write: WriteMethod = Reflect.get(methods, name);
    Reflect.set(adapter, name, guardedWrite({ adapter, driver, name, scopes, write: write.bind(adapter) }));
  }
}

async function open(driver: TransactionDriver, scopes: TransactionScopes, scope: Scope): Promise<string> {
  try {
    await driver.open(scope);
    scope.state = 'open';
    limitTime(driver, scopes, scope);
    return scope.id;
  } catch (error) {
    scopes.end(scope, 'rolled-back', 'it could not begin');
    throw error;
  }
}

/** Both databases end a transaction that lasts too long: it holds locks that others wait for. */
function limitTime(driver: TransactionDriver, scopes: TransactionScopes, scope: Scope): void {
  const limit = driver.timeLimit();
  if (!Number.isFinite(limit)) return;
  scope.timer = setTimeout(() => {
    scopes.end(scope, 'rolled-back', `it lasted longer than ${limit} ms`, true);
    driver.rollback(scope).catch(driver.report);
  }, limit).unref();
}

async function ownScope(scopes: TransactionScopes, id: TransactionId): Promise<Scope | undefined> {
  const known = await id;
  return known ? scopes.require(known, 'a commit was asked for') : undefined;
}

async function commit(driver: TransactionDriver, scopes: TransactionScopes, scope: Scope): Promise<void> {
  try {
    await driver.commit(scope);
    scopes.end(scope, 'committed', 'it was committed');
  } catch (error) {
    scopes.end(scope, 'rolled-back', 'its commit failed');
    if (isDatabaseError(error)) throw error;
    throw new DatabaseError('commit-failed', 'the transaction could not be committed', { cause: error });
  }
}

async function rollback(
  driver: TransactionDriver,
  scopes: TransactionScopes,
  scope: Scope,
  why: string,
): Promise<void> {
  scopes.end(scope, 'rolled-back', why);
  await driver.rollback(scope);
}

async function runAfterCommit(
  adapter: BaseDatabaseAdapter,
  scopes: TransactionScopes,
  scope: Scope,
): Promise<void> {
  for (const work of scope.afterCommit) {
    try {
      await scopes.outside(work);
    } catch (error) {
      // The data is committed: failing the caller now would make it try again.
      adapter.payload.logger.error({ err: error, msg: 'work after a commit failed' });
    }
  }
}

interface GuardedWrite {
  adapter: BaseDatabaseAdapter;
  driver: TransactionDriver;
  scopes: TransactionScopes;
  name: string;
  write: WriteMethod;
}

function guardedWrite({ adapter, driver, scopes, name, write }: GuardedWrite): WriteMethod {
  const tell = `${name} was called`;
  return async (args) => {
    try {
      const id = await args.req?.transactionID;
      if (id) return await joined(scopes, id, tell, () => write(args));
      if (!driver.writtenOutside.includes(args.collection ?? '')) scopes.refuseInside(tell);
      if (!driver.wrapsSingleWrites) return await write(args);
      const scope = scopes.create();
      return await scopes.run(scope, () => alone({ adapter, driver, scopes, scope, args, write }));
    } catch (error) {
      rememberAdapterError(error);
      throw error;
    }
  };
}

/** A write in its req's transaction. When the time limit ended that meanwhile, this is what the caller is told. */
async function joined<T>(
  scopes: TransactionScopes,
  id: string | number,
  tell: string,
  write: () => Promise<T>,
): Promise<T> {
  scopes.require(id, tell);
  try {
    return await write();
  } catch (error) {
    scopes.require(id, `${tell} and failed`);
    throw error;
  }
}

interface SingleWrite extends Omit<GuardedWrite, 'name'> {
  scope: Scope;
  args: WriteArguments;
}

/** One write as a transaction of its own: Payload spreads a document over several tables. */
async function alone({ driver, scopes, scope, args, write }: SingleWrite): Promise<unknown> {
  await open(driver, scopes, scope);
  try {
    const result = await write({ ...args, req: requestIn(args.req, scope.id) });
    await commit(driver, scopes, scope);
    return result;
  } catch (error) {
    if (scope.state === 'open') await rollback(driver, scopes, scope, 'a write failed in it');
    throw error;
  }
}

function requestIn(req: Partial<PayloadRequest> | undefined, transactionID: string): Partial<PayloadRequest> {
  if (!req) return { transactionID };
  const own = isolateObjectProperty(req, 'transactionID');
  own.transactionID = transactionID;
  return own;
}
