import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, isTransient } from '@/database';
import { type Ledger, ledgerCalls, startLedger } from './ledger';

let ledger: Ledger;
let calls: ReturnType<typeof ledgerCalls>;
beforeAll(async () => {
  ledger = await startLedger();
  calls = ledgerCalls(ledger.payload);
});
afterAll(() => ledger.close());

/** Moves one from `giver` to `taker`, reading both first: a lost update would change the total. */
function transfer(giver: string, taker: string): Promise<void> {
  return inTransaction({ payload: ledger.payload }, async (req) => {
    const from = await calls.findByID('accounts', giver, req);
    const to = await calls.findByID('accounts', taker, req);
    await calls.update('accounts', giver, { balance: from.balance - 1 }, req);
    await calls.update('accounts', taker, { balance: to.balance + 1 }, req);
  });
}

describe('parallel transfers', () => {
  it('keep their total; conflicts are run again', async () => {
    const accounts = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((name) => calls.create('accounts', { name, balance: 100 })),
    );
    const ids = accounts.map(({ id }) => id);
    const rounds = 8;
    let refused = 0;
    for (let round = 0; round < rounds; round += 1) {
      const outcomes = await Promise.allSettled(
        ids.map((giver, index) => transfer(giver, ids[(index + 1 + (round % 4)) % ids.length] ?? giver)),
      );
      for (const outcome of outcomes) {
        if (outcome.status === 'fulfilled') continue;
        // Giving up after eight tries is allowed, losing money is not.
        expect(isTransient(outcome.reason)).toBe(true);
        refused += 1;
      }
    }
    const balances = (await calls.all('accounts')).map(({ balance }) => balance);
    expect(balances.reduce((sum, balance) => sum + balance, 0)).toBe(500);
    expect(refused).toBeLessThan(rounds);
  });

  it('run their work with a fresh transaction at every try', async () => {
    const [account] = await calls.all('accounts');
    if (!account) throw new Error('no account');
    const transactions = new Set<string>();
    await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        inTransaction({ payload: ledger.payload }, async (req) => {
          transactions.add(String(await req.transactionID));
          await calls.create('entries', { note: `try ${index}`, account: account.id }, req);
          await calls.update('accounts', account.id, { balance: index }, req);
        }),
      ),
    );
    expect(transactions.size).toBeGreaterThanOrEqual(6);
    const notes = (await calls.all('entries')).map(({ note }) => note).sort();
    expect(notes).toEqual(['try 0', 'try 1', 'try 2', 'try 3', 'try 4', 'try 5']);
  });
});
