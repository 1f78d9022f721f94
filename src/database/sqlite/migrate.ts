import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Payload } from 'payload';
import { DatabaseError } from '../errors';
import { inTransaction } from '../transaction';
import { isSqliteClient } from './client';
import type { SqliteMigration } from './committed-migrations';

/** Applies those of `migrations` the database does not have, oldest first. */
export async function applyMigrations(
  payload: Payload,
  migrations: readonly SqliteMigration[],
): Promise<void> {
  const adapter = payload.db as unknown as SQLiteAdapter;
  if (!(await pendingMigrations(payload, migrations)).length) return;
  if (!isSqliteClient(adapter.client)) throw new DatabaseError('unsupported', 'not our own SQLite client');
  await adapter.client.withoutForeignKeys(async () => {
    for (const migration of migrations) await apply(payload, adapter, migration);
  });
}

/** Names of those of `migrations` the database does not have. */
export async function pendingMigrations(
  payload: Payload,
  migrations: readonly SqliteMigration[],
): Promise<string[]> {
  const applied = await appliedMigrations(payload);
  return migrations.map(({ name }) => name).filter((name) => !applied.has(name));
}

async function apply(payload: Payload, adapter: SQLiteAdapter, { name, up }: SqliteMigration): Promise<void> {
  try {
    await inTransaction({ payload }, async (req) => {
      const session = adapter.sessions[String(await req.transactionID)];
      const db = session?.db as unknown as SQLiteAdapter['drizzle']; // a transaction runs the same statements
      // Looked up again with the writer's turn in hand: another process may have applied it meanwhile.
      if ((await namesIn(db)).has(name)) return;
      payload.logger.info({ msg: `Migrating: ${name}` });
      await up({ db, payload, req });
      await payload.db.create({ collection: 'payload-migrations', data: { name, batch: 1 }, req });
    });
  } catch (error) {
    throw new DatabaseError('migration-failed', `migration ${name} failed and was rolled back`, {
      cause: error,
    });
  }
}

function appliedMigrations(payload: Payload): Promise<Set<string>> {
  return namesIn((payload.db as unknown as SQLiteAdapter).drizzle);
}

/** Raw SQL because the first migration makes the table itself. */
async function namesIn(db: SQLiteAdapter['drizzle']): Promise<Set<string>> {
  const tables = await db.all(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'payload_migrations'",
  );
  if (tables.length === 0) return new Set();
  const rows = await db.all<{ name: string | null }>('SELECT name FROM payload_migrations');
  return new Set(rows.map(({ name }) => String(name)));
}
