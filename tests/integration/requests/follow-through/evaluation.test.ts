import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeRequest, replyToRequest, startRequest } from '@/domain/requests';
import { closeUnanswered } from '@/domain/requests/follow-through/close-unanswered';
import { remindEvaluation } from '@/domain/requests/follow-through/remind-evaluation';
import { viewPath } from '@/portal/requests/track/view';
import { fixedClock, setClock } from '@/shared/clock';
import { buildUser, cookieFor } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import {
  buildRequestAt,
  eventsOfRequest,
  handlerOf,
  operator,
  supervisor,
} from '../../../factories/requests';
import { readRequest } from '../../../factories/time';

let app: TestApp;
const begin = '2026-11-23T09:00:00+08:00';
const clock = fixedClock(begin);
const later = (days: number) =>
  clock.set(new Date(new Date(begin).getTime() + days * 86_400_000 + 3_600_000));

beforeAll(async () => {
  setClock(clock);
  app = await startTestApp();
});
afterEach(() => clock.set(begin));
afterAll(async () => {
  setClock(null);
  await app?.close();
});

const evaluationsOf = async (request: string) => {
  const { docs } = await app.payload.find({
    collection: 'request-evaluations',
    where: { request: { equals: request } },
    sort: 'round',
    overrideAccess: true,
    depth: 0,
  });
  return docs;
};
/** Posts checkboxes as a browser does: one pair each. */
const say = (path: string, fields: Record<string, string>, reasons: string[] = [], cookie?: string) => {
  const body = new URLSearchParams(fields);
  for (const reason of reasons) body.append('reasons', reason);
  return app.fetch(path, {
    method: 'POST',
    headers: { origin: new URL(process.env.SITE_URL ?? '').origin, ...(cookie ? { cookie } : {}) },
    body,
  });
};

describe('the word of the requester', () => {
  it('asks why when it is not solved, keeps the reasons, and opens it again with them', async () => {
    const { id, trackingToken } = await buildRequestAt(app.payload, 'evaluation');
    const path = `/track/${trackingToken}/evaluation`;
    const word = { solved: 'unsolved', satisfaction: 'dissatisfied', comment: '还是只有15度' };
    const refused = await say(path, word);
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain('请选择原因');
    expect(html).toContain('checked="" value="unsolved"');
    expect((await say(path, word, ['not-solved', 'too-slow'])).status).toBe(303);
    expect(await readRequest(app.payload, id)).toMatchObject({ state: 'reopened', reopenCount: 1 });
    expect(await evaluationsOf(id)).toMatchObject([
      { round: 0, solved: 'unsolved', reasons: ['not-solved', 'too-slow'], source: 'link' },
    ]);
    expect((await eventsOfRequest(app.payload, id)).at(-1)?.note).toBe(
      '没有解决，不满意。原因：没解决、时间太长。\n还是只有15度',
    );
  });

  it('is taken from the account that filed it as well, on the page of number and phone, and from no other', async () => {
    const { id } = await buildRequestAt(app.payload, 'evaluation');
    const [owner, stranger] = [await buildUser(app.payload), await buildUser(app.payload)];
    await app.payload.db.updateOne({ collection: 'requests', id, data: { requesterAccount: owner.id } });
    const path = viewPath(id);
    const word = { solved: 'solved', satisfaction: 'satisfied' };
    const [mine, theirs] = [
      await cookieFor(app.payload, owner.id),
      await cookieFor(app.payload, stranger.id),
    ];
    expect((await say(`${path}/evaluation`, word)).status).toBe(403);
    expect((await say(`${path}/evaluation`, word, [], theirs)).status).toBe(403);
    const page = await (await app.fetch(path, { headers: { cookie: mine } })).text();
    expect(page).toContain(`action="${path}/evaluation"`);
    expect((await say(`${path}/evaluation`, word, [], mine)).status).toBe(303);
    expect(await readRequest(app.payload, id)).toMatchObject({ state: 'closed', evaluatedBy: 'account' });
  });
});

describe('the window', () => {
  it('reminds once, then closes as not evaluated, whoever sweeps and however often', async () => {
    const { id, trackingToken } = await buildRequestAt(app.payload, 'evaluation');
    const reminders = async () => {
      const { docs } = await app.payload.find({
        collection: 'outbox',
        where: {
          and: [{ template: { equals: 'request.evaluation-reminder' } }, { aboutId: { equals: id } }],
        },
        overrideAccess: true,
      });
      return docs.length;
    };
    later(4);
    await remindEvaluation({ payload: app.payload });
    expect(await reminders()).toBe(0);
    later(6);
    await Promise.all([
      remindEvaluation({ payload: app.payload }),
      remindEvaluation({ payload: app.payload }),
    ]);
    await remindEvaluation({ payload: app.payload });
    expect(await reminders()).toBe(1);
    await closeUnanswered({ payload: app.payload });
    expect((await readRequest(app.payload, id)).state).toBe('evaluation');
    later(9);
    const closed = await Promise.all([
      closeUnanswered({ payload: app.payload }),
      closeUnanswered({ payload: app.payload }),
    ]);
    expect(closed[0] + closed[1]).toBeGreaterThan(0);
    expect(await closeUnanswered({ payload: app.payload })).toBe(0);
    const request = await readRequest(app.payload, id);
    expect(request).toMatchObject({ state: 'closed', evaluatedBy: 'unanswered' });
    expect([request.solved ?? null, request.satisfaction ?? null]).toEqual([null, null]);
    expect(await evaluationsOf(id)).toEqual([]);
    expect((await eventsOfRequest(app.payload, id)).filter(({ verb }) => verb === 'close')).toHaveLength(1);
    expect(await (await app.fetch(`/track/${trackingToken}`)).text()).toContain('按未评价办结，不算满意');
  });

  it('closes what nobody could be asked about in the same time, and lets staff close that earlier', async () => {
    const { id, unit } = await buildRequestAt(app.payload, 'in-progress');
    const early = await buildRequestAt(app.payload, 'in-progress');
    for (const one of [id, early.id])
      await app.payload.db.updateOne({
        collection: 'requests',
        id: one,
        data: { requesterPhoneCipher: null, requesterPhoneIndex: null },
      });
    const answer = { payload: app.payload, reply: '已更换三号楼换热站的阀门。' };
    await replyToRequest({ ...answer, actor: handlerOf(unit), id });
    await replyToRequest({ ...answer, actor: early.handler, id: early.id });
    await closeRequest({ payload: app.payload, actor: operator, id: early.id, note: '没有留联系方式。' });
    later(6);
    await closeUnanswered({ payload: app.payload });
    expect((await readRequest(app.payload, id)).state).toBe('answered');
    later(9);
    await closeUnanswered({ payload: app.payload });
    expect(await readRequest(app.payload, id)).toMatchObject({ state: 'closed', evaluatedBy: 'unanswered' });
  });

  it('opens again when the requester says within the time that it is not solved, and offers a new one after it', async () => {
    const { id, number, trackingToken, handler } = await buildRequestAt(app.payload, 'evaluation');
    const path = `/track/${trackingToken}`;
    later(9);
    await closeUnanswered({ payload: app.payload });
    expect((await say(`${path}/unsolved`, {})).status).toBe(422);
    expect(
      (await say(`${path}/unsolved`, { comment: '又凉了', satisfaction: 'dissatisfied' }, ['not-solved']))
        .status,
    ).toBe(303);
    expect(await readRequest(app.payload, id)).toMatchObject({ state: 'reopened', reopenCount: 1 });
    expect(await evaluationsOf(id)).toMatchObject([
      { round: 0, solved: 'unsolved', satisfaction: 'dissatisfied' },
    ]);

    const again = { payload: app.payload, actor: handler, id };
    await startRequest({ ...again, note: '已再次联系，重新排查。' });
    await replyToRequest({ ...again, reply: '重新清洗了管道，请再看看温度。' });
    later(20);
    await closeUnanswered({ payload: app.payload });
    later(60);
    const late = await say(`${path}/unsolved`, { satisfaction: 'dissatisfied' }, ['not-solved']);
    expect(late.status).toBe(409);
    const href = /href="(\/requests\/new\?again=[^"]+)"/.exec(await late.text())?.[1] ?? '';
    const form = await (await app.fetch(href)).text();
    const carried = /name="again" value="([^"]+)"/.exec(form)?.[1] ?? '';
    const filed = await app.submit('/requests/new', {
      step: 'check',
      formKey: 'filed-anew-once',
      again: carried,
      placeText: '明月豪苑3号楼',
      body: '暖气又不热了，和上次一样。',
      phone: '13800138000',
      publicConsent: 'no',
    });
    expect(filed.status, await filed.clone().text()).toBe(303);
    const { docs } = await app.payload.find({
      collection: 'requests',
      where: { previous: { equals: id } },
      overrideAccess: true,
      depth: 0,
    });
    expect(docs).toHaveLength(1);
    expect(docs[0]?.number).not.toBe(number);
  });

  it('never lets staff say for the requester that it is not solved', async () => {
    const { id, trackingToken } = await buildRequestAt(app.payload, 'evaluation');
    later(9);
    await closeUnanswered({ payload: app.payload });
    const { id: user } = await buildUser(app.payload, { roles: [{ role: 'operator' }] });
    const cookie = await cookieFor(app.payload, user);
    expect(
      (
        await say(
          `/track/${trackingToken}/unsolved`,
          { satisfaction: 'dissatisfied' },
          ['not-solved'],
          cookie,
        )
      ).status,
    ).toBe(403);
    expect((await readRequest(app.payload, id)).state).toBe('closed');
    expect(supervisor.grants).toHaveLength(1);
  });
});
