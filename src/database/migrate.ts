import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { Payload } from 'payload';
import { ensureIndexes } from './mongodb/indexes';
import { committedMigrations, type SqliteMigration } from './sqlite/committed-migrations';
import { applyMigrations } from './sqlite/migrate';

/**
 * Brings the database to the state this version needs: on SQLite the committed migrations that are not applied yet (each
 * in a transaction, never twice, also when two processes start at once), on MongoDB collections and indexes.
 * @throws DatabaseError `migration-failed` naming the migration; what it had done is rolled back.
 */
export async function migrateDatabase(
  payload: Payload,
  migrations: readonly SqliteMigration[] = committedMigrations,
): Promise<void> {
  if (payload.db.name === 'sqlite') await applyMigrations(payload, migrations);
  else await ensureIndexes(payload.db as unknown as MongooseAdapter);
}
