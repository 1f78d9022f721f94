import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/access';
import {
  evaluateRequest,
  keepPhoto,
  reopenRequest,
  replyToRequest,
  splitRequest,
  startRequest,
  trackedRequest,
  undoSplit,
} from '@/domain/requests';
import { appAtFixedTime } from '../../../factories/fixed-time';
import {
  buildHandlingUnit,
  buildRequestAt,
  buildStaff,
  eventsOfRequest,
  handlerOf,
  operator,
  supervisor,
  visitor,
} from '../../../factories/requests';

const { app, clock } = appAtFixedTime();

const read = (id: string) =>
  app.payload.findByID({
    collection: 'requests',
    id,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  });
const partsOf = async (id: string) =>
  (
    await app.payload.find({
      collection: 'requests',
      where: { partOf: { equals: id } },
      sort: 'number',
      depth: 0,
      overrideAccess: true,
    })
  ).docs;
const messagesAbout = async (id: string) => {
  const { docs } = await app.payload.db.find<{ id: string; key: string; template: string }>({
    collection: 'outbox',
    limit: 0,
    pagination: false,
  });
  return docs.filter(({ key }) => key.startsWith(`request:${id}:`)).map(({ template }) => template);
};

/** A request split between two units. */
async function split(photos: string[] = []) {
  const units = [await buildHandlingUnit(app.payload), await buildHandlingUnit(app.payload)] as const;
  const { id, trackingToken } = await buildRequestAt(app.payload, 'accepted', { photos });
  const input = {
    parts: [
      { title: '路面破损', unit: units[0] },
      { title: '路灯不亮', unit: units[1] },
    ],
    reason: '路面和路灯分属两个部门。',
  };
  await splitRequest({ payload: app.payload, actor: operator, id, ...input });
  const [first, second] = await partsOf(id);
  if (!first || !second) throw new Error('the request has no two parts');
  const handlers = units.map(handlerOf) as [Actor, Actor];
  return { id, trackingToken, input, first, second, units, handlers };
}

async function answer(id: unknown, actor: Actor, reply: string) {
  const call = { payload: app.payload, id: String(id), actor };
  await startRequest({ ...call, note: '已电话联系，下午到现场。' });
  return replyToRequest({ ...call, reply });
}

describe('splitting', () => {
  it('makes parts with numbers and units of their own, and keeps words and deadline', async () => {
    const { id, first, second, trackingToken } = await split();
    const whole = await read(id);
    expect(whole).toMatchObject({ state: 'split', stateBefore: 'accepted' });
    for (const part of [first, second])
      expect(part).toMatchObject({
        state: 'dispatched',
        body: whole.body,
        dueAt: whole.dueAt,
        submittedAt: whole.submittedAt,
        visibility: 'private',
      });
    expect(new Set([whole.number, first.number, second.number]).size).toBe(3);
    expect(await messagesAbout(id)).toContain('request.split');
    expect(await messagesAbout(String(first.id))).toEqual([]);
    const page = await (await app.fetch(`/track/${trackingToken}`)).text();
    for (const word of ['已拆分', '分成2部分', '路面破损', '路灯不亮']) expect(page).toContain(word);
  });

  it('answers the whole when the last part is answered, and asks the requester once', async () => {
    const { id, first, second, handlers } = await split();
    await answer(first.id, handlers[0], '路面已经补好，请您看看。');
    expect(await read(id)).toMatchObject({ state: 'split' });
    const { together } = await trackedRequest(app.payload, id);
    expect(together.parts.map(({ state }) => state)).toEqual(['answered', 'dispatched']);
    await answer(second.id, handlers[1], '三盏路灯都已更换好了。');
    const whole = await read(id);
    expect(whole.state).toBe('evaluation');
    expect(whole.reply).toContain('路面已经补好');
    expect(whole.reply).toContain('三盏路灯都已更换');
    expect((await partsOf(id)).map(({ state }) => state)).toEqual(['closed', 'closed']);
    const told = await messagesAbout(id);
    expect(told.filter((template) => template === 'request.gather')).toHaveLength(1);
    expect(told.filter((template) => template === 'request.part-answered')).toHaveLength(1);
    for (const part of [first, second]) expect(await messagesAbout(String(part.id))).toEqual([]);
    const verdict = {
      solved: 'unsolved' as const,
      satisfaction: 'dissatisfied' as const,
      reasons: ['not-solved' as const],
    };
    const evaluate = { payload: app.payload, actor: visitor, byLink: true, ...verdict };
    await expect(evaluateRequest({ ...evaluate, id: String(first.id) })).rejects.toMatchObject({
      code: 'invalid-state',
    });
    await expect(
      reopenRequest({ payload: app.payload, actor: supervisor, id: String(first.id), reason: '没有补好。' }),
    ).rejects.toMatchObject({ code: 'invalid-state' });
    await evaluateRequest({ ...evaluate, id });
    expect(await read(id)).toMatchObject({ state: 'reopened' });
  });

  it('may be done again after the requester was not satisfied: only the new parts count', async () => {
    const { id, first, second, handlers, input } = await split();
    await answer(first.id, handlers[0], '路面已经补好，请您看看。');
    await answer(second.id, handlers[1], '三盏路灯都已更换好了。');
    const verdict = {
      solved: 'unsolved' as const,
      satisfaction: 'dissatisfied' as const,
      reasons: ['not-solved' as const],
    };
    await evaluateRequest({ payload: app.payload, actor: visitor, byLink: true, id, ...verdict });
    clock.set('2026-11-23T10:00:00+08:00');
    await splitRequest({ payload: app.payload, actor: operator, id, ...input });
    const fresh = (await partsOf(id)).filter(({ state }) => state === 'dispatched');
    expect(fresh).toHaveLength(2);
    for (const [index, part] of fresh.entries())
      await answer(part.id, handlers[index] ?? operator, `第二次处理好了，这是部分${index}。`);
    const whole = await read(id);
    expect(whole.state).toBe('evaluation');
    expect(whole.reply).not.toContain('三盏路灯都已更换');
    clock.set('2026-11-23T09:00:00+08:00');
  });

  it('leaves one answered whole when both last answers come at once', async () => {
    const { id, first, second, handlers } = await split();
    const note = '已电话联系，下午到现场。';
    for (const [part, actor] of [
      [first, handlers[0]],
      [second, handlers[1]],
    ] as const)
      await startRequest({ payload: app.payload, id: String(part.id), actor, note });
    await Promise.all([
      replyToRequest({
        payload: app.payload,
        id: String(first.id),
        actor: handlers[0],
        reply: '路面已经补好，请您看看。',
      }),
      replyToRequest({
        payload: app.payload,
        id: String(second.id),
        actor: handlers[1],
        reply: '三盏路灯都已更换好了。',
      }),
    ]);
    expect((await read(id)).state).toBe('evaluation');
    const verbs = (await eventsOfRequest(app.payload, id)).map(({ verb }) => verb);
    expect(verbs).toEqual(['file', 'accept', 'split', 'gather', 'invite']);
  });

  it('makes two parts although it is sent twenty times at once', async () => {
    const { id } = await buildRequestAt(app.payload, 'accepted');
    const input = { parts: [{ title: '路面破损' }, { title: '路灯不亮' }], reason: '分属两个部门。' };
    const all = await Promise.all(
      Array.from({ length: 20 }, () => splitRequest({ payload: app.payload, actor: operator, id, ...input })),
    );
    expect(all.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await partsOf(id)).toHaveLength(2);
  });

  it.each([
    [{ parts: [{ title: '只有一部分' }] }, 'parts'],
    [{ parts: [{ title: '路' }, { title: '路灯不亮' }] }, 'parts'],
    [{ reason: '' }, 'reason'],
  ])('refuses %j', async (wrong, field) => {
    const { id } = await buildRequestAt(app.payload, 'accepted');
    const input = { parts: [{ title: '路面破损' }, { title: '路灯不亮' }], reason: '分属两个部门。' };
    await expect(
      splitRequest({ payload: app.payload, actor: operator, id, ...input, ...wrong }),
    ).rejects.toMatchObject({ code: 'validation', fields: { [field]: expect.any(String) } });
    expect((await read(id)).state).toBe('accepted');
  });
});

describe('undoing a split', () => {
  const reason = '核实后由一个单位办理。';

  it('puts it together again within the time of the setting, tells the requester, and moves no deadline', async () => {
    const { id } = await split();
    const { dueAt } = await read(id);
    await undoSplit({ payload: app.payload, actor: operator, id, reason });
    expect(await read(id)).toMatchObject({ state: 'accepted', dueAt, setAsideAt: null });
    expect((await partsOf(id)).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
    expect(await messagesAbout(id)).toContain('request.undo-split');
  });

  it('is too late after a day, and after a part was answered', async () => {
    const late = await split();
    clock.set('2026-11-24T09:00:01+08:00');
    const call = { payload: app.payload, actor: operator, reason };
    await expect(undoSplit({ ...call, id: late.id })).rejects.toMatchObject({
      code: 'invalid-state',
      message: expect.stringContaining('24小时'),
    });
    clock.set('2026-11-23T09:00:00+08:00');
    const { id, first, handlers } = await split();
    await answer(first.id, handlers[0], '路面已经补好，请您看看。');
    await expect(undoSplit({ ...call, id })).rejects.toMatchObject({ code: 'invalid-state' });
    expect((await partsOf(id)).map(({ state }) => state)).toEqual(['answered', 'dispatched']);
  });
});

describe('the photos of the whole', () => {
  it('are seen by the units of its parts and by no other, until the split is undone', async () => {
    const file = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#b3261e' } })
      .jpeg()
      .toBuffer();
    const photo = await keepPhoto({ payload: app.payload, file });
    const { id, first, units } = await split([photo]);
    const cookieOf = async (unit: string) => {
      const { username } = await buildStaff(app.payload, 'unit-handler', { kind: 'unit', id: unit });
      return { cookie: await app.signInAs(username) };
    };
    const headers = await cookieOf(units[0]);
    const strange = await cookieOf(await buildHandlingUnit(app.payload));
    const docs = async (sent: { cookie: string }) => {
      const answer = await app.fetch(`/api/request-photos?where[request][equals]=${id}`, { headers: sent });
      return ((await answer.json()) as { docs: { id: string; url: string }[] }).docs;
    };
    const [seen] = await docs(headers);
    expect(seen?.id).toBe(photo);
    expect((await app.fetch(seen?.url ?? '', { headers })).status).toBe(200);
    expect((await app.fetch(seen?.url ?? '', { headers: strange })).status).toBe(403);
    expect(await docs(strange)).toEqual([]);
    const path = `/work/${first.id}`;
    expect(await (await app.fetch(path, { headers })).text()).toContain(`${path}/photo/${photo}`);
    expect((await app.fetch(`${path}/photo/${photo}`, { headers })).status).toBe(200);
    // The text of the whole stays with the service centre.
    expect((await app.fetch(`/work/${id}/photo/${photo}`, { headers })).status).toBe(404);
    await undoSplit({ payload: app.payload, actor: operator, id, reason: '其实是一件事，不用拆。' });
    expect(await docs(headers)).toEqual([]);
    expect((await app.fetch(`${path}/photo/${photo}`, { headers })).status).toBe(404);
  });
});
