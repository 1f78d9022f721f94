import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SqliteClient } from '@/database/sqlite/client';
import { WriteAheadLog } from '@/database/sqlite/write-ahead-log';

let folder: string;
let file: string;
let client: SqliteClient;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'log-'));
  file = path.join(folder, 'test.db');
  client = new SqliteClient({ file, turnLimit: 5000, waitLimit: 5000 });
  await client.execute('CREATE TABLE t (id INTEGER PRIMARY KEY, filling BLOB)');
});
afterEach(async () => {
  await client.drain();
  rmSync(folder, { recursive: true, force: true });
});

describe('the write-ahead log', () => {
  it('forces a log once for all who wait, and again for who came while it ran', async () => {
    const open: (() => void)[] = [];
    const log = new WriteAheadLog(file, () => new Promise((resolve) => open.push(resolve)));
    const done: string[] = [];
    const waits = (name: string) => log.durable().then(() => done.push(name));
    const first = [waits('a'), waits('b')];
    await sleep(1);
    const second = [waits('c'), waits('d')];
    await sleep(1);
    expect([open.length, done]).toEqual([1, []]);
    open[0]?.();
    await Promise.all(first);
    await sleep(1);
    expect([open.length, done]).toEqual([2, ['a', 'b']]);
    open[1]?.();
    await Promise.all(second);
    expect([open.length, done]).toEqual([2, ['a', 'b', 'c', 'd']]);
    await log.close();
  });

  it('acknowledges nothing the disk refused, and goes on when it takes again', async () => {
    let broken = true;
    const log = new WriteAheadLog(file, () =>
      broken ? Promise.reject(new Error('EIO: i/o error, fdatasync')) : Promise.resolve(),
    );
    await expect(log.durable()).rejects.toMatchObject({ code: 'commit-failed' });
    broken = false;
    await log.durable();
    await log.close();
  });

  it('needs no log where nothing has been written', async () => {
    const log = new WriteAheadLog(path.join(folder, 'other.db'));
    await log.durable();
    await log.close();
  });

  it('copies the log into the file while writing goes on, and stays short', async () => {
    const filling = Buffer.alloc(20_000);
    for (let id = 1; id <= 1200; id += 1)
      await client.execute('INSERT INTO t (id, filling) VALUES (?, ?)', [id, filling]);
    const longest = 2 * 8000 * 4120;
    await expect.poll(() => statSync(file).size, { timeout: 10_000 }).toBeGreaterThan(5_000_000);
    expect(statSync(`${file}-wal`).size).toBeLessThan(longest);
    await client.drain();
    client = new SqliteClient({ file, turnLimit: 5000, waitLimit: 5000 });
    expect((await client.execute('SELECT count(*) AS n FROM t')).rows[0]).toMatchObject({ n: 1200 });
  });
});
