import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, writerGauges } from '@/database';
import { type Ledger, ledgerCalls, onMongo, startLedger } from './ledger';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let ledger: Ledger;
let calls: ReturnType<typeof ledgerCalls>;
beforeAll(async () => {
  ledger = await startLedger({ turnLimit: 400 });
  calls = ledgerCalls(ledger.payload);
});
afterAll(() => ledger.close());

describe('the time limit of a turn', () => {
  it('rolls back what lasts too long, refuses the rest of it and lets the next in', async () => {
    const slow = inTransaction({ payload: ledger.payload }, async (req) => {
      await calls.create('entries', { note: 'slow' }, req);
      await pause(700);
      await calls.create('entries', { note: 'too late' }, req);
    });
    const next = pause(100).then(() => calls.create('entries', { note: 'next' }));
    await expect(slow).rejects.toMatchObject({ code: 'turn-expired', status: 503 });
    await next;
    expect((await calls.all('entries')).map(({ note }) => note)).toEqual(['next']);
  });

  it('also refuses the commit', async () => {
    const idle = inTransaction({ payload: ledger.payload }, async (req) => {
      await calls.create('entries', { note: 'idle' }, req);
      await pause(700);
    });
    await expect(idle).rejects.toMatchObject({ code: 'turn-expired' });
    expect((await calls.all('entries')).map(({ note }) => note)).not.toContain('idle');
  });
});

describe('a commit that fails', () => {
  it('rejects with a code, keeps nothing and gives the turn on', async () => {
    const { payload } = ledger;
    const failing = inTransaction({ payload }, async (req) => {
      await calls.create('entries', { note: 'lost' }, req);
      await breakCommit(ledger, String(await req.transactionID));
    });
    await expect(failing).rejects.toMatchObject({ code: onMongo ? 'transaction-ended' : 'commit-failed' });
    await calls.create('entries', { note: 'afterwards' });
    const notes = (await calls.all('entries')).map(({ note }) => note);
    expect(notes).toContain('afterwards');
    expect(notes).not.toContain('lost');
  });
});

describe('the gauges', () => {
  it('count turns and show who waits', async () => {
    const { turns } = writerGauges();
    const holder = inTransaction({ payload: ledger.payload }, () => pause(100));
    const writers = [1, 2, 3].map((amount) => pause(20).then(() => calls.create('entries', { amount })));
    await pause(60);
    expect(writerGauges().waiting).toBe(onMongo ? 0 : 3);
    await Promise.all([holder, ...writers]);
    expect(writerGauges()).toMatchObject(onMongo ? { turns: 0 } : { turns: turns + 4, waiting: 0 });
  });
});

/** Makes the COMMIT of an open transaction fail: a deferred foreign key on SQLite, a session the server has ended. */
async function breakCommit({ payload }: Ledger, id: string): Promise<void> {
  const session = payload.db.sessions?.[id] as unknown as {
    db: { run(sql: string): Promise<unknown> };
    abortTransaction(): Promise<void>;
  };
  if (onMongo) {
    await session.abortTransaction();
    return;
  }
  await session.db.run('PRAGMA defer_foreign_keys = ON');
  await session.db.run("INSERT INTO entries (id, account_id) VALUES ('broken', 'nobody')");
}
