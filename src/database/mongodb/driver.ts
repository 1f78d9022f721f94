import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { causes, DatabaseError } from '../errors';
import type { TransactionDriver } from '../guard';
import type { Scope } from '../scopes';

type Session = MongooseAdapter['sessions'][string];

/** A commit whose answer was lost may be sent again: the server knows whether it has happened. */
const COMMIT_TRIES = 5;

/** Transactions of MongoDB: one client session each. */
export function mongodbDriver(adapter: MongooseAdapter, turnLimit: number): TransactionDriver {
  const sessions: Record<string, Session> = {};
  adapter.sessions = sessions;
  const take = ({ id }: Scope): Session | undefined => {
    const session = sessions[id];
    delete sessions[id];
    return session;
  };
  const report = (error: unknown) => {
    adapter.payload.logger.warn({
      err: error,
      msg: 'a transaction could not be ended; the server ends it by itself',
    });
  };
  return {
    report,
    timeLimit: () => turnLimit,
    wrapsSingleWrites: false,
    // Payload removes edit locks without req on MongoDB, so that two editors' locks do not conflict.
    writtenOutside: ['payload-locked-documents'],
    async open({ id }) {
      const session = adapter.connection.getClient().startSession();
      session.startTransaction(adapter.transactionOptions || undefined);
      sessions[id] = session as unknown as Session; // the type is that of Payload's SQL adapters
    },
    async commit(scope) {
      const session = take(scope);
      if (!session?.inTransaction())
        throw new DatabaseError('transaction-ended', 'the server has ended the transaction');
      try {
        await commitSurely(session);
      } finally {
        await session.endSession().catch(report);
      }
    },
    async rollback(scope) {
      const session = take(scope);
      if (!session) return;
      try {
        if (session.inTransaction()) await session.abortTransaction();
      } catch (error) {
        report(error);
      } finally {
        await session.endSession().catch(report);
      }
    },
  };
}

async function commitSurely(session: Session): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await session.commitTransaction();
      return;
    } catch (error) {
      if (attempt === COMMIT_TRIES || !isUnknownResult(error)) throw error;
    }
  }
}

function isUnknownResult(error: unknown): boolean {
  for (const cause of causes(error)) {
    if ('errorLabelSet' in cause && cause.errorLabelSet instanceof Set) {
      if (cause.errorLabelSet.has('UnknownTransactionCommitResult')) return true;
    }
  }
  return false;
}
