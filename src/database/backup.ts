import { once } from 'node:events';
import { renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Payload } from 'payload';
import { DatabaseError } from './errors';
import { isSqliteClient } from './sqlite/client';

/** Runs in a thread of its own: SQLite copies synchronously, and the portal goes on answering meanwhile. */
const copying = `
  const { workerData } = require('node:worker_threads');
  const Database = require(workerData.driver);
  const source = new Database(workerData.source);
  source.exec('PRAGMA busy_timeout = 10000');
  source.prepare('VACUUM INTO ?').run([workerData.target]);
  source.close();
  const copy = new Database(workerData.target);
  const [result] = copy.prepare('PRAGMA integrity_check').raw(true).all().flat();
  copy.close();
  if (result !== 'ok') throw new Error('the copy is damaged: ' + result);
`;

/**
 * Writes a consistent copy of the SQLite database to `file` while the portal runs, without the pages that deleted rows
 * left behind, and checks it. Copying the file itself would miss what stands in the write-ahead log.
 * An existing `file` is replaced when the copy is complete.
 * @throws DatabaseError `unsupported` on MongoDB, whose own tools (mongodump) make consistent copies.
 */
export async function backupDatabase(payload: Payload, file: string): Promise<void> {
  const { client } = payload.db as unknown as SQLiteAdapter;
  if (!isSqliteClient(client)) throw new DatabaseError('unsupported', 'back MongoDB up with mongodump');
  const target = `${file}.partial`;
  rmSync(target, { force: true });
  const driver = createRequire(import.meta.url).resolve('libsql');
  const worker = new Worker(copying, { eval: true, workerData: { driver, source: client.file, target } });
  // `once` rejects with the error the thread ended in.
  const [code]: unknown[] = await once(worker, 'exit');
  if (code !== 0) throw new Error(`the copying thread ended with code ${String(code)}`);
  renameSync(target, file);
}
