import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterCommit, inTransaction, isUniqueViolation } from '@/database';
import { type Account, type Ledger, ledgerCalls, ledgerSlug, startLedger } from './ledger';

/** What the hook of this file does after an account was created; each test puts its own there. */
let inHook: (payload: Payload, req: PayloadRequest, doc: Account) => Promise<unknown> = async () => undefined;

let ledger: Ledger;
let calls: ReturnType<typeof ledgerCalls>;
beforeAll(async () => {
  ledger = await startLedger({
    async afterCreate({ doc, req }) {
      await inHook(req.payload, req, doc);
    },
  });
  calls = ledgerCalls(ledger.payload);
});
afterAll(() => ledger.close());

/** Runs `work` and gives the names of accounts and the notes of entries it left behind. */
async function leftBy(work: () => Promise<unknown>): Promise<{ error: unknown; rows: string[] }> {
  const before = new Set(await everything());
  const error = await work().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  inHook = async () => undefined;
  return { error, rows: (await everything()).filter((row) => !before.has(row)).sort() };
}

async function everything(): Promise<string[]> {
  const [accounts, entries] = [await calls.all('accounts'), await calls.all('entries')];
  return [...accounts.map(({ name }) => name), ...entries.map(({ id, note }) => `${note ?? ''}#${id}`)].map(
    (row) => row.split('#')[0] ?? '',
  );
}

describe('a hook', () => {
  it('that throws leaves nothing behind', async () => {
    inHook = async (_payload, req) => {
      await calls.create('entries', { note: 'companion' }, req);
      throw new Error('changed my mind');
    };
    const { error, rows } = await leftBy(() => calls.create('accounts', { name: 'thrown' }));
    expect(error).toMatchObject({ message: 'changed my mind' });
    expect(rows).toEqual([]);
  });

  it.each([
    ['creates', () => calls.create('entries', { note: 'escaped' })],
    [
      'creates after a pause',
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        await calls.create('entries', { note: 'escaped' });
      },
    ],
    [
      'creates among other work',
      () => Promise.all([calls.all('entries'), calls.create('entries', { note: 'escaped' })]),
    ],
    [
      'writes through the adapter',
      () => ledger.payload.db.create({ collection: ledgerSlug('entries'), data: { note: 'escaped' } }),
    ],
    [
      'begins a transaction of its own',
      () =>
        inTransaction({ payload: ledger.payload }, (req) =>
          calls.create('entries', { note: 'escaped' }, req),
        ),
    ],
  ])('that %s without req is refused at once and nothing is left', async (_how, misbehave) => {
    inHook = () => misbehave();
    const { error, rows } = await leftBy(() => calls.create('accounts', { name: 'forgetful' }));
    expect(error).toMatchObject({ code: 'missing-req' });
    expect(rows).toEqual([]);
  });

  it('may catch a read that finds nothing and go on in the same transaction (payload issue 17723)', async () => {
    inHook = async (_payload, req) => {
      await calls.create('entries', { note: 'before' }, req);
      await expect(calls.findByID('accounts', crypto.randomUUID(), req)).rejects.toMatchObject({
        status: 404,
      });
      await calls.create('entries', { note: 'after' }, req);
    };
    const kept = await leftBy(() => calls.create('accounts', { name: 'reader' }));
    expect(kept).toEqual({ error: undefined, rows: ['after', 'before', 'reader'] });

    inHook = async (_payload, req) => {
      await calls.create('entries', { note: 'before' }, req);
      await calls.findByID('accounts', crypto.randomUUID(), req).catch(() => undefined);
      throw new Error('after all not');
    };
    const undone = await leftBy(() => calls.create('accounts', { name: 'reader again' }));
    expect(undone).toMatchObject({ error: { message: 'after all not' }, rows: [] });
  });

  it('that catches a failing write cannot commit what is left of the transaction', async () => {
    await calls.create('accounts', { name: 'taken' });
    inHook = async (_payload, req, { name }) => {
      if (name !== 'optimist') return;
      await calls.create('accounts', { name: 'taken' }, req).catch(() => undefined);
    };
    const { error, rows } = await leftBy(() => calls.create('accounts', { name: 'optimist' }));
    expect(error).toMatchObject({
      code: 'transaction-ended',
      message: expect.stringContaining('create failed inside it'),
    });
    expect(rows).toEqual([]);
  });
});

describe('a transaction', () => {
  it('ends for the code that began it: what follows is on its own again', async () => {
    const { payload } = ledger;
    for (const end of ['commitTransaction', 'rollbackTransaction'] as const) {
      const id = await payload.db.beginTransaction();
      await expect(calls.create('entries', { note: 'no req' })).rejects.toMatchObject({
        code: 'missing-req',
      });
      await payload.db[end](id ?? '');
      const { rows } = await leftBy(() => calls.create('entries', { note: end }));
      expect(rows).toContain(end);
    }
  });

  it('runs beside others, each in its own course', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        inTransaction({ payload: ledger.payload }, async (req) => {
          await Promise.all([
            calls.create('entries', { note: `a${index}`, amount: index }, req),
            calls.create('entries', { note: `b${index}`, amount: -index }, req),
          ]);
          return (await calls.all('entries', req)).filter(({ note }) => note?.endsWith(String(index))).length;
        }),
      ),
    );
    expect(outcomes).toEqual(Array.from({ length: 10 }, () => 2));
  });

  it('that has ended refuses late writes instead of letting them escape', async () => {
    const { payload } = ledger;
    const req = await createLocalReq({}, payload);
    req.transactionID = (await payload.db.beginTransaction()) ?? '';
    await payload.db.rollbackTransaction(req.transactionID);
    await expect(calls.create('entries', { note: 'late' }, req)).rejects.toMatchObject({
      code: 'transaction-ended',
    });
    await expect(payload.db.commitTransaction(req.transactionID)).rejects.toMatchObject({
      code: 'transaction-ended',
    });
    expect(await everything()).not.toContain('late');
  });

  it('is joined by work inside it, and undone as a whole when that work throws', async () => {
    const { payload } = ledger;
    const joined = await leftBy(() =>
      inTransaction({ payload }, async (req) => {
        await calls.create('entries', { note: 'outer' }, req);
        await inTransaction({ payload, req }, (inner) => calls.create('entries', { note: 'inner' }, inner));
      }),
    );
    expect(joined).toEqual({ error: undefined, rows: ['inner', 'outer'] });
    const doomed = await leftBy(() =>
      inTransaction({ payload }, async (req) => {
        await calls.create('entries', { note: 'outer 2' }, req);
        await inTransaction({ payload, req }, () => Promise.reject(new Error('no'))).catch(() => undefined);
      }),
    );
    expect(doomed).toMatchObject({ error: { code: 'transaction-ended' }, rows: [] });
  });

  it('tells what to do after its commit, and only then', async () => {
    const { payload } = ledger;
    const done: string[] = [];
    await inTransaction({ payload }, async (req) => {
      await afterCommit(req, () => void done.push('committed'));
      expect(done).toEqual([]);
    });
    await inTransaction({ payload }, async (req) => {
      await afterCommit(req, () => void done.push('rolled back'));
      throw new Error('no');
    }).catch(() => undefined);
    expect(done).toEqual(['committed']);
  });

  it('says when a unique value exists already', async () => {
    await calls.create('accounts', { name: 'only one' });
    const error = await calls.create('accounts', { name: 'only one' }).catch((reason: unknown) => reason);
    expect(isUniqueViolation(error)).toBe(true);
    expect(isUniqueViolation(await calls.create('accounts', {}).catch((reason: unknown) => reason))).toBe(
      false,
    );
  });
});
