import { describe, expect, it } from 'vitest';
import type { Actor } from '@/access';
import {
  answerSupervision,
  closeSupervision,
  issueSupervision,
  reopenRequest,
  replyToRequest,
  timeTodos,
  trackedRequest,
} from '@/domain/requests';
import { sweepSupervision } from '@/domain/requests/supervision/sweep-supervision';
import { whileMessagesFail } from '../../../factories/failure';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildCompound, buildDivision } from '../../../factories/organization';
import {
  actorWith,
  buildCategory,
  buildHandlingUnit,
  buildRequestAt,
  eventsOfRequest,
  handlerOf,
  operator,
  supervisor,
} from '../../../factories/requests';
import { readRequest, staffMessages, supervisionsOf, withAccount } from '../../../factories/time';

const { app, clock, begin } = appAtFixedTime();

const groupsFor = async (actor: Actor) => (await timeTodos({ payload: app.payload, actor }))?.groups ?? [];
const call = (id: string, actor: Actor) => ({ payload: app.payload, id, actor });
const sweep = () => sweepSupervision({ payload: app.payload });
const reason = '反映人多次来电催问，请尽快办理。';
const meeting = {
  interviewAt: '2026-12-07T15:00',
  interviewPlace: '服务中心三楼会议室',
  interviewWith: '供热服务中心分管负责人',
};
const underWay = async (overrides = {}) => {
  clock.set(begin);
  return buildRequestAt(app.payload, 'in-progress', overrides);
};
const acts = async (id: string) =>
  (await supervisionsOf(app.payload, id)).map(({ rung, round, state }) => `${rung}@${round} ${state}`);
const actId = async (id: string) => {
  const all = await supervisionsOf(app.payload, id);
  return String(all.at(-1)?.id);
};

describe('supervision by a person', () => {
  it('goes up rung by rung, each only after the time to answer the one before', async () => {
    const { id } = await underWay();
    await issueSupervision({ ...call(id, supervisor), reason });
    await expect(
      issueSupervision({ ...call(id, supervisor), rung: 'supervise', reason }),
    ).rejects.toMatchObject({ code: 'invalid-state', message: expect.stringContaining('11月24日') });
    const days = { supervise: '2026-11-25', list: '2026-11-30', interview: '2026-12-04' } as const;
    for (const [rung, day] of Object.entries(days)) {
      clock.set(`${day}T09:00:00+08:00`);
      const called = rung === 'interview' ? meeting : {};
      await issueSupervision({ ...call(id, supervisor), rung: rung as keyof typeof days, reason, ...called });
    }
    expect(await acts(id)).toEqual([
      'remind@0 closed',
      'supervise@0 closed',
      'list@0 closed',
      'interview@0 open',
    ]);
    clock.set('2026-12-20T09:00:00+08:00');
    await expect(issueSupervision({ ...call(id, supervisor), reason })).rejects.toMatchObject({
      code: 'invalid-state',
      message: expect.stringContaining('没有更高一级'),
    });
    expect(await readRequest(app.payload, id)).toMatchObject({ supervisionRung: 'interview' });
  });

  it('skips no rung and repeats none', async () => {
    const { id } = await underWay();
    await expect(issueSupervision({ ...call(id, supervisor), rung: 'list', reason })).rejects.toMatchObject({
      code: 'invalid-state',
    });
    await issueSupervision({ ...call(id, supervisor), reason });
    clock.set('2026-11-26T09:00:00+08:00');
    await expect(issueSupervision({ ...call(id, supervisor), rung: 'remind', reason })).rejects.toMatchObject(
      { code: 'invalid-state', message: expect.stringContaining('已经催办') },
    );
  });

  it('leaves one of twenty at once', async () => {
    const { id } = await underWay();
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        issueSupervision({ ...call(id, supervisor), rung: 'remind', reason: `${reason}（${index}）` }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await acts(id)).toEqual(['remind@0 open']);
    const events = await eventsOfRequest(app.payload, id);
    expect(events.filter(({ verb }) => verb === 'issue-supervision')).toHaveLength(1);
  });

  it('cannot stand twice in the database, whoever writes it', async () => {
    const { id, unit } = await underWay();
    await issueSupervision({ ...call(id, supervisor), reason });
    const [first] = await supervisionsOf(app.payload, id);
    const { id: _id, ...same } = first ?? {};
    await expect(
      app.payload.create({
        collection: 'supervisions',
        data: { ...same, request: id, unit, number: '另一个文号' } as never,
        overrideAccess: true,
      }),
    ).rejects.toThrow();
  });

  it('is issued by supervisors only', async () => {
    const { id, unit } = await underWay();
    for (const actor of [operator, handlerOf(unit), actorWith('city-leader'), actorWith('community-staff')])
      await expect(issueSupervision({ ...call(id, actor), reason })).rejects.toMatchObject({
        code: 'forbidden',
      });
  });

  it('is answered by the unit, seen by the supervisor, closed, and hidden from the requester', async () => {
    const unit = await buildHandlingUnit(app.payload);
    const account = await withAccount(app.payload, 'unit-handler', { kind: 'unit', id: unit });
    const { id, handler } = await underWay({ unit });
    await issueSupervision({ ...call(id, supervisor), reason });
    const supervision = await actId(id);
    expect(await staffMessages(app.payload, `supervision:${supervision}`)).toEqual([
      `supervision:${supervision}:issued:${account}`,
    ]);
    const waiting = await groupsFor(handler);
    expect(waiting.find(({ label }) => label === '待回复的督办')).toMatchObject({ count: 1 });
    const answer = { supervision, answer: '配件昨天到货，今天下午更换，晚上回访。' };
    const other = handlerOf(await buildHandlingUnit(app.payload));
    for (const actor of [other, supervisor, operator])
      await expect(answerSupervision({ ...call(id, actor), ...answer })).rejects.toMatchObject({
        code: 'forbidden',
      });
    const twice = [
      await answerSupervision({ ...call(id, handler), ...answer }),
      await answerSupervision({ ...call(id, handler), ...answer }),
    ];
    expect(twice.map(({ repeated }) => repeated)).toEqual([false, true]);
    const answered = (await groupsFor(supervisor)).find(({ label }) => label === '督办已回复，待办结');
    expect(answered?.count).toBeGreaterThan(0);
    const both: Actor = { ...supervisor, grants: [...supervisor.grants, ...handler.grants] };
    const closing = { supervision, note: '回复属实，同意办结。' };
    await expect(closeSupervision({ ...call(id, both), ...closing })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await closeSupervision({ ...call(id, supervisor), ...closing });
    expect(await acts(id)).toEqual(['remind@0 closed']);
    const { steps } = await trackedRequest(app.payload, id);
    expect(steps.map(({ verb }) => verb)).toEqual(['file', 'accept', 'dispatch', 'start']);
    const events = await eventsOfRequest(app.payload, id);
    expect(events.slice(-3).map(({ verb, note }) => [verb, note ?? null])).toEqual([
      ['issue-supervision', null],
      ['answer-supervision', null],
      ['close-supervision', null],
    ]);
  });

  it('begins at the bottom again after a reopening', async () => {
    const { id, handler } = await underWay();
    await issueSupervision({ ...call(id, supervisor), reason });
    await replyToRequest({ ...call(id, handler), reply: '已更换阀门，室温恢复正常。' });
    await reopenRequest({ ...call(id, supervisor), reason: '回访发现仍有问题。' });
    expect((await readRequest(app.payload, id)).supervisionRung).toBeNull();
    await issueSupervision({ ...call(id, supervisor), reason });
    expect(await acts(id)).toEqual(['remind@0 closed', 'remind@1 open']);
  });
});

describe('supervision by rule', () => {
  it('follows the working days overdue, safe to run twice and by many at once', async () => {
    const { id } = await underWay();
    clock.set('2026-11-30T09:00:00+08:00');
    await sweep();
    expect(await acts(id)).toEqual([]);
    // Due on the 30th; one working day later.
    clock.set('2026-12-01T09:00:00+08:00');
    await Promise.all(Array.from({ length: 6 }, sweep));
    await sweep();
    expect(await acts(id)).toEqual(['remind@0 open']);
    expect(await supervisionsOf(app.payload, id)).toMatchObject([
      { trigger: 'overdue', issuedByName: '督办规则', reason: expect.stringContaining('1个工作日') },
    ]);
    clock.set('2026-12-02T09:00:00+08:00');
    await sweep();
    expect(await acts(id)).toEqual(['remind@0 open']);
    clock.set('2026-12-03T09:00:00+08:00');
    await sweep();
    expect(await acts(id)).toEqual(['remind@0 closed', 'supervise@0 open']);
    clock.set('2027-01-20T09:00:00+08:00');
    await sweep();
    expect(await acts(id)).toHaveLength(3);
  });

  it('does it all or nothing when it dies in between', async () => {
    const { id } = await underWay();
    await withAccount(app.payload, 'unit-handler', {
      kind: 'unit',
      id: String((await readRequest(app.payload, id)).leadUnit),
    });
    clock.set('2026-12-01T09:00:00+08:00');
    await whileMessagesFail('the power is out', () => expect(sweep()).rejects.toThrow('the power is out'));
    expect(await acts(id)).toEqual([]);
    await sweep();
    expect(await acts(id)).toEqual(['remind@0 open']);
  });

  it('sees what was reopened twice', async () => {
    const { id, handler } = await underWay();
    for (let round = 0; round < 2; round += 1) {
      expect(await acts(id)).toEqual([]);
      await replyToRequest({ ...call(id, handler), reply: `第${round + 1}次答复：已更换阀门。` });
      await reopenRequest({ ...call(id, supervisor), reason: `第${round + 1}次回访仍有问题。` });
      await sweep();
    }
    expect(await supervisionsOf(app.payload, id)).toMatchObject([
      { rung: 'remind', round: 2, trigger: 'reopened' },
    ]);
  });

  it('sees one issue of five households in a compound, counts a household once, and names the oldest', async () => {
    clock.set(begin);
    const category = await buildCategory(app.payload);
    const community = String((await buildDivision(app.payload)).id);
    const compound = String((await buildCompound(app.payload, { community })).id);
    const from = (phone: string) =>
      buildRequestAt(app.payload, 'dispatched', { category, community, compound, phone });
    const first = await from('13800138001');
    await from('13800138001');
    for (const phone of ['13800138002', '13800138003', '13800138004']) await from(phone);
    await sweep();
    expect(await acts(first.id)).toEqual([]);
    const last = await from('13800138005');
    await sweep();
    await sweep();
    expect(await supervisionsOf(app.payload, first.id)).toMatchObject([
      { trigger: 'same-issue', reason: expect.stringContaining('5户') },
    ]);
    expect(await acts(last.id)).toEqual([]);
  });
});
