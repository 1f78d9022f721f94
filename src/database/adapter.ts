import type { DatabaseAdapterObj } from 'payload';
import { mongodbAdapter } from './mongodb/adapter';
import { type DatabaseSettings, isMongoUrl } from './settings';
import { sqliteAdapter } from './sqlite/adapter';

/**
 * The database of this process: MongoDB when `databaseUrl` is given (`mongodb://…`, `mongodb+srv://…`), otherwise one
 * SQLite file `portal.db` in `dataDir`. Ids are UUIDs (version 7, as text) on both; nothing pushes schema.
 * @throws Error when `databaseUrl` names another kind of database.
 */
export function databaseAdapter(settings: DatabaseSettings): DatabaseAdapterObj {
  if (!settings.databaseUrl) return sqliteAdapter(settings);
  if (!isMongoUrl(settings.databaseUrl))
    throw new Error('databaseUrl must begin with mongodb:// or mongodb+srv://');
  return mongodbAdapter({ ...settings, databaseUrl: settings.databaseUrl });
}
