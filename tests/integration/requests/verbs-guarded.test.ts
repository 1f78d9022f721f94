import { describe, expect, it } from 'vitest';
import { dispatchRequest, evaluateRequest, replyToRequest, startRequest } from '@/domain/requests';
import { whileMessagesFail } from '../../factories/failure';
import { appAtFixedTime } from '../../factories/fixed-time';
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
} from '../../factories/requests';

const { app } = appAtFixedTime();

const read = (id: string) =>
  app.payload.findByID({
    collection: 'requests',
    id,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  });

describe('who may', () => {
  it('never lets a handler evaluate, not even the request they filed themselves', async () => {
    const { id, unit, handler } = await buildRequestAt(app.payload, 'evaluation');
    const grade = {
      payload: app.payload,
      id,
      solved: 'solved' as const,
      satisfaction: 'very-satisfied' as const,
    };
    await expect(evaluateRequest({ ...grade, actor: handler })).rejects.toMatchObject({ code: 'forbidden' });
    const { id: requesterAccount } = await buildStaff(app.payload, 'unit-handler', {
      kind: 'unit',
      id: unit,
    });
    await app.payload.db.updateOne({ collection: 'requests', id, data: { requesterAccount } });
    await expect(
      evaluateRequest({ ...grade, actor: { ...handlerOf(unit), userId: requesterAccount } }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
    for (const actor of [operator, supervisor, actorWith('administrator'), actorWith('resident')]) {
      await expect(evaluateRequest({ ...grade, actor })).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('lets only handlers of the lead unit start and answer', async () => {
    const { id } = await buildRequestAt(app.payload, 'dispatched');
    const other = handlerOf(await buildHandlingUnit(app.payload));
    for (const actor of [other, operator, supervisor, visitor, actorWith('community-staff')]) {
      await expect(
        startRequest({ payload: app.payload, actor, id, note: '开始办理。' }),
      ).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('lets only the service centre accept and dispatch', async () => {
    const { id, unit } = await buildRequestAt(app.payload, 'accepted');
    for (const actor of [visitor, handlerOf(unit), actorWith('community-staff'), actorWith('city-leader')]) {
      await expect(dispatchRequest({ payload: app.payload, actor, id, unit })).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
  });

  it('dispatches only to units that take requests', async () => {
    const { id } = await buildRequestAt(app.payload, 'accepted');
    const shop = await app.payload.create({
      collection: 'units',
      data: { name: '街角便利店', kind: 'shop' } as never,
      overrideAccess: true,
    });
    await expect(
      dispatchRequest({ payload: app.payload, actor: operator, id, unit: String(shop.id) }),
    ).rejects.toMatchObject({
      code: 'validation',
      fields: { unit: expect.stringContaining('街角便利店') },
    });
  });
});

describe('twenty at once', () => {
  it('leaves one dispatch when twenty operators send it to twenty different units', async () => {
    const { id } = await buildRequestAt(app.payload, 'accepted');
    const units = await Promise.all(Array.from({ length: 20 }, () => buildHandlingUnit(app.payload)));
    const results = await Promise.allSettled(
      units.map((unit) => dispatchRequest({ payload: app.payload, actor: actorWith('operator'), id, unit })),
    );
    const done = results.filter((result) => result.status === 'fulfilled');
    const refused = results.filter((result) => result.status === 'rejected');
    expect(done).toHaveLength(1);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'invalid-state' });
    const events = await eventsOfRequest(app.payload, id);
    expect(events.filter(({ verb }) => verb === 'dispatch')).toHaveLength(1);
    expect(units).toContain((await read(id)).leadUnit);
  });

  it('answers the same to one operator whose dispatch arrives twenty times, and writes it once', async () => {
    const { id, unit } = await buildRequestAt(app.payload, 'accepted');
    const calls = Array.from({ length: 20 }, () =>
      dispatchRequest({ payload: app.payload, actor: operator, id, unit }),
    );
    const results = await Promise.all(calls);
    expect(results.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(results.map(({ state }) => state))).toEqual(new Set(['dispatched']));
    expect((await eventsOfRequest(app.payload, id)).filter(({ verb }) => verb === 'dispatch')).toHaveLength(
      1,
    );
  });

  it('recognizes a repeated answer although the system has already asked for the evaluation', async () => {
    const { id, handler } = await buildRequestAt(app.payload, 'in-progress');
    const reply = { payload: app.payload, actor: handler, id, reply: '已更换阀门，室温恢复正常。' };
    const [first, second] = [await replyToRequest(reply), await replyToRequest(reply)];
    expect([first.repeated, second.repeated]).toEqual([false, true]);
    expect(second.state).toBe('evaluation');
  });

  it('leaves nothing behind when a step fails half way', async () => {
    const { id, handler } = await buildRequestAt(app.payload, 'in-progress');
    const before = await eventsOfRequest(app.payload, id);
    await whileMessagesFail('the disk is full', () =>
      expect(
        replyToRequest({ payload: app.payload, actor: handler, id, reply: '已更换阀门，室温恢复正常。' }),
      ).rejects.toThrow('disk is full'),
    );
    expect(await eventsOfRequest(app.payload, id)).toHaveLength(before.length);
    const after = await read(id);
    expect([after.state, after.reply ?? null]).toEqual(['in-progress', null]);
  });
});
