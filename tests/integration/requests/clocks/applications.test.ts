import { describe, expect, it } from 'vitest';
import type { Actor } from '@/access';
import {
  applyForExtension,
  applyForPause,
  decideApplication,
  extendRequest,
  pauseRequest,
  replyToRequest,
  reportProgress,
  requestsJobs,
  resumeRequest,
  timeTodos,
  trackedRequest,
} from '@/domain/requests';
import { resumeDuePauses } from '@/domain/requests/clocks/resume-due-pauses';
import { appAtFixedTime } from '../../../factories/fixed-time';
import {
  actorWith,
  buildHandlingUnit,
  buildRequestAt,
  eventsOfRequest,
  handlerOf,
  supervisor,
} from '../../../factories/requests';
import { applicationsOf, readRequest, withAccount } from '../../../factories/time';

const { app, clock, begin } = appAtFixedTime();

const groupsFor = async (actor: Actor) => (await timeTodos({ payload: app.payload, actor }))?.groups ?? [];
const call = (id: string, actor: Actor) => ({ payload: app.payload, id, actor });
const extension = { days: 5, reason: '需要开挖路面，等待审批。' };
const underWay = async (overrides = {}) => {
  clock.set(begin);
  return buildRequestAt(app.payload, 'in-progress', overrides);
};
const only = async (id: string) => {
  const [first, ...others] = await applicationsOf(app.payload, id);
  expect(others).toEqual([]);
  if (!first) throw new Error('there is no application');
  return String(first.id);
};

describe('applying for an extension', () => {
  it('stops no clock, tells the requester nothing, and is there for the supervisor', async () => {
    const { id, handler } = await underWay();
    const before = await readRequest(app.payload, id);
    await applyForExtension({ ...call(id, handler), ...extension });
    const after = await readRequest(app.payload, id);
    expect([after.dueAt, after.state, after.openApplications]).toEqual([before.dueAt, 'in-progress', 1]);
    expect(await applicationsOf(app.payload, id)).toMatchObject([
      { kind: 'extension', days: 5, reason: extension.reason, decision: 'open', appliedByName: handler.name },
    ]);
    const { steps } = await trackedRequest(app.payload, id);
    expect(steps.map(({ verb }) => verb)).not.toContain('apply-extension');
    const [toDecide] = await groupsFor(supervisor);
    expect(toDecide).toMatchObject({ label: '延期、挂起申请，待审批' });
    expect(toDecide?.count).toBeGreaterThan(0);
  });

  it('takes effect when the supervisor approves: deadline, reason and an event the requester sees', async () => {
    const { id, handler } = await underWay();
    await applyForExtension({ ...call(id, handler), ...extension });
    const done = await decideApplication({
      ...call(id, supervisor),
      application: await only(id),
      decision: 'approved',
    });
    expect(done.repeated).toBe(false);
    const after = await readRequest(app.payload, id);
    expect(after).toMatchObject({ state: 'extension', extensionCount: 1, openApplications: 0 });
    expect(after.dueAt).toBe('2026-12-07T15:59:59.999Z');
    expect(after.dueReason).toContain(extension.reason);
    expect(await applicationsOf(app.payload, id)).toMatchObject([
      { decision: 'approved', decidedByName: supervisor.name },
    ]);
    const { steps } = await trackedRequest(app.payload, id);
    expect(steps.at(-1)).toMatchObject({ verb: 'extend', note: extension.reason });
  });

  it('leaves everything as it is when refused, and the handler reads why', async () => {
    const { id, unit, handler } = await underWay();
    await applyForExtension({ ...call(id, handler), ...extension });
    const before = await readRequest(app.payload, id);
    const refusal = { application: await only(id), decision: 'refused' as const };
    await expect(decideApplication({ ...call(id, supervisor), ...refusal })).rejects.toMatchObject({
      code: 'validation',
      fields: { note: expect.any(String) },
    });
    await decideApplication({ ...call(id, supervisor), ...refusal, note: '配件已经到货，请按期办结。' });
    const after = await readRequest(app.payload, id);
    expect([after.dueAt, after.state]).toEqual([before.dueAt, 'in-progress']);
    const groups = await groupsFor(handlerOf(unit));
    const answered = groups.find(({ label }) => label === '最近审批的申请（供了解）');
    expect(answered?.items[0]?.detail).toContain('配件已经到货，请按期办结。');
  });

  it('is decided by nobody who applied or handles it, and by no handler at all', async () => {
    const { id, unit } = await underWay();
    const person = await withAccount(app.payload, 'supervisor');
    const both: Actor = {
      ...handlerOf(unit),
      userId: person,
      grants: [...handlerOf(unit).grants, ...supervisor.grants],
    };
    await applyForExtension({ ...call(id, both), ...extension });
    const decision = { application: await only(id), decision: 'approved' as const };
    const alone: Actor = { ...supervisor, userId: person };
    const colleague: Actor = { ...both, userId: null };
    for (const actor of [both, alone, colleague, handlerOf(unit), actorWith('operator')])
      await expect(decideApplication({ ...call(id, actor), ...decision })).rejects.toMatchObject({
        code: 'forbidden',
      });
    await decideApplication({ ...call(id, supervisor), ...decision });
  });

  it('keeps the caps, when applied for and again when approved', async () => {
    const { id, handler } = await underWay();
    await expect(applyForExtension({ ...call(id, handler), ...extension, days: 11 })).rejects.toMatchObject({
      code: 'validation',
      fields: { days: expect.stringContaining('10') },
    });
    await applyForExtension({ ...call(id, handler), ...extension });
    await extendRequest({ ...call(id, supervisor), days: 2, reason: '先行延期两天。' });
    const open = { application: await only(id), decision: 'approved' as const };
    await expect(decideApplication({ ...call(id, supervisor), ...open })).rejects.toMatchObject({
      code: 'invalid-state',
    });
    // What was refused undid the decision with it.
    expect(await applicationsOf(app.payload, id)).toMatchObject([{ decision: 'open' }]);
    expect((await readRequest(app.payload, id)).openApplications).toBe(1);
  });

  it('leaves one of twenty at once, and one decision of twenty', async () => {
    const { id, unit } = await underWay();
    const handlers = Array.from({ length: 20 }, (_, index) => ({ ...handlerOf(unit), name: `经办${index}` }));
    const applied = await Promise.allSettled(
      handlers.map((actor, index) =>
        applyForExtension({
          ...call(id, actor),
          days: 1 + (index % 10),
          reason: `第${index}个理由，请审批。`,
        }),
      ),
    );
    expect(applied.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const application = await only(id);
    const decided = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        decideApplication({
          ...call(id, { ...supervisor, name: `督办员${index}` }),
          application,
          decision: index % 2 ? 'approved' : 'refused',
          note: `第${index}条意见，已研究。`,
        }),
      ),
    );
    expect(decided.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const events = await eventsOfRequest(app.payload, id);
    expect(events.filter(({ verb }) => verb === 'decide-application')).toHaveLength(1);
  });

  it('lapses when the request is answered before anybody decided', async () => {
    const { id, handler } = await underWay();
    await applyForExtension({ ...call(id, handler), ...extension });
    await replyToRequest({ ...call(id, handler), reply: '已更换阀门，室温恢复正常。' });
    expect(await applicationsOf(app.payload, id)).toMatchObject([{ decision: 'lapsed' }]);
    expect((await readRequest(app.payload, id)).openApplications).toBe(0);
  });
});

describe('pauses', () => {
  it('are applied for and approved for some working days, then end by themselves', async () => {
    const { id, handler } = await underWay();
    await applyForPause({ ...call(id, handler), days: 2, reason: '等待配件到货，预计两天。' });
    await decideApplication({ ...call(id, supervisor), application: await only(id), decision: 'approved' });
    const paused = await readRequest(app.payload, id);
    expect(paused).toMatchObject({ state: 'paused', pausedUntil: '2026-11-25T15:59:59.999Z' });
    expect(paused.progressDueAt).toBeNull();
    // The sweep was down for days; the pause ended when it was granted until.
    clock.set('2026-12-03T10:00:00+08:00');
    await Promise.all([resumeDuePauses({ payload: app.payload }), resumeDuePauses({ payload: app.payload })]);
    const resumed = await readRequest(app.payload, id);
    expect(resumed).toMatchObject({ state: 'in-progress', pausedAt: null, pausedUntil: null, pauseDays: 2 });
    expect(resumed.dueAt).toBe('2026-12-02T15:59:59.999Z');
    const events = await eventsOfRequest(app.payload, id);
    expect(events.filter(({ verb }) => verb === 'resume')).toMatchObject([{ party: 'system' }]);
  });

  it('are capped in working days over the whole life of a request', async () => {
    const { id } = await underWay();
    await pauseRequest({ ...call(id, supervisor), days: 15, reason: '等待配件到货。' });
    clock.set('2026-12-14T10:00:00+08:00');
    await resumeRequest(call(id, supervisor));
    expect((await readRequest(app.payload, id)).pauseDays).toBe(15);
    await expect(
      pauseRequest({ ...call(id, supervisor), days: 6, reason: '还要等待配件。' }),
    ).rejects.toMatchObject({ code: 'validation', fields: { days: expect.stringContaining('还剩5个') } });
    await pauseRequest({ ...call(id, supervisor), reason: '还要等待配件。' });
    expect((await readRequest(app.payload, id)).pausedUntil).toBe('2026-12-21T15:59:59.999Z');
    clock.set('2027-01-15T10:00:00+08:00');
    await resumeDuePauses({ payload: app.payload });
    await expect(
      pauseRequest({ ...call(id, supervisor), days: 1, reason: '还要等待配件。' }),
    ).rejects.toMatchObject({ code: 'invalid-state' });
  });
});

describe('telling progress', () => {
  it('begins the clock anew, tells the requester, and is not said twice by a double click', async () => {
    const { id, handler } = await underWay();
    const first = await readRequest(app.payload, id);
    expect(first.progressDueAt).toBe('2026-11-26T15:59:59.999Z');
    clock.set('2026-11-25T10:00:00+08:00');
    const report = { ...call(id, handler), note: '配件已订，后天到货后更换。' };
    const twice = [await reportProgress(report), await reportProgress(report)];
    expect(twice.map(({ repeated }) => repeated)).toEqual([false, true]);
    const told = await readRequest(app.payload, id);
    expect(told.progressDueAt).toBe('2026-11-30T15:59:59.999Z');
    expect(told.progressReason).toContain('3个工作日');
    // The same words days later are said again.
    clock.set('2026-11-27T10:00:00+08:00');
    expect((await reportProgress(report)).repeated).toBe(false);
    const { steps } = await trackedRequest(app.payload, id);
    expect(steps.filter(({ verb }) => verb === 'report-progress')).toHaveLength(2);
  });

  it('is for handlers of the unit only', async () => {
    const { id } = await underWay();
    const other = handlerOf(await buildHandlingUnit(app.payload));
    for (const actor of [other, supervisor, actorWith('operator')])
      await expect(
        reportProgress({ ...call(id, actor), note: '配件已订，后天到货。' }),
      ).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the timetable', () => {
  it('has the three sweeps of time', () => {
    const names = requestsJobs.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['resume-due-pauses', 'sweep-request-alerts', 'sweep-supervision']),
    );
  });
});
