import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/access';
import {
  acceptRequest,
  evaluateRequest,
  fileRequest,
  openSignals,
  recordReturnVisit,
  replyToRequest,
  sayUnsolved,
  settleSignal,
  signalRequests,
  sweepSignals,
} from '@/domain/requests';
import { fixedClock, setClock } from '@/shared/clock';
import { buildUser, newPhone } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import {
  buildHandlingUnit,
  buildRequestAt,
  buildStaff,
  handlerOf,
  operator,
  supervisor,
  visitor,
} from '../../../factories/requests';

let app: TestApp;
let unit: string;
let handler: Actor;
beforeAll(async () => {
  app = await startTestApp();
  unit = await buildHandlingUnit(app.payload);
  const { id } = await buildStaff(app.payload, 'unit-handler', { kind: 'unit', id: unit });
  handler = { ...handlerOf(unit), userId: id, name: '经办人甲' };
});
afterAll(() => app?.close());
afterEach(() => setClock(null));

const found = async () => {
  await sweepSignals({ payload: app.payload });
  return (await openSignals(app.payload)).signals;
};
const word = { solved: 'solved', satisfaction: 'satisfied', byLink: true } as const;

describe('signs that numbers are made to look good', () => {
  it('are crowded answers with the very same words, found once, growing while nobody has looked', async () => {
    const { payload } = app;
    const answer = async (words: string) => {
      const { id } = await buildRequestAt(payload, 'in-progress', { unit, phone: newPhone() });
      await replyToRequest({ payload, id, actor: handler, reply: words });
    };
    for (let index = 0; index < 10; index += 1)
      await answer(index < 3 ? '已经转有关部门处理。' : `第${index}件已经上门修好。`);
    const first = await found();
    expect(first.map(({ kind, count }) => [kind, count]).sort()).toEqual([
      ['burst', 10],
      ['same-answer', 3],
    ]);
    await answer('已经转有关部门处理！');
    const again = await found();
    expect(again.map(({ id }) => id).sort()).toEqual(first.map(({ id }) => id).sort());
    expect(again.map(({ count }) => count).sort()).toEqual([11, 4]);
  });

  it('are settled once, by a supervisor with a reason, never by the handler', async () => {
    const { payload } = app;
    const [signal] = (await openSignals(payload)).signals;
    const id = signal?.id ?? '';
    const call = { payload, id, decision: 'dismissed' as const, reason: '停暖抢修，集中答复属实。' };
    await expect(settleSignal({ ...call, actor: handler })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(settleSignal({ ...call, actor: operator })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(settleSignal({ ...call, actor: supervisor, reason: '好' })).rejects.toMatchObject({
      fields: { reason: expect.any(String) },
    });
    expect((await signalRequests({ payload, actor: supervisor, id })).length).toBe(signal?.count);
    await settleSignal({ ...call, actor: supervisor });
    await expect(settleSignal({ ...call, actor: supervisor })).rejects.toMatchObject({
      code: 'invalid-state',
    });
    expect((await found()).map((one) => one.id)).not.toContain(id);
    const { totalDocs } = await payload.count({
      collection: 'audit-events',
      where: { and: [{ action: { equals: 'request-signal.dismissed' } }, { subjectId: { equals: id } }] },
      overrideAccess: true,
    });
    expect(totalDocs).toBe(1);
  });

  it('are evaluations under the phone of somebody on the staff, and many from one phone or address', async () => {
    const { payload } = app;
    const phone = newPhone();
    await buildUser(payload, {
      name: '经办人乙',
      phone,
      roles: [{ role: 'unit-handler', kind: 'unit', place: unit }],
    });
    for (let index = 0; index < 5; index += 1) {
      const { id } = await buildRequestAt(payload, 'evaluation', { unit, phone });
      await evaluateRequest({ payload, id, actor: { ...visitor, address: '203.0.113.9' }, ...word });
    }
    const signals = await found();
    const of = (kind: string) => signals.find((one) => one.kind === kind);
    expect(of('staff-phone')).toMatchObject({ count: 5, title: '评价人的电话是工作人员经办人乙的' });
    expect(of('same-phone')).toMatchObject({ count: 5 });
    expect(of('same-address')).toMatchObject({ count: 5 });
    // What is shown of it names neither the phone nor the address.
    expect(JSON.stringify(signals)).not.toMatch(new RegExp(`${phone}|203\\.0\\.113`));
  });

  it('are calls back recorded within minutes, and ever so many that all came out best', async () => {
    const { payload } = app;
    const { id } = await buildStaff(payload, 'operator');
    const caller = { ...operator, userId: id, name: '受理员丙' };
    const visit = async (index: number) => {
      const request = await buildRequestAt(payload, 'evaluation', { phone: newPhone() });
      setClock(fixedClock(new Date(Date.now() + index * 1000)));
      await recordReturnVisit({
        payload,
        id: request.id,
        actor: caller,
        outcome: 'reached',
        solved: 'solved',
        satisfaction: 'very-satisfied',
        reasons: [],
        readBack: true,
      });
      setClock(null);
    };
    await payload.create({
      collection: 'settings',
      data: {
        key: 'requests.signals.visit-best',
        value: '7',
        source: '测试',
        validFrom: '2020-01-01T00:00:00.000Z',
      } as never,
      overrideAccess: true,
    });
    for (let index = 0; index < 6; index += 1) await visit(index);
    const kindsOf = async () =>
      (await found())
        .filter(({ title }) => title.includes('受理员丙'))
        .map(({ kind, count }) => [kind, count]);
    expect(await kindsOf()).toEqual([['visit-burst', 6]]);
    await visit(6);
    expect((await kindsOf()).sort()).toEqual([
      ['visit-best', 7],
      ['visit-burst', 7],
    ]);
  });

  it('are limits made longer on acceptance, by whom', async () => {
    const { payload } = app;
    const { id } = await buildStaff(payload, 'operator');
    const actor = { ...operator, userId: id, name: '受理员丁' };
    const plain = await buildRequestAt(payload, 'submitted', { phone: newPhone() });
    await acceptRequest({ payload, id: plain.id, actor });
    const eased = await buildRequestAt(payload, 'submitted', { phone: newPhone(), danger: true });
    const easedReason = '现场没有危险。';
    await acceptRequest({ payload, id: eased.id, actor, urgency: 'complex', easedReason });
    const signal = (await found()).find(({ kind }) => kind === 'eased-limit');
    expect(signal).toMatchObject({ count: 1, title: '受理员丁受理时放宽了1件诉求的期限' });
    const [about] = await signalRequests({ payload, actor: supervisor, id: signal?.id ?? '' });
    expect(about?.id).toBe(eased.id);
  });

  it('are answers in the last hour of the limit that were opened again, whichever way', async () => {
    const { payload } = app;
    for (let index = 0; index < 3; index += 1) {
      const begun = new Date(Date.now() - 26 * 3_600_000);
      setClock(fixedClock(begun));
      const request = await buildRequestAt(payload, 'in-progress', { unit, phone: newPhone() });
      const { docs } = await payload.db.find<{ id: string; dueAt: string }>({
        collection: 'requests',
        where: { id: { equals: request.id } },
        limit: 1,
        pagination: false,
      });
      setClock(fixedClock(new Date(new Date(docs[0]?.dueAt ?? '').getTime() - 20 * 60_000)));
      await replyToRequest({
        payload,
        id: request.id,
        actor: request.handler,
        reply: `正在协调有关部门处理，第${index}件。`,
      });
      const no = { satisfaction: 'satisfied' as const, reasons: ['not-solved' as const] };
      const call = { payload, id: request.id };
      if (index === 0)
        await evaluateRequest({ ...call, actor: visitor, byLink: true, solved: 'unsolved', ...no });
      if (index === 1)
        await recordReturnVisit({
          ...call,
          actor: operator,
          outcome: 'reached',
          solved: 'unsolved',
          readBack: true,
          ...no,
        });
      if (index < 2) continue;
      await evaluateRequest({ ...call, actor: visitor, ...word });
      await sayUnsolved({ ...call, actor: visitor, byLink: true, ...no });
    }
    await sweepSignals({ payload });
    const { totalDocs } = await payload.count({
      collection: 'request-signals',
      where: { and: [{ kind: { equals: 'last-minute' } }, { count: { equals: 3 } }] },
      overrideAccess: true,
    });
    expect(totalDocs).toBe(1);
  });

  it('are none where people do their work', async () => {
    const { payload } = app;
    const before = (await openSignals(payload)).total;
    await fileRequest({ payload, actor: visitor, body: '路灯不亮，晚上看不见路。', phone: newPhone() });
    await sweepSignals({ payload });
    expect((await openSignals(payload)).total).toBe(before);
  });
});
