import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { TransactionDriver } from '../guard';
import type { Scope } from '../scopes';

/** Thrown inside drizzle's transaction function to make it roll back. */
class RollBack extends Error {}

type Session = SQLiteAdapter['sessions'][string];

/**
 * Transactions of SQLite. drizzle hands a transaction to a function and ends it when the function returns; Payload wants
 * to begin and end it in different places, so the function waits until it is told which end. Payload's own version of
 * this swallows a failing COMMIT.
 */
export function sqliteDriver(adapter: SQLiteAdapter, timeLimit: () => number): TransactionDriver {
  const sessions: Record<string, Session> = {};
  adapter.sessions = sessions;
  const take = ({ id }: Scope): Session | undefined => {
    const session = sessions[id];
    delete sessions[id];
    return session;
  };
  return {
    timeLimit,
    wrapsSingleWrites: true,
    writtenOutside: [],
    report: (error) =>
      adapter.payload.logger.error({ err: error, msg: 'a transaction could not be rolled back' }),
    async open({ id }) {
      await adapter.initializing;
      sessions[id] = await openSession(adapter.drizzle);
    },
    async commit(scope) {
      await take(scope)?.resolve();
    },
    async rollback(scope) {
      await take(scope)?.reject();
    },
  };
}

function openSession(drizzle: SQLiteAdapter['drizzle']): Promise<Session> {
  return new Promise((ready, failed) => {
    const done = drizzle.transaction(
      (db) =>
        new Promise<void>((commit, rollBack) => {
          ready({
            db: db as unknown as Session['db'], // Payload's type knows its schema as text only
            resolve: () => {
              commit();
              return done;
            },
            reject: () => {
              rollBack(new RollBack());
              return done.catch(ignoreOwn);
            },
          });
        }),
    );
    done.catch(failed);
  });
}

function ignoreOwn(error: unknown): void {
  if (!(error instanceof RollBack)) throw error;
}
