import { copyFileSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { getPayload } from 'payload';
import { backupDatabase, migrateDatabase } from '@/database';
import { env } from '@/shared/env';
import { forgetPayload } from './forget';

/**
 * Lays a migrated SQLite database where the app will look for it: written once per worker and copied for each of its files, because all
 * migrations took a seventh of the suite's time. Nothing happens on MongoDB, or where a database is already.
 */
export async function layMigratedDatabase(): Promise<void> {
  const { dataDir, databaseUrl } = env();
  const file = path.join(dataDir, 'portal.db');
  if (databaseUrl || existsSync(file)) return;
  const kept = `${dataDir}.migrated.db`;
  if (existsSync(kept)) {
    copyFileSync(kept, file);
    return;
  }
  const { default: config } = await import('../../payload.config');
  const payload = await getPayload({ config, cron: false });
  await migrateDatabase(payload);
  await backupDatabase(payload, kept);
  process.once('exit', () => rmSync(kept, { force: true }));
  await payload.destroy();
  forgetPayload();
}
