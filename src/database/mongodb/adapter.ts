import path from 'node:path';
import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb';
import type { DatabaseAdapterObj } from 'payload';
import { guardAdapter } from '../guard';
import { isolateNestedOperations } from '../nested-operations';
import { TransactionScopes } from '../scopes';
import { type DatabaseSettings, turnLimits } from '../settings';
import { mongodbDriver } from './driver';
import { countExactlyInTransactions } from './exact-counts';
import { giveTextIds } from './text-ids';
import { leaveOutEmptyUniques } from './unique-nulls';

/**
 * Payload's MongoDB adapter with guarded transactions and the same ids as SQLite (see {@link giveTextIds}). Indexes are
 * built by `migrateDatabase`, not by every process that connects. Joins stay on aggregations (the other way gives wrong
 * joins in lists).
 */
export function mongodbAdapter(settings: DatabaseSettings & { databaseUrl: string }): DatabaseAdapterObj {
  const stock = mongooseAdapter({
    afterCreateConnection: leaveOutEmptyUniques,
    allowIDOnCreate: true,
    connectOptions: { autoCreate: false, autoIndex: false },
    migrationDir: path.resolve('src/database/migrations'),
    transactionOptions: {
      readConcern: { level: 'snapshot' },
      readPreference: 'primary',
      writeConcern: { w: 'majority' },
    },
    url: settings.databaseUrl,
    useJoinAggregations: true,
  });
  return { ...stock, init: ({ payload }) => prepared(stock.init({ payload }) as MongooseAdapter, settings) };
}

function prepared(adapter: MongooseAdapter, settings: DatabaseSettings): MongooseAdapter {
  const scopes = new TransactionScopes();
  giveTextIds(adapter);
  countExactlyInTransactions(adapter);
  guardAdapter(adapter, mongodbDriver(adapter, turnLimits(settings).turnLimit), scopes);
  isolateNestedOperations(adapter.payload, scopes);
  return adapter;
}
