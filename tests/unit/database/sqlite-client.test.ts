import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SqliteClient } from '@/database/sqlite/client';

const folder = mkdtempSync(path.join(tmpdir(), 'client-'));
const file = path.join(folder, 'test.db');
const limits = { turnLimit: 5000, waitLimit: 5000 };
let client: SqliteClient;
beforeAll(async () => {
  client = new SqliteClient({ file, ...limits });
  await client.execute('CREATE TABLE t (id TEXT PRIMARY KEY, n INTEGER UNIQUE, b BLOB)');
});
beforeEach(async () => {
  await client.execute('DELETE FROM t');
});
afterAll(async () => {
  await client.drain();
  rmSync(folder, { recursive: true, force: true });
});

const rowsOf = async (sql: string) => (await client.execute(sql)).rows.map((row) => ({ ...row }));

describe('the SQLite client', () => {
  it('answers what the stock client answers', async () => {
    const stock = createClient({ url: `file:${file}` });
    await client.execute('INSERT INTO t VALUES (?, ?, ?)', ['a', 9, new Uint8Array([1, 2]).buffer]);
    const insert = {
      sql: 'INSERT INTO t (id, n) VALUES (:id, $n) RETURNING id, n',
      args: { id: 'b', $n: true },
    };
    expect({ ...(await client.execute(insert)).rows[0] }).toEqual({ id: 'b', n: 1 });
    expect((await client.execute('UPDATE t SET n = n + 10')).rowsAffected).toBe(2);
    const sql = 'SELECT id, n, id, 1, 5 AS length, NULL AS missing FROM t ORDER BY id';
    const [ours, theirs] = [await client.execute(sql), await stock.execute(sql)];
    expect(ours.columns).toEqual(theirs.columns);
    expect(ours.rows.map((row) => ({ ...row }))).toEqual(theirs.rows.map((row) => ({ ...row })));
    expect(ours.rows.map((row) => Array.prototype.slice.call(row))).toEqual(
      theirs.rows.map((row) => Array.prototype.slice.call(row)),
    );
    const [blob] = (await client.execute('SELECT b FROM t WHERE b IS NOT NULL')).rows;
    expect(new Uint8Array(blob?.b as ArrayBuffer)).toEqual(new Uint8Array([1, 2]));
    stock.close();
  });

  it('refuses values SQLite cannot store instead of ending the process', async () => {
    for (const value of [undefined, {}, Symbol('x'), () => 1, Number.NaN]) {
      await expect(client.execute('SELECT ?', [value])).rejects.toThrow(/stored/);
    }
  });

  it('keeps the code of a constraint, and works on with the same statement', async () => {
    const insert = (id: string, n: number) => client.execute('INSERT INTO t (id, n) VALUES (?, ?)', [id, n]);
    await insert('a', 1);
    await expect(insert('a', 2)).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' });
    await expect(insert('b', 1)).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_UNIQUE' });
    await insert('b', 2);
    expect(await rowsOf('SELECT id FROM t ORDER BY id')).toEqual([{ id: 'a' }, { id: 'b' }]);
  });

  it('reads beside an open transaction, and sees it only when it is committed', async () => {
    const transaction = await client.transaction();
    await transaction.execute("INSERT INTO t (id, n) VALUES ('x', 1)");
    expect(await rowsOf('SELECT id FROM t')).toEqual([]);
    await transaction.commit();
    expect(await rowsOf('SELECT id FROM t')).toEqual([{ id: 'x' }]);
    await expect(transaction.execute('DELETE FROM t')).rejects.toMatchObject({ code: 'transaction-ended' });
  });

  it('sees a changed table at once on both connections', async () => {
    await client.execute('CREATE TABLE u (a)');
    await client.execute("INSERT INTO u VALUES ('1')");
    expect(await rowsOf('SELECT * FROM u')).toEqual([{ a: '1' }]);
    await client.execute('ALTER TABLE u ADD COLUMN c DEFAULT 2');
    expect(await rowsOf('SELECT * FROM u')).toEqual([{ a: '1', c: 2 }]);
    await client.execute('DROP TABLE u');
  });

  it('keeps the sum of balances whatever transactions do and however they end', async () => {
    const step = fc.record({
      from: fc.nat(3),
      to: fc.nat(3),
      amount: fc.integer({ min: 1, max: 9 }),
      end: fc.constantFrom('commit', 'rollback', 'close', 'fail'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        await client.execute('DELETE FROM t');
        for (const id of [0, 1, 2, 3])
          await client.execute('INSERT INTO t (id, n) VALUES (?, ?)', [String(id), 1000 + id * 100_000]);
        const move = async ({ from, to, amount, end }: (typeof steps)[number]) => {
          const transaction = await client.transaction();
          try {
            await transaction.execute({
              sql: 'UPDATE t SET n = n - ? WHERE id = ?',
              args: [amount, String(from)],
            });
            await null;
            if (end === 'fail') await transaction.execute('INSERT INTO t (id) VALUES (0)');
            await transaction.execute({
              sql: 'UPDATE t SET n = n + ? WHERE id = ?',
              args: [amount, String(to)],
            });
            if (end === 'commit') await transaction.commit();
            if (end === 'rollback') await transaction.rollback();
          } finally {
            transaction.close();
          }
        };
        await Promise.allSettled(steps.map(move));
        expect(await rowsOf('SELECT sum(n) AS total FROM t')).toEqual([{ total: 604_000 }]);
        expect(client.gauges.waiting).toBe(0);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('waits for a writer of another process without blocking this one', async () => {
    const other = createClient({ url: `file:${file}` });
    const foreign = await other.transaction('write');
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 5);
    const waiting = client.execute("INSERT INTO t (id) VALUES ('patient')");
    await new Promise((resolve) => setTimeout(resolve, 600));
    await foreign.rollback();
    await waiting;
    clearInterval(ticking);
    other.close();
    expect(ticks).toBeGreaterThan(3);
    expect(await rowsOf('SELECT id FROM t')).toEqual([{ id: 'patient' }]);
  });
});
