import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type SQLiteAdapter, sqliteAdapter as stockAdapter } from '@payloadcms/db-sqlite';
import type { DatabaseAdapterObj } from 'payload';
import { publishGauges } from '../gauges';
import { guardAdapter } from '../guard';
import { isolateNestedOperations } from '../nested-operations';
import { TransactionScopes } from '../scopes';
import { type DatabaseSettings, turnLimits } from '../settings';
import { SqliteClient } from './client';
import { sqliteDriver } from './driver';

/** Name of the database file in the data folder. */
const DATABASE_FILE = 'portal.db';

/**
 * Payload's SQLite adapter on a client of our own (one writer, one reader, statements kept), with guarded transactions.
 * Ids are UUIDs version 7: unguessable, and in the order of creation, so that indexes grow at one end.
 */
export function sqliteAdapter(settings: DatabaseSettings): DatabaseAdapterObj<SQLiteAdapter> {
  const file = path.join(settings.dataDir, DATABASE_FILE);
  const stock = stockAdapter({
    allowIDOnCreate: true,
    client: { url: `file:${file}` },
    idType: 'uuidv7',
    migrationDir: path.resolve('src/database/migrations'),
    push: settings.push ?? false,
    transactionOptions: {},
  });
  return { ...stock, init: ({ payload }) => prepared(stock.init({ payload }), settings, file) };
}

function prepared(adapter: SQLiteAdapter, settings: DatabaseSettings, file: string): SQLiteAdapter {
  const scopes = new TransactionScopes();
  let client: SqliteClient | undefined;
  const { connect, destroy } = adapter;
  adapter.connect = async function connectWithOwnClient(options) {
    if (!client) {
      mkdirSync(settings.dataDir, { recursive: true });
      client = new SqliteClient({
        file,
        ...turnLimits(settings),
        beforeWrite: () => scopes.refuseInside('a statement that writes was run', ['open']),
      });
      adapter.client = client;
      publishGauges(() => client?.gauges);
    }
    await connect?.call(adapter, options);
  };
  adapter.destroy = async function drainAndClose() {
    await client?.drain();
    client = undefined;
    Reflect.deleteProperty(adapter, 'client');
    await destroy?.call(adapter);
  };
  guardAdapter(
    adapter,
    sqliteDriver(adapter, () => client?.turnLimit ?? Number.POSITIVE_INFINITY),
    scopes,
  );
  isolateNestedOperations(adapter.payload, scopes);
  return adapter;
}
