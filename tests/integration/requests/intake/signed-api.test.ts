import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { acceptRequest, type IssuedKey, issueChannelKey, revokeChannelKey } from '@/domain/requests';
import { resetChannelRates } from '@/server/intake/channel-rates';
import { fixedClock, setClock } from '@/shared/clock';
import { startTestApp, type TestApp } from '../../../factories/app';
import { askState, buildChannelKey, externalRequest, rowsOf, send } from '../../../factories/intake';
import { buildCompound, buildDivision } from '../../../factories/organization';
import { buildCategory, operator } from '../../../factories/requests';

let app: TestApp;
let key: IssuedKey;
let compound: string;

beforeAll(async () => {
  app = await startTestApp();
  const community = String((await buildDivision(app.payload)).id);
  compound = String((await buildCompound(app.payload, { name: '桂花苑', community })).id);
  key = await buildChannelKey(app.payload, '12345');
});
afterAll(() => app?.close());
beforeEach(() => resetChannelRates());
afterEach(() => setClock(null));

const filed = async (number: unknown) =>
  rowsOf(app.payload, 'requests', { sourceKey: { equals: `12345:${String(number)}` } });

describe('a signed request', () => {
  it('is filed and answered with the receipt and the tracking page', async () => {
    const request = externalRequest({
      place: '桂花苑3号楼门前',
      requester: { name: '赵小满', phone: '138-0013-8000' },
      confidential: true,
      somethingElse: [1, 2],
    });
    const { status, body } = await send(app, key, request);
    expect(status).toBe(201);
    expect(Object.keys(body).sort()).toEqual(['receipt', 'trackingUrl']);
    const page = await app.fetch(new URL(String(body.trackingUrl)).pathname);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(String(body.receipt));
    const [row] = await filed(request.number);
    expect(row).toMatchObject({
      number: body.receipt,
      title: '路灯不亮',
      confidential: true,
      state: 'submitted',
    });
    expect(row).toMatchObject({
      placeText: '桂花苑3号楼门前',
      compound,
      visibility: 'private',
    });
  });

  it('is filed once whatever is sent again, also twenty times at once', async () => {
    const request = externalRequest();
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(app, key, request)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(19);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const rows = await filed(request.number);
    expect(rows).toHaveLength(1);
    expect(await rowsOf(app.payload, 'intake-records', { request: { equals: rows[0]?.id } })).toHaveLength(1);
  });

  it('keeps its receipt when it comes again in other words, and the other words are kept too', async () => {
    const category = await buildCategory(app.payload);
    const request = externalRequest({ category });
    const first = await send(app, key, request);
    await app.payload.update({
      collection: 'categories',
      id: category,
      data: { active: false },
      overrideAccess: true,
    });
    const again = await send(app, key, { ...request, body: '补充：西门的路灯也不亮了。' });
    expect(again).toMatchObject({ status: 200, body: first.body });
    const [row] = await filed(request.number);
    expect(row?.body).toBe(request.body);
    expect(await rowsOf(app.payload, 'intake-records', { request: { equals: row?.id } })).toHaveLength(2);
  });

  it('of one channel does not stand in the way of the same number of another', async () => {
    const other = await buildChannelKey(app.payload, '问政河北');
    const request = externalRequest();
    const [one, two] = [await send(app, key, request), await send(app, other, request)];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(one.body.receipt).not.toBe(two.body.receipt);
    expect(two.body.receipt).toBe((await askState(app, other, request.number)).body.receipt);
  });

  it('finds its category by id, path and name, and says what is wrong with one it does not find', async () => {
    const parent = await buildCategory(app.payload, { name: '公共设施甲', urgency: 'normal' });
    const id = await buildCategory(app.payload, { name: '路灯甲', parent, urgency: 'urgent' });
    for (const category of [id, '公共设施甲 / 路灯甲', '公共设施甲/路灯甲', '路灯甲']) {
      const request = externalRequest({ category });
      expect((await send(app, key, request)).status, category).toBe(201);
      expect((await filed(request.number))[0]).toMatchObject({ category: id, urgency: 'urgent' });
    }
    await buildCategory(app.payload, { name: '路灯甲', parent: await buildCategory(app.payload) });
    const ambiguous = await send(app, key, externalRequest({ category: '路灯甲' }));
    expect(ambiguous.status).toBe(422);
    expect((ambiguous.body.fields as Record<string, string>).category).toContain('公共设施甲 / 路灯甲');
    const elsewhere = await buildCategory(app.payload, { elsewhere: '请拨打110报警。' });
    expect(await send(app, key, externalRequest({ category: elsewhere }))).toMatchObject({
      status: 422,
      body: { code: 'validation', fields: { category: '请拨打110报警。' } },
    });
    expect((await send(app, key, externalRequest({ category: '没有的分类' }))).status).toBe(422);
  });

  it('keeps when it was sent, and its clocks run from when we received it', async () => {
    setClock(fixedClock(new Date()));
    const submittedAt = new Date(Math.floor(Date.now() / 1000 - 9 * 86_400) * 1000).toISOString();
    const request = externalRequest({ submittedAt });
    expect((await send(app, key, request)).status).toBe(201);
    const [row] = await filed(request.number);
    expect(new Date(String(row?.submittedAt)).toISOString()).toBe(submittedAt);
    expect(new Date(String(row?.dueAt)).getTime()).toBeGreaterThan(Date.now() + 4 * 86_400_000);
    expect(row?.dueReason).toMatch(/^渠道.*转来，从收到时起算/);
    await acceptRequest({ payload: app.payload, actor: operator, id: row?.id ?? '', urgency: 'urgent' });
    const [accepted] = await filed(request.number);
    expect(new Date(String(accepted?.dueAt)).getTime()).toBe(
      new Date(String(row?.receivedAt)).getTime() + 86_400_000,
    );
    expect(accepted?.dueReason).toContain('从收到时起24小时内');
    const future = externalRequest({ submittedAt: new Date(Date.now() + 3_600_000).toISOString() });
    expect(await send(app, key, future)).toMatchObject({
      status: 422,
      body: { fields: { submittedAt: expect.any(String) } },
    });
    const local = externalRequest({ submittedAt: '2019-04-25 09:32:09' });
    expect((await send(app, key, local)).status).toBe(201);
    expect(new Date(String((await filed(local.number))[0]?.submittedAt)).toISOString()).toBe(
      '2019-04-25T01:32:09.000Z',
    );
  });
});

describe('the state of a request', () => {
  it('is told to its own channel alone', async () => {
    const request = externalRequest({ number: `号/${process.pid} 1` });
    const { body: receipt } = await send(app, key, request);
    for (const number of [request.number, String(receipt.receipt)]) {
      const { status, body } = await askState(app, key, number);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        ...receipt,
        number: request.number,
        state: 'submitted',
        stateLabel: '待受理',
        reply: null,
      });
    }
    const other = await buildChannelKey(app.payload, 'sunshine');
    expect((await askState(app, other, request.number)).status).toBe(404);
    expect((await askState(app, other, String(receipt.receipt))).status).toBe(404);
    expect((await askState(app, { ...key, secret: 'wrong' }, request.number)).status).toBe(401);
  });
});

describe('the keys of a channel', () => {
  it('are valid two at a time, until they are revoked', async () => {
    const channel = '来信';
    const keys: IssuedKey[] = [];
    for (let count = 0; count < 3; count += 1) keys.push(await buildChannelKey(app.payload, channel));
    const works = async () => {
      const all: number[] = [];
      for (const one of keys) all.push((await send(app, one, externalRequest())).status);
      return all;
    };
    expect(await works()).toEqual([401, 201, 201]);
    const revoke = () =>
      revokeChannelKey({ payload: app.payload, actor: systemActor('测试'), id: keys[1]?.id ?? '' });
    expect((await Promise.all([revoke(), revoke()])).map(({ repeated }) => repeated).sort()).toEqual([
      false,
      true,
    ]);
    expect(await works()).toEqual([401, 401, 201]);
  });

  it('that are in use are ended by a new one only when that is asked for', async () => {
    const channel = '网络问政';
    const old = await buildChannelKey(app.payload, channel);
    await buildChannelKey(app.payload, channel);
    expect((await send(app, old, externalRequest())).status).toBe(201);
    await expect(buildChannelKey(app.payload, channel)).rejects.toMatchObject({
      code: 'validation',
      fields: { replace: expect.stringContaining(`${old.secret.slice(0, 4)}…`) },
    });
    expect((await send(app, old, externalRequest())).status).toBe(201);
    await issueChannelKey({ payload: app.payload, actor: systemActor('测试'), channel, replace: true });
    expect((await send(app, old, externalRequest())).status).toBe(401);
  });

  it('open nothing while the channel is switched off', async () => {
    const other = await buildChannelKey(app.payload, 'government-website');
    const switched = (active: boolean) =>
      app.payload.update({
        collection: 'channels',
        where: { key: { equals: 'government-website' } },
        data: { active },
        overrideAccess: true,
      });
    await switched(false);
    expect((await send(app, other, externalRequest())).status).toBe(401);
    await switched(true);
    expect((await send(app, other, externalRequest())).status).toBe(201);
  });
});
