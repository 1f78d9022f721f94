import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { deliverMessages, type Parcel } from '@/domain/accounts';
import { deliverByDay, sendDigests } from '@/domain/notifications';
import { acceptRequest, dispatchRequest, replyToRequest, startRequest, tellByPhone } from '@/domain/requests';
import { sweepAnnouncements } from '@/domain/requests/follows/sweep-announcements';
import { fixedClock, setClock } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import { env } from '@/shared/env';
import { newId } from '@/shared/ids';
import { personalColumns } from '@/shared/personal-data';
import { buildRole, buildUser, cookieFor, newPhone } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import {
  buildHandlingUnit,
  buildRequest,
  buildRequestAt,
  buildStaff,
  handlerOf,
  operator,
} from '../../factories/requests';

let app: TestApp;
const day = '2026-11-23T10:00:00+08:00';
const clock = fixedClock(day);

beforeAll(async () => {
  setClock(clock);
  app = await startTestApp();
});
afterEach(() => clock.set(day));
afterAll(async () => {
  setClock(null);
  await app?.close();
});

interface Row {
  id: string;
  template: string;
  state: string;
  channel: string;
  nextAttemptAt: string | Date | null;
  recipientCipher: string;
}
const rowsAbout = async (id: string, channel = 'sms') => {
  const { docs } = await app.payload.db.find<Row & Record<string, unknown>>({
    collection: 'outbox',
    where: { and: [{ aboutId: { equals: id } }, { channel: { equals: channel } }] },
    sort: 'createdAt',
    limit: 0,
    pagination: false,
  });
  return docs;
};
const statesOf = async (id: string) =>
  (await rowsAbout(id)).map(({ template, state }) => `${template} ${state}`);
const when = (row: Row | undefined) => row?.nextAttemptAt && new Date(row.nextAttemptAt).toISOString();
/** Hands everything due over to `taken`. */
const collect = async () => {
  const taken: Parcel[] = [];
  await deliverMessages({
    payload: app.payload,
    carriers: () => async (parcel) => void taken.push(parcel),
    limit: 1000,
  });
  return taken;
};

describe('small news of one request', () => {
  it('becomes one message, and none when something weightier comes first', async () => {
    const { id, unit } = await buildRequestAt(app.payload, 'accepted');
    await dispatchRequest({ payload: app.payload, actor: operator, id, unit });
    await startRequest({ payload: app.payload, actor: handlerOf(unit), id, note: '已电话联系，下午上门。' });
    expect((await statesOf(id)).slice(2)).toEqual(['request.dispatch gathered', 'request.start gathered']);
    await collect();
    clock.set('2026-11-23T10:31:00+08:00');
    await Promise.all([sendDigests({ payload: app.payload }), sendDigests({ payload: app.payload })]);
    const digests = (await collect()).filter(({ text }) => text.includes('已开始办理'));
    expect(digests).toHaveLength(1);
    expect(digests[0]?.text).toMatch(/1\. .*已派给承办单位.*\n2\. .*已开始办理.*\n查看：http.*\/track\//);
    expect((await statesOf(id)).filter((row) => row.endsWith('merged'))).toHaveLength(2);

    const quick = await buildRequestAt(app.payload, 'evaluation');
    expect((await statesOf(quick.id)).slice(2)).toEqual([
      'request.dispatch superseded',
      'request.start superseded',
      'request.reply waiting',
    ]);
  });
});

describe('at night', () => {
  it('lets what is urgent pass and keeps the rest until the morning, also what was late already', async () => {
    clock.set('2026-11-23T22:00:00+08:00');
    const { id } = await buildRequest(app.payload);
    await acceptRequest({ payload: app.payload, actor: operator, id });
    const [filed, accepted] = await rowsAbout(id);
    expect([when(filed), when(accepted)]).toEqual(['2026-11-23T14:00:00.000Z', '2026-11-24T00:00:00.000Z']);
    // Became due in the day, but nobody was there to send it.
    await app.payload.db.updateOne({
      collection: 'outbox',
      id: accepted?.id ?? '',
      data: { nextAttemptAt: '2026-11-23T10:00:00.000Z' },
    });
    await deliverByDay({ payload: app.payload });
    expect(await statesOf(id)).toEqual(['request.file delivered', 'request.accept waiting']);
    clock.set('2026-11-24T08:01:00+08:00');
    await deliverByDay({ payload: app.payload });
    expect((await statesOf(id))[1]).toBe('request.accept delivered');
  });

  it('rings whoever is to act on danger', async () => {
    clock.set('2026-11-23T23:00:00+08:00');
    const unit = await buildHandlingUnit(app.payload);
    const phone = newPhone();
    const { id: user } = await buildUser(app.payload, { phone });
    await buildRole(app.payload, user, { role: 'unit-handler', kind: 'unit', place: unit });
    const { id } = await buildRequest(app.payload, { danger: true });
    await acceptRequest({ payload: app.payload, actor: operator, id });
    await dispatchRequest({ payload: app.payload, actor: operator, id, unit });
    const toUnit = (await rowsAbout(id)).filter(
      ({ recipientCipher }) => keyring().decrypt(recipientCipher, 'recipient') === phone,
    );
    expect(toUnit.map(({ state }) => state)).toEqual(['waiting']);
    expect(when(toUnit[0])).toBe('2026-11-23T15:00:00.000Z');
  });
});

describe('new work', () => {
  it('comes to each of the unit as one digest at noon', async () => {
    const unit = await buildHandlingUnit(app.payload);
    const { id: user } = await buildStaff(app.payload, 'unit-handler', { kind: 'unit', id: unit });
    for (let count = 0; count < 3; count += 1) await buildRequestAt(app.payload, 'dispatched', { unit });
    const inbox = async () => {
      const { docs } = await app.payload.find({
        collection: 'outbox',
        where: { and: [{ user: { equals: user } }, { state: { equals: 'delivered' } }] },
        overrideAccess: true,
      });
      return docs;
    };
    await sendDigests({ payload: app.payload });
    expect(await inbox()).toEqual([]);
    clock.set('2026-11-23T12:00:30+08:00');
    await sendDigests({ payload: app.payload });
    expect(await inbox()).toHaveLength(1);
    const cookie = await cookieFor(app.payload, user);
    expect(await (await app.fetch('/messages', { headers: { cookie } })).text()).toContain('3条消息');
  });
});

describe('thousands of followers', () => {
  it('are told in batches, each once, however often and at once the sweep runs', async () => {
    const { id, handler } = await buildRequestAt(app.payload, 'in-progress');
    const many = 250;
    for (let count = 0; count < many; count += 1) {
      const row = newId();
      const phone = `137${String(10_000_000 + count)}`;
      await app.payload.db.create({
        collection: 'request-follows',
        customID: row,
        data: {
          id: row,
          request: id,
          ...personalColumns('phone', 'phone', phone, true),
          at: clock.now().toISOString(),
          trackingTokenHash: row,
        },
      });
    }
    await app.payload.db.updateOne({ collection: 'requests', id, data: { followerCount: many } });
    await replyToRequest({ payload: app.payload, actor: handler, id, reply: '已更换三号楼换热站的阀门。' });
    const told = async () =>
      (await rowsAbout(id)).filter(({ template }) => template === 'request-follow.answered').length;
    expect(await told()).toBe(100);
    await Promise.all([
      sweepAnnouncements({ payload: app.payload }),
      sweepAnnouncements({ payload: app.payload }),
    ]);
    expect(await told()).toBe(many);
    expect(await sweepAnnouncements({ payload: app.payload })).toBe(0);
  });
});

describe('what could not be delivered', () => {
  it('shows on the request and among the to-dos until somebody has phoned, and can be sent again', async () => {
    const { id } = await buildRequestAt(app.payload, 'in-progress', { phone: '13900002222' });
    const [filed] = await rowsAbout(id);
    await app.payload.db.updateOne({
      collection: 'outbox',
      id: filed?.id ?? '',
      data: { state: 'failed', attempts: 8, nextAttemptAt: null, problem: 'the gateway answered 500' },
    });
    const { id: user } = await buildUser(app.payload, { roles: [{ role: 'operator' }] });
    const cookie = await cookieFor(app.payload, user);
    const panel = async () =>
      (await (await app.fetch(`/api/requests/${id}/follow-through`, { headers: { cookie } })).json()) as {
        messages: Record<string, unknown>[];
      };
    const shown = await panel();
    expect(shown.messages.filter(({ isOpen }) => isOpen)).toHaveLength(1);
    expect(JSON.stringify(shown)).not.toMatch(/13900002222|139\*/);
    const call = { payload: app.payload, actor: operator, id };
    await tellByPhone({ ...call, note: '已打电话说明受理情况。' });
    expect((await panel()).messages.filter(({ isOpen }) => isOpen)).toEqual([]);
    await expect(tellByPhone({ ...call, note: '再打一次电话说明。' })).rejects.toMatchObject({
      code: 'invalid-state',
    });

    const admin = await buildUser(app.payload, { roles: [{ role: 'administrator' }] });
    const retry = (as: string) =>
      app.fetch(`/api/outbox/${filed?.id}/verbs/retry`, {
        method: 'POST',
        headers: { cookie: as, origin: env().siteUrl, 'content-type': 'application/json' },
        body: '{}',
      });
    expect((await retry(cookie)).status).toBe(403);
    expect((await retry(await cookieFor(app.payload, admin.id))).status).toBe(200);
    expect((await rowsAbout(id))[0]).toMatchObject({ state: 'waiting', attempts: 0 });
  });
});
