import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { Payload } from 'payload';
import { committedMigrations } from './sqlite/committed-migrations';
import { pendingMigrations } from './sqlite/migrate';

/** One thing that must hold before requests may come. */
export interface DatabaseCheck {
  name: string;
  ok: boolean;
  detail: string;
}

/** The answer of {@link databaseReady}. */
export interface DatabaseReadiness {
  ok: boolean;
  checks: DatabaseCheck[];
}

/**
 * Whether the database can be worked with: it answers, every committed migration is applied (SQLite), it is a replica set
 * and a transaction works (MongoDB: without a replica set Payload silently goes on without transactions). Never throws.
 */
export async function databaseReady(payload: Payload): Promise<DatabaseReadiness> {
  const sqlite = payload.db.name === 'sqlite';
  const wanted: [string, () => Promise<string>][] = sqlite
    ? [
        ['database', () => answers(payload, 'SQLite')],
        ['migrations', () => allApplied(payload)],
      ]
    : [
        ['database', () => answers(payload, 'MongoDB')],
        ['replica-set', () => inReplicaSet(payload.db as unknown as MongooseAdapter)],
        ['transactions', () => transactionWorks(payload)],
      ];
  const checks = await Promise.all(wanted.map(([name, check]) => checked(name, check)));
  return { ok: checks.every(({ ok }) => ok), checks };
}

async function checked(name: string, check: () => Promise<string>): Promise<DatabaseCheck> {
  try {
    return { name, ok: true, detail: await check() };
  } catch (error) {
    return { name, ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

async function answers(payload: Payload, kind: string): Promise<string> {
  await payload.db.count({ collection: 'payload-migrations' });
  return kind;
}

async function allApplied(payload: Payload): Promise<string> {
  const pending = await pendingMigrations(payload, committedMigrations);
  if (pending.length > 0) throw new Error(`not applied: ${pending.join(', ')}`);
  return `${committedMigrations.length} applied`;
}

async function inReplicaSet({ connection }: MongooseAdapter): Promise<string> {
  const configured = connection.getClient().options.replicaSet;
  if (!configured) throw new Error('the URL names no replicaSet: transactions would be off');
  const hello = await connection.db?.admin().command({ hello: 1 });
  if (!hello?.setName) throw new Error('the server is not a member of a replica set');
  return String(hello.setName);
}

async function transactionWorks(payload: Payload): Promise<string> {
  const id = await payload.db.beginTransaction();
  if (!id) throw new Error('the server has no transactions');
  try {
    await payload.db.count({ collection: 'payload-migrations', req: { transactionID: id } });
  } finally {
    await payload.db.rollbackTransaction(id);
  }
  return 'begun and rolled back';
}
