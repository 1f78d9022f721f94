import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/database';
import { deliverMessages, enqueueMessage, type Parcel } from '@/domain/accounts';
import { fixedClock, setClock } from '@/shared/clock';
import { env } from '@/shared/env';
import { startTestApp, type TestApp } from '../../factories/app';

let app: TestApp;
let serial = 0;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
afterEach(() => setClock(null));

async function enqueue(key = `message-${++serial}`) {
  const added = await inTransaction({ payload: app.payload }, (req) =>
    enqueueMessage({
      req,
      channel: 'sms',
      to: '13812345678',
      template: 'request-replied',
      data: { subject: '您的诉求有答复了', text: '请点开链接查看。' },
      key,
    }),
  );
  return { key, added };
}
const rowOf = async (key: string) => {
  const { docs } = await app.payload.db.find<Record<string, unknown>>({
    collection: 'outbox',
    where: { key: { equals: key } },
    limit: 1,
    pagination: false,
  });
  return docs[0] ?? {};
};
function collecting() {
  const parcels: Parcel[] = [];
  return { parcels, carriers: () => async (parcel: Parcel) => void parcels.push(parcel) };
}

describe('the outbox', () => {
  it('writes a key once and delivers it once', async () => {
    const { key, added } = await enqueue();
    expect([added, (await enqueue(key)).added]).toEqual([true, false]);
    const { parcels, carriers } = collecting();
    expect(await deliverMessages({ payload: app.payload, carriers })).toBe(1);
    expect(await deliverMessages({ payload: app.payload, carriers })).toBe(0);
    expect(parcels).toMatchObject([
      { key, to: '13812345678', subject: '您的诉求有答复了', text: '请点开链接查看。' },
    ]);
  });

  it('is delivered once by sweeps that run at the same time', async () => {
    for (let count = 0; count < 6; count += 1) await enqueue();
    const { parcels, carriers } = collecting();
    await Promise.all(Array.from({ length: 4 }, () => deliverMessages({ payload: app.payload, carriers })));
    expect(parcels).toHaveLength(6);
    expect(new Set(parcels.map(({ key }) => key)).size).toBe(6);
  });

  it('tries again later when the gateway fails, gives up after eight times, and says why', async () => {
    const { key } = await enqueue();
    const failing = () => async () => {
      throw new Error('gateway is down');
    };
    const begun = Date.now();
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      setClock(fixedClock(new Date(begun + attempt * 24 * 3_600_000)));
      expect(await deliverMessages({ payload: app.payload, carriers: failing })).toBe(0);
      expect(await deliverMessages({ payload: app.payload, carriers: failing })).toBe(0);
      expect(await rowOf(key)).toMatchObject({
        attempts: attempt,
        state: attempt < 8 ? 'waiting' : 'failed',
      });
    }
    expect(await rowOf(key)).toMatchObject({ problem: 'gateway is down' });
  });

  it('takes over what a process left behind when it died', async () => {
    const { key } = await enqueue();
    const dying = () => () => new Promise<void>(() => {});
    void deliverMessages({ payload: app.payload, key, carriers: dying });
    await expect.poll(async () => (await rowOf(key)).state).toBe('sending');
    const { parcels, carriers } = collecting();
    expect(await deliverMessages({ payload: app.payload, key, carriers })).toBe(0);
    setClock(fixedClock(new Date(Date.now() + 3 * 60_000)));
    expect(await deliverMessages({ payload: app.payload, key, carriers })).toBe(1);
    expect(parcels).toHaveLength(1);
  });

  it('keeps nothing of a delivered message outside the demonstration', async () => {
    const { key } = await enqueue();
    const before = JSON.stringify(await rowOf(key));
    expect(before).not.toMatch(/13812345678|请点开/);
    Object.assign(env(), { demo: false });
    await deliverMessages({ payload: app.payload, key, carriers: collecting().carriers });
    Object.assign(env(), { demo: true });
    expect((await rowOf(key)).contentCipher ?? null).toBeNull();
  });

  it('vanishes with the transaction it was written in', async () => {
    await expect(
      inTransaction({ payload: app.payload }, async (req) => {
        await enqueueMessage({
          req,
          channel: 'sms',
          to: '1',
          template: 'x',
          data: { text: 'x' },
          key: 'rolled-back',
        });
        throw new Error('the change failed');
      }),
    ).rejects.toThrow('the change failed');
    expect(await rowOf('rolled-back')).toEqual({});
  });
});
