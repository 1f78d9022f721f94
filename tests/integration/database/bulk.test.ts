import { createLocalReq, type PayloadRequest } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bulkInsert, deleteWhere, inTransaction } from '@/database';
import { type Ledger, ledgerCalls, ledgerSlug, startLedger } from './ledger';

let ledger: Ledger;
let calls: ReturnType<typeof ledgerCalls>;
let req: PayloadRequest;
beforeAll(async () => {
  ledger = await startLedger();
  calls = ledgerCalls(ledger.payload);
  req = await createLocalReq({}, ledger.payload);
});
afterAll(() => ledger.close());

describe('a bulk insert', () => {
  it('writes what creating one by one would have written', async () => {
    const { id: account } = await calls.create('accounts', { name: 'bulk' });
    const data = {
      account,
      amount: 3,
      note: 'one',
      contact: { phone: '13800000000' },
      at: '2026-11-23T06:05:00.000Z',
    };
    const single = await calls.create('entries', data);
    const [id] = await bulkInsert(ledger.payload, req, ledgerSlug('entries'), [
      { ...data, at: new Date(data.at) },
    ]);
    const bulk = await calls.findByID('entries', String(id));
    const {
      id: _one,
      createdAt: _first,
      updatedAt: _second,
      tags: _tags,
      ...expected
    } = { tags: [], createdAt: '', updatedAt: '', ...single };
    expect(bulk).toMatchObject(expected);
    expect(bulk).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      createdAt: expect.stringMatching(/Z$/),
    });
  });

  it('takes 10,000 rows quickly, with ids of their own, and deletes them again', async () => {
    const rows = Array.from({ length: 10_000 }, (_, amount) => ({ amount, note: `row ${amount}` }));
    const started = performance.now();
    const ids = await bulkInsert(ledger.payload, req, ledgerSlug('entries'), rows);
    const seconds = (performance.now() - started) / 1000;
    expect(new Set(ids).size).toBe(10_000);
    expect(seconds).toBeLessThan(20);
    const [first] = await bulkInsert(ledger.payload, req, ledgerSlug('entries'), [
      { id: 'my-own-id', note: 'named' },
    ]);
    expect(first).toBe('my-own-id');
    await deleteWhere(ledger.payload, req, ledgerSlug('entries'), { note: { like: 'row' } });
    expect((await calls.all('entries')).map(({ note }) => note).sort()).toEqual(['named', 'one', 'one']);
  });

  it('belongs to the transaction of its req', async () => {
    const before = await calls.count('entries');
    const undone = inTransaction({ payload: ledger.payload }, async (inner) => {
      await bulkInsert(ledger.payload, inner, ledgerSlug('entries'), [
        { note: 'undone' },
        { note: 'undone' },
      ]);
      await deleteWhere(ledger.payload, inner, ledgerSlug('entries'), { note: { equals: 'one' } });
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(await calls.count('entries')).toBe(before);
  });

  it.each([
    ['an array', { tags: ['a', 'b'] }],
    ['a misspelt name', { nota: 'x' }],
  ])('refuses %s', async (_what, row) => {
    const refused = bulkInsert(ledger.payload, req, ledgerSlug('entries'), [row]);
    await expect(refused).rejects.toMatchObject({ code: 'unsupported' });
  });

  it('refuses a row without a required value', async () => {
    const refused = bulkInsert(ledger.payload, req, ledgerSlug('accounts'), [{ balance: 1 }]);
    await expect(refused).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('name'),
    });
  });
});
