import { describe, expect, it } from 'vitest';
import type { Actor } from '@/access';
import {
  answerSupervision,
  closeSupervision,
  dispatchRequest,
  issueSupervision,
  recordInterview,
  reopenRequest,
  replyToRequest,
  returnRequest,
  supervisionLetter,
  timeTodos,
} from '@/domain/requests';
import { sweepSupervision } from '@/domain/requests/supervision/sweep-supervision';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildRequestAt, handlerOf, operator, supervisor } from '../../../factories/requests';
import { staffMessages, supervisionsOf, withAccount } from '../../../factories/time';

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
const underWay = async () => {
  clock.set(begin);
  return buildRequestAt(app.payload, 'in-progress');
};
const acts = async (id: string) =>
  (await supervisionsOf(app.payload, id)).map(({ rung, round, state }) => `${rung}@${round} ${state}`);
const actId = async (id: string) => String((await supervisionsOf(app.payload, id)).at(-1)?.id);

describe('an act of supervision', () => {
  it('goes to the service centre itself before a unit has the request, and is answered there', async () => {
    clock.set(begin);
    const account = await withAccount(app.payload, 'operator');
    const { id, unit } = await buildRequestAt(app.payload, 'accepted');
    await issueSupervision({ ...call(id, supervisor), reason });
    expect(await supervisionsOf(app.payload, id)).toMatchObject([
      { addressee: 'centre', unit: null, unitName: '服务中心受理派单岗' },
    ]);
    const supervision = await actId(id);
    expect(await staffMessages(app.payload, `supervision:${supervision}`)).toContain(
      `supervision:${supervision}:issued:${account}`,
    );
    expect((await groupsFor(operator)).find(({ label }) => label.startsWith('对服务中心的督办'))?.count).toBe(
      1,
    );
    // What the centre was told is nothing the unit has been told: its first rung is still to come.
    await dispatchRequest({ ...call(id, operator), unit });
    const answer = { supervision, answer: '值班人员漏看，已经派单，今后每两小时清一次待派单。' };
    await expect(answerSupervision({ ...call(id, handlerOf(unit)), ...answer })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await answerSupervision({ ...call(id, operator), ...answer });
    await issueSupervision({ ...call(id, supervisor), reason });
    expect(await acts(id)).toEqual(['remind@0 answered', 'remind@0 open']);
    await closeSupervision({ ...call(id, supervisor), supervision, note: '说明属实，同意办结。' });
  });

  it('calls to an interview with time, place and people, and keeps its record once', async () => {
    const { id, unit } = await underWay();
    for (const day of ['2026-11-25', '2026-11-30', '2026-12-07']) {
      await issueSupervision({ ...call(id, supervisor), reason });
      clock.set(`${day}T09:00:00+08:00`);
    }
    await expect(issueSupervision({ ...call(id, supervisor), reason })).rejects.toMatchObject({
      fields: { interviewAt: expect.any(String), interviewPlace: expect.any(String) },
    });
    await issueSupervision({ ...call(id, supervisor), reason, ...meeting });
    const record = {
      supervision: await actId(id),
      heldAt: meeting.interviewAt,
      heldPlace: meeting.interviewPlace,
      heldWith: meeting.interviewWith,
      minutes: '通报了超期情况，单位说明是配件没有备货。',
      undertakings: '12月10日前更换完毕，由运行科负责。',
    };
    await expect(recordInterview({ ...call(id, supervisor), ...record })).rejects.toMatchObject({
      fields: { heldAt: expect.any(String) },
    });
    clock.set('2026-12-07T17:00:00+08:00');
    await expect(recordInterview({ ...call(id, handlerOf(unit)), ...record })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await recordInterview({ ...call(id, supervisor), ...record });
    await expect(
      recordInterview({ ...call(id, supervisor), ...record, minutes: '改写以后的另一份约谈记录。' }),
    ).rejects.toMatchObject({ code: 'invalid-state' });
    expect(await supervisionLetter(app.payload, record.supervision)).toMatchObject({
      facts: { interview: { at: '2026-12-07T07:00:00.000Z', place: meeting.interviewPlace } },
      interview: { minutes: record.minutes, undertakings: record.undertakings },
    });
  });

  it('has a letter that stays as it was issued, numbered through the year', async () => {
    const { id, handler } = await underWay();
    await issueSupervision({ ...call(id, supervisor), reason });
    const first = await actId(id);
    const letter = await supervisionLetter(app.payload, first);
    expect(letter).toMatchObject({ facts: { issuer: '网上枫桥服务中心', reopenCount: 0, interview: null } });
    await replyToRequest({ ...call(id, handler), reply: '已更换阀门，室温恢复正常。' });
    await reopenRequest({ ...call(id, supervisor), reason: '回访发现仍有问题。' });
    await app.payload.db.updateOne({ collection: 'requests', id, data: { title: '另一个标题' } });
    expect(await supervisionLetter(app.payload, first)).toEqual(letter);
    const other = await underWay();
    await issueSupervision({ ...call(other.id, supervisor), reason });
    const serial = async (act: string) => (await supervisionLetter(app.payload, act))?.number ?? '';
    const [one, two] = [await serial(first), await serial(await actId(other.id))];
    expect(one).toMatch(/^督〔2026〕\d+号$/);
    expect(Number(/〕(\d+)号/.exec(two)?.[1])).toBe(Number(/〕(\d+)号/.exec(one)?.[1]) + 1);
    // A letter from before this was kept prints what its row has.
    await app.payload.db.updateOne({ collection: 'supervisions', id: first, data: { letter: null } });
    expect((await supervisionLetter(app.payload, first))?.facts).toEqual({
      reason,
      title: '另一个标题',
      reopenCount: 0,
    });
  });

  it('reaches the centre with what it has not accepted or dispatched in time', async () => {
    clock.set(begin);
    const waiting = await buildRequestAt(app.payload, 'submitted');
    const accepted = await buildRequestAt(app.payload, 'accepted');
    const returned = await buildRequestAt(app.payload, 'dispatched');
    await returnRequest({ ...call(returned.id, returned.handler), reason: '不是本单位的事。' });
    clock.set('2026-12-01T09:00:00+08:00');
    await Promise.all([sweep(), sweep()]);
    for (const { id } of [waiting, accepted, returned])
      expect(await supervisionsOf(app.payload, id)).toMatchObject([
        { addressee: 'centre', rung: 'remind', trigger: 'overdue' },
      ]);
    clock.set('2026-12-03T09:00:00+08:00');
    await sweep();
    expect(await acts(waiting.id)).toEqual(['remind@0 closed', 'supervise@0 open']);
  });
});
