import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ledger, ledgerCalls, startLedger } from './ledger';

describe('parallel writers', () => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await startLedger({
      async afterCreate({ doc, req }) {
        await ledgerCalls(req.payload).create('entries', { account: doc.id, amount: 1 }, req);
        if (doc.name.endsWith('7')) throw new Error('refused');
      },
    });
  });
  afterAll(() => ledger.close());

  it('loses none of 2,000 writes and leaves none half done', async () => {
    const { create, all, count } = ledgerCalls(ledger.payload);
    let refused = 0;
    const writer = async (name: number) => {
      for (let index = 0; index < 100; index += 1) {
        try {
          await create('accounts', { name: `${name}-${index}`, balance: 1 });
        } catch (error) {
          if (!(error instanceof Error) || error.message !== 'refused') throw error;
          refused += 1;
        }
      }
    };
    await Promise.all(Array.from({ length: 20 }, (_, name) => writer(name)));
    expect(refused).toBe(200);
    expect(await count('accounts')).toBe(1800);
    const accounts = new Set((await all('accounts')).map(({ id }) => id));
    const entries = (await all('entries')).map(({ account }) => account);
    expect(entries).toHaveLength(1800);
    expect(entries.every((account) => accounts.has(account))).toBe(true);
    expect(new Set(entries).size).toBe(1800);
  }, 300_000);
});
