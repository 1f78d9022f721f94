import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { PayloadRequest, Where } from 'payload';

type ReadArguments = { req?: Partial<PayloadRequest>; where?: Where };
type ReadMethod = (args: ReadArguments) => Promise<unknown>;

const countingMethods = [
  'count',
  'countVersions',
  'find',
  'findVersions',
  'queryDrafts',
] as const satisfies (keyof MongooseAdapter)[];

/** True of every document; with it the adapter counts instead of estimating. */
const everything: Where = { id: { exists: true } };

/**
 * Without a filter the adapter estimates totals, which MongoDB refuses inside a transaction (`count`) and which does not
 * see what the transaction itself has written (pages). Inside a transaction every count is exact here.
 */
export function countExactlyInTransactions(adapter: MongooseAdapter): void {
  const methods: object = adapter;
  for (const name of countingMethods) {
    const read: ReadMethod = Reflect.get(methods, name).bind(adapter);
    const exact: ReadMethod = (args) => {
      const estimated = args.req?.transactionID && Object.keys(args.where ?? {}).length === 0;
      return read(estimated ? { ...args, where: everything } : args);
    };
    Reflect.set(methods, name, exact);
  }
}
