import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bulkInsert, inTransaction } from '@/database';
import { contentPurpose } from '@/domain/accounts/outbox/enqueue-message';
import {
  evaluateRequest,
  fileRequest,
  recountDeadlines,
  returnRequest,
  sendTrackingLink,
} from '@/domain/requests';
import { fixedClock, setClock } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import { newId } from '@/shared/ids';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { actorWith, buildRequest, buildRequestAt, eventsOfRequest, visitor } from '../../factories/requests';

let app: TestApp;
const clock = fixedClock('2025-12-29T09:00:00+08:00');

beforeAll(async () => {
  setClock(clock);
  app = await startTestApp();
});
afterAll(async () => {
  setClock(null);
  await app?.close();
});

const read = (id: string) =>
  app.payload.findByID({ collection: 'requests', id, depth: 0, overrideAccess: true });
async function textsTo(id: string): Promise<string[]> {
  const { docs } = await app.payload.db.find<{ id: string; contentCipher: string }>({
    collection: 'outbox',
    where: { key: { like: `request:${id}:` } },
    sort: 'createdAt',
    limit: 0,
    pagination: false,
  });
  return docs.map(({ contentCipher }) => JSON.parse(keyring().decrypt(contentCipher, contentPurpose)).text);
}
const change = (id: string, data: Record<string, unknown>) =>
  app.payload.db.updateOne({ collection: 'requests', id, data });

describe('a provisional limit', () => {
  /** Five weekdays after Monday 29 December 2025, as counted before the notice of 2026 was out: Monday 5 January. */
  const provisional = {
    dueAt: '2026-01-05T15:59:59.999Z',
    dueProvisional: true,
    dueReason: '5个工作日内。2026年放假安排还没有公布，先按周一至周五计算，公布后会重新计算。',
  };

  it('is counted again once the calendar is out, with an event and a message, and once only', async () => {
    const { id } = await buildRequest(app.payload);
    const counted = (await read(id)).dueAt;
    await change(id, provisional);
    const other = await buildRequest(app.payload);
    await change(other.id, { ...provisional, dueAt: '2099-01-05T15:59:59.999Z' });
    const twice = await Promise.all([recountDeadlines(app), recountDeadlines(app)]);
    expect(twice.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await recountDeadlines(app)).toBe(0);
    const request = await read(id);
    expect(request).toMatchObject({ dueAt: counted, dueProvisional: false });
    expect(request.dueReason).toBe('5个工作日内。2026年放假安排公布后重新计算，元旦不计。');
    expect((await eventsOfRequest(app.payload, id)).map(({ verb }) => verb)).toEqual([
      'file',
      'recount-deadline',
    ]);
    expect((await textsTo(id)).at(-1)).toContain('按放假安排重新计算了期限，2026年1月6日（星期二）前答复您');
    expect((await read(other.id)).dueProvisional).toBe(true);
  });

  it('counts from the reopening when there was one, and leaves what is finished', async () => {
    const { id } = await buildRequestAt(app.payload, 'evaluation');
    const judge = {
      payload: app.payload,
      actor: visitor,
      byLink: true,
      id,
      satisfaction: 'satisfied' as const,
    };
    clock.set('2026-02-09T09:00:00+08:00');
    await evaluateRequest({ ...judge, solved: 'unsolved', reasons: ['not-solved'] });
    const counted = (await read(id)).dueAt;
    // Five weekdays after Monday 9 February; the real fifth working day is Saturday the 14th, worked for 春节.
    await change(id, { ...provisional, dueAt: '2026-02-16T15:59:59.999Z' });
    const done = await buildRequestAt(app.payload, 'evaluation');
    await change(done.id, provisional);
    await recountDeadlines(app);
    clock.set('2025-12-29T09:00:00+08:00');
    expect((await read(id)).dueAt).toBe(counted);
    expect((await read(done.id)).dueAt).toBe(provisional.dueAt);
  });
});

describe('what the requester is told', () => {
  it('is a message at every step, also when the unit begins and when it sends the matter back', async () => {
    const { id } = await buildRequestAt(app.payload, 'in-progress');
    expect((await textsTo(id)).map((text) => /已收到|已受理|已派给|已开始办理/.exec(text)?.[0])).toEqual([
      '已收到',
      '已受理',
      '已派给',
      '已开始办理',
    ]);
    const back = await buildRequestAt(app.payload, 'dispatched');
    await returnRequest({ payload: app.payload, actor: back.handler, id: back.id, reason: '不归我单位管。' });
    expect((await textsTo(back.id)).at(-1)).toContain('正在重新派单');
  });

  it('is no text message to a landline, and the page says so', async () => {
    const { id, trackingToken } = await buildRequestAt(app.payload, 'dispatched', { phone: '0312-2312345' });
    expect(await textsTo(id)).toEqual([]);
    expect(await sendTrackingLink({ payload: app.payload, actor: visitor, id })).toBe('no-mobile');
    const page = await (await app.fetch(`/requests/filed/${trackingToken}`)).text();
    expect(page).toContain('收不到短信');
    expect(page).not.toContain('都会发短信');
  });

  it('promises no call from the unit when secrecy was asked for', async () => {
    const { id, trackingToken } = await buildRequestAt(app.payload, 'dispatched', { confidential: true });
    expect((await textsTo(id)).at(-1)).toContain('由服务中心和您联系');
    const page = await (await app.fetch(`/requests/filed/${trackingToken}`)).text();
    expect(page).toContain('服务中心打电话联系您');
    expect(page).not.toContain('承办人员打电话');
  });

  it('says that earlier steps were left out when there are very many', async () => {
    const { id, trackingToken } = await buildRequest(app.payload);
    const rows = Array.from({ length: 230 }, (_, index) => ({
      id: newId(),
      request: id,
      sequence: index + 2,
      at: '2025-12-29T02:00:00.000Z',
      verb: 'receive-change',
      label: `第${index + 2}步`,
      to: 'submitted',
      actorName: '渠道',
      party: 'system',
    }));
    await inTransaction({ payload: app.payload }, (req) =>
      bulkInsert(app.payload, req, 'request-events', rows),
    );
    const page = await (await app.fetch(`/track/${trackingToken}`)).text();
    expect(page).toContain('第231步');
    expect(page).toContain('更早的 31 步没有列出');
  });
});

it('records who took a request in for somebody, and not as the requester', async () => {
  const community = (await buildDivision(app.payload)).id;
  const staff = actorWith('community-staff', { kind: 'community', id: community });
  const { id } = await fileRequest({
    payload: app.payload,
    actor: staff,
    channel: 'counter',
    body: '三号楼的路灯不亮，已经三天。',
    name: '王大爷',
    phone: '13800138000',
    community,
  });
  const [filed] = await eventsOfRequest(app.payload, id);
  expect(filed).toMatchObject({
    actorName: staff.name,
    party: 'intake',
    internalNote: '代反映人提交（窗口）',
  });
});
