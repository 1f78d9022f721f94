import { isolateObjectProperty, type Payload, type PayloadRequest } from 'payload';
import type { TransactionScopes } from './scopes';

type Operation = (options: { req?: Partial<PayloadRequest> } | undefined) => Promise<unknown>;

const reading = [
  'count',
  'countGlobalVersions',
  'countVersions',
  'find',
  'findByID',
  'findDistinct',
  'findGlobal',
  'findGlobalVersionByID',
  'findGlobalVersions',
  'findVersionByID',
  'findVersions',
] as const;

const writing = [
  'create',
  'delete',
  'duplicate',
  'forgotPassword',
  'login',
  'resetPassword',
  'restoreGlobalVersion',
  'restoreVersion',
  'unlock',
  'update',
  'updateGlobal',
  'verifyEmail',
] as const;

/**
 * Every operation of Payload ends the transaction of its `req` when it fails, also one it did not begin, and takes the
 * transaction off the caller's `req`: a caught `findByID` of a missing row makes the caller go on without a transaction
 * (payload issue 17723). Here an operation inside a transaction gets a `req` of its own, and the transaction learns
 * whether a read failed (nothing is lost, the caller may go on) or a write did (everything after it is refused).
 */
export function isolateNestedOperations(payload: Payload, scopes: TransactionScopes): void {
  for (const name of reading) isolate(payload, scopes, name, true);
  for (const name of writing) isolate(payload, scopes, name, false);
}

const isolated = Symbol.for('portal.database.isolated');

function isolate(payload: object, scopes: TransactionScopes, name: keyof Payload, reads: boolean): void {
  const given: Operation & { [isolated]?: Operation } = Reflect.get(payload, name);
  // A configuration reload initialises the adapter again on the same Payload instance.
  const original = given[isolated] ?? given.bind(payload);
  const operation: Operation = async (options) => {
    const id = await options?.req?.transactionID;
    if (!options?.req || !id) return original(options);
    const req = isolateObjectProperty(options.req, 'transactionID');
    return scopes.runNested({ id: String(id), name, reads }, () => original({ ...options, req }));
  };
  Reflect.set(payload, name, Object.assign(operation, { [isolated]: original }));
}
