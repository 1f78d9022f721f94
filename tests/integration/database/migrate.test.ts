import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from '@payloadcms/db-sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { backupDatabase, databaseReady, migrateDatabase } from '@/database';
import { SqliteClient } from '@/database/sqlite/client';
import type { SqliteMigration } from '@/database/sqlite/committed-migrations';
import { type Ledger, ledgerCalls, onMongo, startLedger } from './ledger';

const open: Ledger[] = [];
const start = async (options: Parameters<typeof startLedger>[0]) => {
  const ledger = await startLedger(options);
  open.push(ledger);
  return ledger;
};
afterEach(async () => {
  for (const ledger of open.splice(0)) await ledger.close();
});

const widened: SqliteMigration = {
  name: '20990101_000000_widened',
  async up({ db }) {
    await db.run(sql.raw('CREATE TABLE accounts_new AS SELECT * FROM accounts'));
    await db.run(sql.raw('DROP TABLE accounts'));
    await db.run(sql.raw('ALTER TABLE accounts_new RENAME TO accounts'));
    await db.run(sql.raw('CREATE UNIQUE INDEX accounts_pkey ON accounts (id)'));
  },
};

/** MongoDB has no tables to migrate; its side of `migrateDatabase` (indexes) is what every test there starts with. */
function migrationTests(): void {
  it('are applied once, also when two processes start at the same time', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'ledger-'));
    const first = await start({ dataDir });
    const second = await start({ dataDir, push: false });
    const { create, all } = ledgerCalls(first.payload);
    const { id } = await create('accounts', { name: 'kept' });
    await create('entries', { account: id, note: 'points to it' });
    await Promise.all([
      migrateDatabase(first.payload, [widened]),
      migrateDatabase(second.payload, [widened]),
    ]);
    expect((await all('entries')).map(({ account }) => account)).toEqual([id]);
    const { docs } = await second.payload.db.find<{ name: string }>({
      collection: 'payload-migrations',
      where: { name: { equals: widened.name } },
    });
    expect(docs).toHaveLength(1);
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('are rolled back whole when one fails, and the database is not ready without them', async () => {
    const { payload } = await start({});
    const { create, count } = ledgerCalls(payload);
    await create('accounts', { name: 'survivor' });
    const broken: SqliteMigration = {
      name: '20990101_000001_broken',
      async up({ db }) {
        await db.run(sql.raw('DELETE FROM accounts'));
        await db.run(sql.raw('INSERT INTO nowhere VALUES (1)'));
      },
    };
    await expect(migrateDatabase(payload, [broken])).rejects.toMatchObject({
      code: 'migration-failed',
      message: expect.stringContaining('broken'),
    });
    expect(await count('accounts')).toBe(1);
    const { ok, checks } = await databaseReady(payload);
    expect(ok).toBe(false);
    expect(checks.find(({ name }) => name === 'migrations')?.detail).toContain('initial');
  });
}
if (!onMongo) describe('migrations on SQLite', migrationTests);

describe('a backup', () => {
  it('is a complete database of its own, taken while others write', async () => {
    const { payload, dataDir } = await start({});
    if (onMongo) {
      await expect(backupDatabase(payload, path.join(dataDir, 'copy.db'))).rejects.toMatchObject({
        code: 'unsupported',
      });
      return;
    }
    const { create } = ledgerCalls(payload);
    await create('accounts', { name: 'before' });
    const file = path.join(dataDir, 'copy.db');
    const writing = Promise.all(
      Array.from({ length: 20 }, (_, index) => create('accounts', { name: `during ${index}` })),
    );
    await backupDatabase(payload, file);
    await writing;
    const copy = new SqliteClient({ file, turnLimit: 1000, waitLimit: 1000 });
    const { rows } = await copy.execute("SELECT count(*) AS found FROM accounts WHERE name = 'before'");
    copy.close();
    expect(rows[0]?.found).toBe(1);
  });
});
