import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addCoUnit,
  contribute,
  coUnitsOf,
  dispatchRequest,
  replyToRequest,
  requestTodos,
  returnRequest,
  revealRequester,
  startRequest,
} from '@/domain/requests';
import { startTestApp, type TestApp } from '../../../factories/app';
import {
  actorWith,
  buildHandlingUnit,
  buildRequestAt,
  buildStaff,
  eventsOfRequest,
  handlerOf,
  operator,
  supervisor,
  visitor,
} from '../../../factories/requests';

let app: TestApp;
let helper: string;
beforeAll(async () => {
  app = await startTestApp();
  helper = await buildHandlingUnit(app.payload);
});
afterAll(() => app?.close());

const asked = { task: '请核对道路权属并反馈。' };
const words = { contribution: '道路属市政，管线图已送牵头单位。' };

describe('a unit that helps', () => {
  it('is asked at dispatch or later, contributes, and leaves the answer to the lead unit', async () => {
    const { id, unit, handler } = await buildRequestAt(app.payload, 'accepted');
    const call = { payload: app.payload, id };
    const second = await buildHandlingUnit(app.payload);
    await dispatchRequest({
      ...call,
      actor: operator,
      unit,
      coUnits: [helper],
      coTask: '请到现场会同核实。',
    });
    await addCoUnit({ ...call, actor: handler, unit: second, ...asked });
    const { dueAt } = await app.payload.findByID({
      collection: 'requests',
      id,
      overrideAccess: true,
      depth: 0,
    });
    expect(await coUnitsOf(app.payload, id)).toMatchObject([
      { unit: helper, task: '请到现场会同核实。', dueAt, doneAt: null },
      { unit: second, task: asked.task, doneAt: null },
    ]);
    const todo = async () =>
      (await requestTodos({ payload: app.payload, actor: handlerOf(helper) }))?.groups.find(({ label }) =>
        label.includes('协办'),
      )?.items;
    expect((await todo())?.map(({ href }) => href)).toContain(`/admin/collections/requests/${id}`);
    await contribute({ ...call, actor: handlerOf(helper), ...words });
    expect(await coUnitsOf(app.payload, id)).toMatchObject([
      { contribution: words.contribution, doneAt: expect.any(String) },
      { doneAt: null },
    ]);
    expect((await todo())?.map(({ href }) => href)).not.toContain(`/admin/collections/requests/${id}`);
    for (const actor of [handlerOf(helper), handlerOf(second)]) {
      await expect(startRequest({ ...call, actor, note: '我们来办。' })).rejects.toMatchObject({
        code: 'forbidden',
      });
      await expect(
        replyToRequest({ ...call, actor, reply: '已经办好，请您放心，谢谢。' }),
      ).rejects.toMatchObject({ code: 'forbidden' });
      await expect(returnRequest({ ...call, actor, reason: '不是本单位的事。' })).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    const events = await eventsOfRequest(app.payload, id);
    expect(events.at(-1)).toMatchObject({ verb: 'contribute', party: 'co-handler' });
    expect(events.at(-1)?.note ?? null).toBeNull();
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
  });

  it('is refused as its own lead unit and when it helps already', async () => {
    const { id, unit, handler } = await buildRequestAt(app.payload, 'dispatched');
    const call = { payload: app.payload, id, actor: operator, ...asked };
    await expect(addCoUnit({ ...call, unit })).rejects.toMatchObject({
      fields: { unit: expect.any(String) },
    });
    await addCoUnit({ ...call, unit: helper });
    await expect(
      addCoUnit({ ...call, actor: handler, unit: helper, task: '请再派人到现场。' }),
    ).rejects.toMatchObject({
      fields: { unit: expect.stringContaining('已经在协办') },
    });
  });

  it('is asked once although twenty ask at once, and its words stand once', async () => {
    const { id } = await buildRequestAt(app.payload, 'dispatched');
    const call = { payload: app.payload, id };
    const added = await Promise.all(
      Array.from({ length: 20 }, () => addCoUnit({ ...call, actor: operator, unit: helper, ...asked })),
    );
    expect(added.filter(({ repeated }) => !repeated)).toHaveLength(1);
    const said = await Promise.all(
      Array.from({ length: 20 }, () => contribute({ ...call, actor: handlerOf(helper), ...words })),
    );
    expect(said.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await coUnitsOf(app.payload, id)).toHaveLength(1);
    const verbs = (await eventsOfRequest(app.payload, id)).map(({ verb }) => verb);
    expect(verbs).toEqual(['file', 'accept', 'dispatch', 'add-co-unit', 'contribute']);
  });

  it.each([
    ['visitor', visitor],
    ['operator', operator],
    ['supervisor', supervisor],
    ['community staff', actorWith('community-staff')],
  ])('alone contributes, not the %s, nor another unit, nor the lead unit', async (_who, actor) => {
    const { id, handler } = await buildRequestAt(app.payload, 'dispatched');
    const call = { payload: app.payload, id, ...words };
    await addCoUnit({ payload: app.payload, id, actor: operator, unit: helper, ...asked });
    for (const one of [actor, handler, handlerOf(await buildHandlingUnit(app.payload))])
      await expect(contribute({ ...call, actor: one })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('what it sees', () => {
  it('is the request and its timeline, and the buttons of help; not who asked', async () => {
    const { id } = await buildRequestAt(app.payload, 'dispatched');
    const staff = async (unit: string) =>
      app.signInAs((await buildStaff(app.payload, 'unit-handler', { kind: 'unit', id: unit })).username);
    const [cookie, stranger] = [await staff(helper), await staff(await buildHandlingUnit(app.payload))];
    const get = (path: string, as: string) => app.fetch(`/api/${path}`, { headers: { cookie: as } });
    expect((await get(`requests/${id}`, cookie)).status).toBe(404);
    await addCoUnit({ payload: app.payload, id, actor: operator, unit: helper, ...asked });
    expect((await get(`requests/${id}`, cookie)).status).toBe(200);
    expect((await get(`requests/${id}`, stranger)).status).toBe(404);
    const listed = async (as: string) =>
      ((await (await get(`request-events?where[request][equals]=${id}`, as)).json()) as { totalDocs: number })
        .totalDocs;
    expect([await listed(cookie), await listed(stranger)]).toEqual([4, 0]);
    const { verbs } = (await (await get(`requests/${id}/verbs`, cookie)).json()) as {
      verbs: { verb: string }[];
    };
    expect(verbs.map(({ verb }) => verb)).toEqual(['contribute', 'add-note']);
    await expect(
      revealRequester({
        payload: app.payload,
        actor: handlerOf(helper),
        id,
        field: 'requesterPhone',
        reason: '想联系反映人。',
      }),
    ).rejects.toMatchObject({ code: 'forbidden', message: expect.stringContaining('协办') });
  });
});
