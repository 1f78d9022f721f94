import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, systemActor } from '@/access';
import { collectTodos } from '@/admin/todo/collect-todos';
import { submitNotice } from '@/domain/publishing';
import { evaluateRequest, pauseRequest, replyToRequest } from '@/domain/requests';
import { fixedClock, setClock } from '@/shared/clock';
import { buildUser } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { buildNotice } from '../../factories/publishing';
import {
  actorWith,
  buildRequestAt,
  buildStaff,
  operator,
  supervisor,
  visitor,
} from '../../factories/requests';

let app: TestApp;
let community: string;
let handler: Actor;
const clock = fixedClock('2026-11-23T09:00:00+08:00');
const ids: Record<string, string> = {};

/** One request in each state that matters, all of one unit and one community. */
beforeAll(async () => {
  setClock(clock);
  app = await startTestApp();
  const { payload } = app;
  community = (await buildDivision(payload)).id;
  const first = await buildRequestAt(payload, 'in-progress', { community });
  handler = first.handler;
  const facts = { unit: first.unit, community };
  ids.underWay = first.id;
  ids.submitted = (await buildRequestAt(payload, 'submitted', facts)).id;
  ids.paused = (await buildRequestAt(payload, 'in-progress', facts)).id;
  await pauseRequest({ payload, actor: supervisor, id: ids.paused, reason: '等待配件到货。' });
  ids.reopened = (await buildRequestAt(payload, 'evaluation', facts)).id;
  await evaluateRequest({
    payload,
    actor: visitor,
    byLink: true,
    id: ids.reopened,
    solved: 'unsolved',
    satisfaction: 'dissatisfied',
    reasons: ['not-solved'],
  });
  ids.evaluation = (await buildRequestAt(payload, 'evaluation', facts)).id;
  const unreachable = await buildRequestAt(payload, 'in-progress', facts);
  ids.answered = unreachable.id;
  await payload.db.updateOne({
    collection: 'requests',
    id: unreachable.id,
    data: { requesterPhoneCipher: null, requesterPhoneIndex: null },
  });
  await replyToRequest({
    payload,
    actor: handler,
    id: unreachable.id,
    reply: '已更换阀门，室温恢复到20度。',
  });
});
afterAll(async () => {
  setClock(null);
  await app?.close();
});

/** Which requests stand in which list, and how many wait. */
async function listsOf(actor: Actor) {
  const domains = await collectTodos({ payload: app.payload, actor });
  const requests = domains.find(({ name }) => name === '诉求办理');
  const nameOf = (href: string) => Object.keys(ids).find((name) => href.endsWith(ids[name] ?? '-')) ?? href;
  const lists = Object.fromEntries(
    (requests?.groups ?? []).map(({ label, items }) => [label, items.map(({ href }) => nameOf(href)).sort()]),
  );
  return { count: requests?.count ?? 0, lists, groups: requests?.groups ?? [], domains };
}

describe('what waits for whom', () => {
  it('gives operators what to accept, dispatch again and close', async () => {
    const { lists, count } = await listsOf(operator);
    expect(lists).toEqual({
      待受理: ['submitted'],
      '不予受理后有补充说明，看要不要重新受理': [],
      '已受理，待派单': [],
      '单位退回，重新派单': [],
      '反映人说没解决，重新办理': ['reopened'],
      该电话回访的: [],
      '已答复，可以办结': ['answered'],
      待审核公开: [],
      '派单异议，待处理': [],
    });
    expect(count).toBe(3);
  });

  it('gives supervisors what is late and what is paused, and calls nothing late whose clock stands still', async () => {
    clock.set('2026-12-07T09:00:00+08:00');
    const { lists, count } = await listsOf(supervisor);
    const closing = (await listsOf(operator)).lists['已答复，可以办结'];
    clock.set('2026-11-23T09:00:00+08:00');
    expect(lists).toEqual({
      已超期: ['reopened', 'submitted', 'underWay'],
      '反映人说没解决，重新办理': ['reopened'],
      '挂起中，条件具备就恢复': ['paused'],
      '等调解结果的（结束后自动恢复）': [],
      该电话回访的: [],
      '派单异议，待处理': [],
      '多次退回或异议，待裁定': [],
      近30天退回和异议最多的单位: [],
    });
    expect(count).toBe(4);
    expect(closing).toEqual(['answered', 'evaluation']);
  });

  it('counts a request once for an administrator, in however many lists it stands', async () => {
    clock.set('2026-12-07T09:00:00+08:00');
    const { groups, count } = await listsOf(actorWith('administrator'));
    clock.set('2026-11-23T09:00:00+08:00');
    expect(groups.reduce((sum, group) => sum + group.count, 0)).toBeGreaterThan(count);
    expect(count).toBe(6);
  });

  it('gives a unit what it has, also what it may resume', async () => {
    const { lists } = await listsOf(handler);
    expect(lists).toEqual({
      派给我单位的: ['reopened', 'underWay'],
      '我单位挂起的，条件具备就恢复': ['paused'],
      '等调解结果的（结束后自动恢复）': [],
      '请我单位协办，待反馈': [],
    });
  });

  it('shows a community what is going on without calling it waiting', async () => {
    const { lists, count } = await listsOf(
      actorWith('community-staff', { kind: 'community', id: community }),
    );
    expect(Object.keys(lists)).toEqual(['本社区正在办理的（供了解）']);
    expect(lists['本社区正在办理的（供了解）']).toHaveLength(4);
    expect(count).toBe(0);
  });

  it('leads to a list of the panel that holds the same requests', async () => {
    const { username } = await buildStaff(app.payload, 'operator');
    const cookie = await app.signInAs(username);
    for (const { href, count } of (await listsOf(operator)).groups) {
      const query = href.slice(href.indexOf('?'));
      const answer = await app.fetch(`/api/requests${query}`, { headers: { cookie } });
      expect(await answer.json()).toMatchObject({ totalDocs: count });
    }
  });
});

it('puts a notice before the second person, and not before whoever wrote it', async () => {
  const { payload } = app;
  const colleague = async (place: string): Promise<Actor> => ({
    ...systemActor('同事'),
    userId: (await buildUser(payload)).id,
    via: 'admin',
    grants: [{ role: 'community-staff', scope: { kind: 'community', id: place } }],
  });
  const [writer, second, stranger] = [
    await colleague(community),
    await colleague(community),
    await colleague((await buildDivision(payload)).id),
  ];
  const { id } = await buildNotice(payload, {
    community,
    published: false,
    actor: writer,
    title: '停水通知',
  });
  await submitNotice({ payload, actor: writer, id });
  const reviews = async (actor: Actor) => {
    const { domains } = await listsOf(actor);
    return domains.find(({ name }) => name === '内容发布');
  };
  expect(await reviews(second)).toMatchObject({
    count: 1,
    groups: [
      { label: '公告待审核', items: [{ label: '停水通知', href: `/admin/collections/notices/${id}` }] },
    ],
  });
  expect((await reviews(writer))?.count).toBe(0);
  expect((await reviews(stranger))?.count).toBe(0);
  expect(await reviews(handler)).toBeUndefined();
});
