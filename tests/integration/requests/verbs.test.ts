import { describe, expect, it } from 'vitest';
import {
  closeRequest,
  declineRequest,
  dispatchRequest,
  evaluateRequest,
  extendRequest,
  fileRequest,
  pauseRequest,
  reopenRequest,
  replyToRequest,
  resumeRequest,
  returnRequest,
  startRequest,
} from '@/domain/requests';
import { appAtFixedTime } from '../../factories/fixed-time';
import {
  buildCategory,
  buildHandlingUnit,
  buildRequest,
  buildRequestAt,
  eventsOfRequest,
  operator,
  supervisor,
  visitor,
} from '../../factories/requests';

const { app, clock } = appAtFixedTime();

const read = (id: string) =>
  app.payload.findByID({
    collection: 'requests',
    id,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  });
const messagesAbout = async (id: string) => {
  const { docs } = await app.payload.db.find<{ id: string; key: string }>({
    collection: 'outbox',
    limit: 0,
    pagination: false,
  });
  return docs.filter(({ key }) => key.startsWith(`request:${id}:`));
};

describe('filing', () => {
  it('gives a number of the day, a limit with its reason, one event and one message', async () => {
    const receipt = await buildRequest(app.payload);
    expect(receipt.number).toMatch(/^20261123-\d{4}$/);
    const request = await read(receipt.id);
    expect(request).toMatchObject({
      state: 'submitted',
      urgency: 'normal',
      visibility: 'private',
      revision: 1,
    });
    expect(request.dueAt).toBe('2026-11-30T15:59:59.999Z');
    expect(request.dueReason).toContain('5个工作日');
    expect(await eventsOfRequest(app.payload, receipt.id)).toMatchObject([
      { verb: 'file', to: 'submitted', party: 'requester' },
    ]);
    expect(await messagesAbout(receipt.id)).toHaveLength(1);
  });

  it('files one request for the same form sent twenty times at once, and gives everybody the same receipt', async () => {
    const idempotencyKey = 'portal:the-same-form';
    const all = await Promise.all(
      Array.from({ length: 20 }, () => buildRequest(app.payload, { idempotencyKey })),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(new Set(all.map(({ trackingToken }) => trackingToken)).size).toBe(1);
    const { totalDocs } = await app.payload.count({
      collection: 'requests',
      where: { idempotencyKey: { equals: idempotencyKey } },
    });
    expect(totalDocs).toBe(1);
  });

  it('gives twenty people who file at once twenty different numbers', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => buildRequest(app.payload)));
    expect(new Set(all.map(({ number }) => number)).size).toBe(20);
  });

  it('takes the urgency of the category, and two hours when somebody is in danger', async () => {
    const category = await buildCategory(app.payload, { urgency: 'urgent' });
    const urgent = await read((await buildRequest(app.payload, { category })).id);
    expect(urgent.dueAt).toBe('2026-11-24T01:00:00.000Z');
    const danger = await read((await buildRequest(app.payload, { category, danger: true })).id);
    expect(danger.urgency).toBe('emergency');
    expect(danger.dueAt).toBe('2026-11-23T03:00:00.000Z');
  });

  it('says where to go with a matter that belongs elsewhere', async () => {
    const category = await buildCategory(app.payload, { elsewhere: '劳动报酬争议请拨打12333。' });
    await expect(buildRequest(app.payload, { category })).rejects.toMatchObject({
      code: 'validation',
      fields: { category: '劳动报酬争议请拨打12333。' },
    });
  });

  it.each([
    [{ phone: '123' }, 'phone'],
    [{ phone: undefined }, 'phone'],
    [{ body: '坏' }, 'body'],
    [{ channel: 'no-such-channel' }, undefined],
  ])('refuses %j', async (wrong, field) => {
    const refusal = expect(buildRequest(app.payload, wrong)).rejects;
    await (field
      ? refusal.toMatchObject({ code: 'validation', fields: { [field]: expect.any(String) } })
      : refusal.toMatchObject({ code: 'forbidden' }));
  });

  it('keeps one request per number of an outside channel', async () => {
    const input = {
      payload: app.payload,
      actor: operator,
      channel: '12345',
      body: '路口红绿灯不亮，已经三天。',
      externalNumber: 'H-77',
    };
    const first = await fileRequest(input);
    const second = await fileRequest({ ...input, body: '同一件事又转来一次，文字不同。' });
    expect(second).toMatchObject({ id: first.id, number: first.number, repeated: true });
  });
});

describe('the usual way', () => {
  it('runs from filing to closing with one event for every change and the requester told', async () => {
    const { id, handler } = await buildRequestAt(app.payload, 'evaluation');
    const done = await evaluateRequest({
      payload: app.payload,
      actor: visitor,
      byLink: true,
      id,
      solved: 'solved',
      satisfaction: 'satisfied',
    });
    expect(done).toMatchObject({ state: 'closed', repeated: false });
    const events = await eventsOfRequest(app.payload, id);
    expect(events.map(({ verb, to }) => [verb, to])).toEqual([
      ['file', 'submitted'],
      ['accept', 'accepted'],
      ['dispatch', 'dispatched'],
      ['start', 'in-progress'],
      ['reply', 'answered'],
      ['invite', 'evaluation'],
      ['evaluate', 'closed'],
    ]);
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect((await read(id)).revision).toBe(7);
    expect(events.find(({ verb }) => verb === 'start')).toMatchObject({
      actorName: handler.name,
      party: 'handler',
    });
    const { totalDocs } = await app.payload.count({
      collection: 'audit-events',
      where: { and: [{ subjectCollection: { equals: 'requests' } }, { subjectId: { equals: id } }] },
    });
    expect(totalDocs).toBe(7);
    expect(await messagesAbout(id)).toHaveLength(5);
  });

  it('opens again with a new limit when the requester says it is not solved', async () => {
    const { id, handler } = await buildRequestAt(app.payload, 'evaluation');
    await evaluateRequest({
      payload: app.payload,
      actor: visitor,
      byLink: true,
      id,
      solved: 'unsolved',
      satisfaction: 'dissatisfied',
      reasons: ['not-solved'],
      comment: '还是不热',
    });
    const request = await read(id);
    expect(request).toMatchObject({ state: 'reopened', reopenCount: 1, closedAt: null });
    expect(request.solved ?? null).toBeNull();
    expect(request.dueReason).toContain('重新办理');
    await startRequest({ payload: app.payload, actor: handler, id, note: '已再次联系，重新排查。' });
    const again = await replyToRequest({
      payload: app.payload,
      actor: handler,
      id,
      reply: '重新清洗了管道，请再看看温度。',
    });
    expect(again.repeated).toBe(false);
  });

  it('says where to go instead when it declines, and always asks for it', async () => {
    const { id } = await buildRequest(app.payload);
    const call = { payload: app.payload, actor: operator, id, ground: 'outside-remit' as const };
    await expect(declineRequest({ ...call, referral: '' })).rejects.toMatchObject({
      code: 'validation',
      fields: { referral: expect.any(String) },
    });
    await declineRequest({ ...call, referral: '这是买卖纠纷，请拨打12315。' });
    expect(await read(id)).toMatchObject({
      state: 'declined',
      referral: '这是买卖纠纷，请拨打12315。',
      dueAt: null,
    });
  });

  it('goes back to the service centre when the unit is the wrong one, and counts it', async () => {
    const { id, handler } = await buildRequestAt(app.payload, 'dispatched');
    await returnRequest({ payload: app.payload, actor: handler, id, reason: '供热由热力公司负责。' });
    expect(await read(id)).toMatchObject({ state: 'returned', leadUnit: null, returnCount: 1 });
    await dispatchRequest({
      payload: app.payload,
      actor: operator,
      id,
      unit: await buildHandlingUnit(app.payload),
    });
    expect((await read(id)).state).toBe('dispatched');
  });

  it('pauses, resumes with the days that were left, and extends within the cap once', async () => {
    const { id, handler } = await buildRequestAt(app.payload, 'in-progress');
    await pauseRequest({ payload: app.payload, actor: supervisor, id, reason: '等待配件到货。' });
    clock.set('2026-12-07T09:00:00+08:00');
    await resumeRequest({ payload: app.payload, actor: handler, id });
    expect((await read(id)).dueAt).toBe('2026-12-14T15:59:59.999Z');
    const extend = { payload: app.payload, actor: supervisor, id, reason: '需要开挖路面。' };
    await expect(extendRequest({ ...extend, days: 11 })).rejects.toMatchObject({
      fields: { days: '一次最多延长10个工作日' },
    });
    await extendRequest({ ...extend, days: 2 });
    expect(await read(id)).toMatchObject({
      state: 'extension',
      dueAt: '2026-12-16T15:59:59.999Z',
      extensionCount: 1,
    });
    clock.set('2026-11-23T09:00:00+08:00');
  });

  it('closes without an evaluation only after the requester had the time to answer', async () => {
    const { id } = await buildRequestAt(app.payload, 'evaluation');
    const close = { payload: app.payload, actor: operator, id, note: '评价期满，未评价。' };
    await expect(closeRequest(close)).rejects.toMatchObject({ code: 'invalid-state' });
    clock.set('2026-12-02T09:00:00+08:00');
    await closeRequest(close);
    const closed = await read(id);
    expect([closed.state, closed.solved ?? null, closed.satisfaction ?? null]).toEqual([
      'closed',
      null,
      null,
    ]);
    const reopen = { payload: app.payload, actor: supervisor, id, reason: '回访发现仍有问题。' };
    clock.set('2027-02-02T09:00:00+08:00');
    await expect(reopenRequest(reopen)).rejects.toMatchObject({ code: 'invalid-state' });
    clock.set('2026-12-20T09:00:00+08:00');
    await reopenRequest(reopen);
    clock.set('2026-11-23T09:00:00+08:00');
  });
});
