/**
 * Compares the product's SQLite client with the stock libsql client on the same file shape:
 *   npx tsx tests/load/database/sqlite-client.ts
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { SqliteClient } from '@/database/sqlite/client';
import type { LibsqlClient } from '@/database/sqlite/types';

const columns = ['id', ...Array.from({ length: 14 }, (_, index) => `c${index}`)];
const insert = `INSERT INTO t (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
const list = `SELECT ${columns.join(', ')} FROM t ORDER BY id LIMIT 20`;
const one = 'SELECT id, c0, c1 FROM t WHERE id = ?';

async function prepare(client: LibsqlClient): Promise<void> {
  await client.execute('PRAGMA journal_mode = WAL');
  await client.execute('PRAGMA synchronous = FULL');
  await client.execute(
    `CREATE TABLE t (${columns.map((name) => `${name} TEXT`).join(', ')}, PRIMARY KEY (id))`,
  );
  await transactions(client, 500);
}

let serial = 0;

async function transactions(client: LibsqlClient, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const transaction = await client.transaction('write');
    for (let row = 0; row < 3; row += 1) {
      serial += 1;
      const args = [
        String(serial).padStart(9, '0'),
        ...columns.slice(1).map((name) => `${name} of ${serial}`),
      ];
      await transaction.execute({ sql: insert, args });
    }
    await transaction.execute({ sql: one, args: ['000000001'] });
    await transaction.commit();
  }
}

async function reads(client: LibsqlClient, sql: string, args: string[], count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const { rows } = await client.execute({ sql, args });
    for (const row of rows) Array.prototype.slice.call(row);
  }
}

/** Operations per second of `work`; the best of three, because other work on the machine only ever slows it. */
async function rate(count: number, work: (count: number) => Promise<void>): Promise<number> {
  const rates: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const started = performance.now();
    await work(count);
    rates.push((count * 1000) / (performance.now() - started));
  }
  return Math.max(...rates);
}

async function measure(client: LibsqlClient): Promise<Record<string, number>> {
  await prepare(client);
  return {
    'read one row': await rate(5000, (count) => reads(client, one, ['000000007'], count)),
    'read 20 rows of 15 columns': await rate(2000, (count) => reads(client, list, [], count)),
    'transactions of 3 inserts and a read': await rate(300, (count) => transactions(client, count)),
  };
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
const stock = await measure(createClient({ url: `file:${path.join(folder, 'stock.db')}` }));
const own = await measure(
  new SqliteClient({ file: path.join(folder, 'own.db'), turnLimit: 30_000, waitLimit: 30_000 }),
);
for (const [name, before] of Object.entries(stock)) {
  const after = own[name] ?? 0;
  process.stdout.write(
    `${name}: stock ${before.toFixed(0)}/s, own ${after.toFixed(0)}/s, ratio ${(after / before).toFixed(2)}\n`,
  );
}
rmSync(folder, { recursive: true, force: true });
process.exit(0);
