import { describe, expect, it } from 'vitest';
import { evaluateRequest, mergeRequest, mergeRequests, replyToRequest, undoMerge } from '@/domain/requests';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildRequestAt, eventsOfRequest, operator, visitor } from '../../../factories/requests';

const { app, clock } = appAtFixedTime();

const reason = '同一栋楼停暖，是同一件事。';
const reply = '换热站水泵已更换，全楼恢复供暖。';
const read = (id: string) =>
  app.payload.findByID({
    collection: 'requests',
    id,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  });
const messagesAbout = async (id: string) => {
  const { docs } = await app.payload.db.find<{ id: string; key: string; template: string }>({
    collection: 'outbox',
    limit: 0,
    pagination: false,
  });
  return docs.filter(({ key }) => key.startsWith(`request:${id}:`)).map(({ template }) => template);
};
const duplicates = async (count: number) => {
  const made = [];
  for (let index = 0; index < count; index += 1) made.push(await buildRequestAt(app.payload, 'submitted'));
  return made;
};

describe('merging duplicates', () => {
  it('lets them follow the main one, answers all with it, and asks each requester', async () => {
    const main = await buildRequestAt(app.payload, 'in-progress');
    const [one, two] = await duplicates(2);
    if (!one || !two) throw new Error('no duplicates');
    const outcomes = await mergeRequests({
      payload: app.payload,
      actor: operator,
      ids: [one.id, two.id],
      main: main.number,
      reason,
    });
    expect(outcomes.every(({ done }) => done)).toBe(true);
    expect(await read(main.id)).toMatchObject({ state: 'in-progress', mergedCount: 2 });
    expect(await read(one.id)).toMatchObject({
      state: 'merged',
      mergedInto: main.id,
      stateBefore: 'submitted',
    });
    expect(await messagesAbout(one.id)).toContain('request.merge');
    const page = await (await app.fetch(`/track/${one.trackingToken}`)).text();
    for (const word of ['已并案', '已合并办理', '办理中']) expect(page).toContain(word);
    expect(page).not.toContain(main.number);
    await replyToRequest({ payload: app.payload, actor: main.handler, id: main.id, reply });
    for (const { id } of [main, one, two])
      expect(await read(id)).toMatchObject({ state: 'evaluation', reply });
    expect(await messagesAbout(two.id)).toContain('request.follow-reply');
    const evaluate = { payload: app.payload, actor: visitor, byLink: true };
    await evaluateRequest({ ...evaluate, id: main.id, solved: 'solved', satisfaction: 'satisfied' });
    await evaluateRequest({
      ...evaluate,
      id: one.id,
      solved: 'unsolved',
      satisfaction: 'dissatisfied',
      reasons: ['not-solved'],
    });
    expect((await read(main.id)).state).toBe('closed');
    // Whoever is not satisfied has their own request opened again, at the unit that answered.
    expect(await read(one.id)).toMatchObject({ state: 'reopened', leadUnit: main.unit });
    expect((await read(two.id)).state).toBe('evaluation');
  });

  it('says of each what it refused, and changes nothing there', async () => {
    const main = await buildRequestAt(app.payload, 'in-progress');
    const fresh = await buildRequestAt(app.payload, 'submitted');
    const answered = await buildRequestAt(app.payload, 'evaluation');
    const call = { payload: app.payload, actor: operator, reason };
    const outcomes = await mergeRequests({
      ...call,
      ids: [main.id, answered.id, fresh.id],
      main: main.number,
    });
    expect(outcomes.map(({ done }) => done)).toEqual([false, false, true]);
    expect(outcomes[0]?.message).toContain('自己');
    const refused = { code: 'validation', fields: { main: expect.any(String) } };
    const another = await buildRequestAt(app.payload, 'accepted');
    for (const number of ['no-such', answered.number, fresh.number])
      await expect(mergeRequest({ ...call, id: another.id, main: number })).rejects.toMatchObject(refused);
    // No chains: what others follow doesn't follow itself.
    await expect(mergeRequest({ ...call, id: main.id, main: another.number })).rejects.toMatchObject({
      code: 'invalid-state',
    });
    expect(await read(another.id)).toMatchObject({ state: 'accepted', mergedCount: 0 });
  });

  it('counts twenty that are merged into one at once, and loses none', async () => {
    const main = await buildRequestAt(app.payload, 'in-progress');
    const all = await duplicates(20);
    await Promise.all(
      all.map(({ id }) =>
        mergeRequest({ payload: app.payload, actor: operator, id, main: main.number, reason }),
      ),
    );
    expect((await read(main.id)).mergedCount).toBe(20);
    const events = await eventsOfRequest(app.payload, main.id);
    expect(events.filter(({ verb }) => verb === 'absorb')).toHaveLength(20);
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
  });

  it('never leaves a follower behind when the answer comes at the moment of merging', async () => {
    for (let round = 0; round < 5; round += 1) {
      const main = await buildRequestAt(app.payload, 'in-progress');
      const [one] = await duplicates(1);
      if (!one) throw new Error('no duplicate');
      await Promise.allSettled([
        mergeRequest({ payload: app.payload, actor: operator, id: one.id, main: main.number, reason }),
        replyToRequest({ payload: app.payload, actor: main.handler, id: main.id, reply }),
      ]);
      expect((await read(main.id)).state).toBe('evaluation');
      expect(['submitted', 'evaluation']).toContain((await read(one.id)).state);
    }
  });
});

describe('undoing a merge', () => {
  it('gives the request its own way back within the time of the setting, with its deadline, and tells the requester', async () => {
    const main = await buildRequestAt(app.payload, 'in-progress');
    const own = await buildRequestAt(app.payload, 'dispatched');
    const { dueAt } = await read(own.id);
    const call = { payload: app.payload, actor: operator, id: own.id, reason };
    await mergeRequest({ ...call, main: main.number });
    await undoMerge(call);
    expect(await read(own.id)).toMatchObject({
      state: 'dispatched',
      leadUnit: own.unit,
      dueAt,
      mergedInto: null,
    });
    expect(await read(main.id)).toMatchObject({ mergedCount: 0, state: 'in-progress' });
    expect(await messagesAbout(own.id)).toContain('request.undo-merge');
    await mergeRequest({ ...call, main: main.number });
    expect((await read(main.id)).mergedCount).toBe(1);
    clock.set('2026-11-24T09:00:01+08:00');
    await expect(undoMerge(call)).rejects.toMatchObject({ message: expect.stringContaining('24小时') });
    clock.set('2026-11-23T09:00:00+08:00');
  });

  it('comes too late after the answer', async () => {
    const main = await buildRequestAt(app.payload, 'in-progress');
    const own = await buildRequestAt(app.payload, 'submitted');
    const call = { payload: app.payload, actor: operator, id: own.id, reason };
    await mergeRequest({ ...call, main: main.number });
    await replyToRequest({ payload: app.payload, actor: main.handler, id: main.id, reply });
    await expect(undoMerge(call)).rejects.toMatchObject({ code: 'invalid-state' });
  });
});
