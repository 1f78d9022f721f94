import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  arbitrate,
  bouncesByUnit,
  decideDispute,
  dispatchRequest,
  disputeDispatch,
  replyToRequest,
  requestTodos,
  returnRequest,
  startRequest,
} from '@/domain/requests';
import { startTestApp, type TestApp } from '../../../factories/app';
import {
  buildHandlingUnit,
  buildRequestAt,
  eventsOfRequest,
  handlerOf,
  operator,
  supervisor,
} from '../../../factories/requests';

let app: TestApp;
let right: string;
beforeAll(async () => {
  app = await startTestApp();
  right = await buildHandlingUnit(app.payload);
});
afterAll(() => app?.close());

const read = (id: string) =>
  app.payload.findByID({ collection: 'requests', id, depth: 0, overrideAccess: true });
const objection = { reason: '路灯由城管部门维护。' };
const todo = async (actor: typeof operator, label: string) =>
  (await requestTodos({ payload: app.payload, actor }))?.groups.find((group) => group.label.includes(label));

describe('an objection', () => {
  it('leaves the request and its clock with the unit until the centre decides', async () => {
    const { id, handler, unit } = await buildRequestAt(app.payload, 'dispatched');
    const { dueAt } = await read(id);
    const call = { payload: app.payload, id };
    await disputeDispatch({ ...call, actor: handler, ...objection, unit: right });
    expect(await read(id)).toMatchObject({
      state: 'dispatched',
      leadUnit: unit,
      disputedUnit: right,
      disputeCount: 1,
      needsArbitration: false,
      dueAt,
    });
    await expect(returnRequest({ ...call, actor: handler, reason: '还是想退回。' })).rejects.toMatchObject({
      code: 'invalid-state',
    });
    // The first receiver leads meanwhile.
    await startRequest({ ...call, actor: handler, note: '已电话联系，先做安全围挡。' });
    await decideDispute({ ...call, actor: operator, unit: right, reason: '核对权责清单，确为城管。' });
    expect(await read(id)).toMatchObject({ state: 'dispatched', leadUnit: right, disputedAt: null, dueAt });
    await expect(startRequest({ ...call, actor: handler, note: '继续办理。' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('may be turned down: the unit goes on where it stood', async () => {
    const { id, handler, unit } = await buildRequestAt(app.payload, 'in-progress');
    const call = { payload: app.payload, id };
    await disputeDispatch({ ...call, actor: handler, ...objection, unit: right });
    await decideDispute({ ...call, actor: operator, unit, reason: '清单写明由你单位维护。' });
    expect(await read(id)).toMatchObject({ state: 'in-progress', leadUnit: unit, disputedAt: null });
    expect((await eventsOfRequest(app.payload, id)).at(-1)?.internalNote).toContain('维持派单');
  });

  it('names another unit, and ends by itself with an answer', async () => {
    const { id, handler, unit } = await buildRequestAt(app.payload, 'in-progress');
    const call = { payload: app.payload, id, actor: handler };
    await expect(disputeDispatch({ ...call, ...objection, unit })).rejects.toMatchObject({
      fields: { unit: expect.any(String) },
    });
    await disputeDispatch({ ...call, ...objection, unit: right });
    await replyToRequest({ ...call, reply: '已经先修好了，请您看看。' });
    expect(await read(id)).toMatchObject({ state: 'evaluation', disputedAt: null });
    expect(await todo(operator, '派单异议')).toMatchObject({ count: 0 });
  });

  it('is one although it is sent twenty times at once', async () => {
    const { id, handler } = await buildRequestAt(app.payload, 'dispatched');
    const all = await Promise.all(
      Array.from({ length: 20 }, () =>
        disputeDispatch({ payload: app.payload, id, actor: handler, ...objection, unit: right }),
      ),
    );
    expect(all.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect((await read(id)).disputeCount).toBe(1);
    expect((await eventsOfRequest(app.payload, id)).filter(({ verb }) => verb === 'dispute')).toHaveLength(1);
    const { totalDocs } = await app.payload.count({
      collection: 'request-bounces',
      where: { request: { equals: id } },
    });
    expect(totalDocs).toBe(1);
  });
});

describe('from the setting’s count of refusals on', () => {
  async function bouncedTwice() {
    const { id, handler } = await buildRequestAt(app.payload, 'dispatched');
    const call = { payload: app.payload, id };
    await returnRequest({ ...call, actor: handler, reason: '不是本单位的事。' });
    const unit = await buildHandlingUnit(app.payload);
    await dispatchRequest({ ...call, actor: operator, unit });
    return { ...call, unit, second: handlerOf(unit) };
  }

  it('only the supervisor decides a return, and after designation nobody sends it back', async () => {
    const { second, unit, ...call } = await bouncedTwice();
    await returnRequest({ ...call, actor: second, reason: '也不是我们的事。' });
    expect(await read(call.id)).toMatchObject({ state: 'returned', returnCount: 2, needsArbitration: true });
    for (const actor of [operator, supervisor])
      await expect(dispatchRequest({ ...call, actor, unit: right })).rejects.toMatchObject({
        code: 'invalid-state',
        message: expect.stringContaining('裁定'),
      });
    expect((await todo(supervisor, '待裁定'))?.items.map(({ href }) => href)).toContain(
      `/admin/collections/requests/${call.id}`,
    );
    expect(await todo(operator, '待裁定')).toBeUndefined();
    const ruling = { ...call, unit, reason: '权责清单第12条，由你单位承办。' };
    await expect(arbitrate({ ...ruling, actor: operator })).rejects.toMatchObject({ code: 'forbidden' });
    await arbitrate({ ...ruling, actor: supervisor });
    expect(await read(call.id)).toMatchObject({
      state: 'dispatched',
      leadUnit: unit,
      designated: true,
      needsArbitration: false,
    });
    await expect(
      returnRequest({ ...call, actor: second, reason: '仍然不是我们的事。' }),
    ).rejects.toMatchObject({ code: 'invalid-state', message: expect.stringContaining('裁定后不得退回') });
    await expect(
      disputeDispatch({ ...call, actor: second, ...objection, unit: right }),
    ).rejects.toMatchObject({ code: 'invalid-state' });
    await startRequest({ ...call, actor: second, note: '按裁定办理，已联系反映人。' });
    // A new ruling is the supervisor's as well.
    await arbitrate({ ...call, actor: supervisor, unit: right, reason: '部门职责已调整。' });
    expect(await read(call.id)).toMatchObject({ leadUnit: right, state: 'dispatched' });
  });

  it('only the supervisor decides an objection', async () => {
    const { second, ...call } = await bouncedTwice();
    await disputeDispatch({ ...call, actor: second, ...objection, unit: right });
    const decision = { ...call, unit: right, reason: '按建议改派。' };
    await expect(decideDispute({ ...decision, actor: operator })).rejects.toMatchObject({
      code: 'invalid-state',
    });
    await arbitrate({ ...decision, actor: supervisor });
    expect(await read(call.id)).toMatchObject({ leadUnit: right, designated: true });
  });

  it('the count is the setting’s', async () => {
    await app.payload.create({
      collection: 'settings',
      data: {
        key: 'requests.bounce-most',
        value: '1',
        source: '测试',
        validFrom: '2020-01-01T00:00:00.000Z',
      } as never,
      overrideAccess: true,
    });
    const { id, handler } = await buildRequestAt(app.payload, 'dispatched');
    await returnRequest({ payload: app.payload, actor: handler, id, reason: '不是本单位的事。' });
    expect(await read(id)).toMatchObject({ needsArbitration: true });
  });
});

it('shows the supervisor which units refuse most', async () => {
  const { id, handler, unit } = await buildRequestAt(app.payload, 'dispatched');
  await disputeDispatch({ payload: app.payload, id, actor: handler, ...objection, unit: right });
  const { units } = await bouncesByUnit(app.payload);
  expect(units.find((one) => one.unit === unit)).toMatchObject({ returns: 0, disputes: 1 });
  const sorted = units.map(({ returns, disputes }) => returns + disputes);
  expect(sorted).toEqual(sorted.toSorted((a, b) => b - a));
  const group = await todo(supervisor, '退回和异议');
  expect(group?.items[0]?.detail).toMatch(/^退回\d+次，异议\d+次$/);
  expect(await todo(handlerOf(unit), '退回和异议')).toBeUndefined();
});
