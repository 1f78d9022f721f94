import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  addMember,
  answerQuestion,
  askQuestion,
  endCommittee,
  endMember,
  foundCommittee,
  hideQuestion,
  linkMemberAccount,
  propertyTodos,
} from '@/domain/property';
import { cookieFor } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import { staffActor } from '../../../factories/property';
import {
  buildBook,
  buildCommittee,
  buildCompoundResident,
  buildKeeper,
  buildSelfManaged,
} from '../../../factories/self-management';
import { staffMessages } from '../../../factories/time';

let app: TestApp;
let place: Awaited<ReturnType<typeof buildSelfManaged>>;
let line: string;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  place = await buildSelfManaged(app.payload);
  line = (await buildBook(app.payload, place.compound, { opening: 0 })).lines[0] ?? '';
});

const call = () => ({ payload: app.payload, actor: staffActor });
const ask = (more: Partial<Parameters<typeof askQuestion>[0]> = {}) =>
  askQuestion({ payload: app.payload, actor: place.resident.actor, line, text: '停车费怎么收的？', ...more });
const month = async (cookie?: string) =>
  (
    await app.fetch(`/compounds/${place.compound}/accounts/2026-03`, cookie ? { headers: { cookie } } : {})
  ).text();

describe('a question about a line', () => {
  it('is asked by whoever lives there, once at a time, and stands in public without the name', async () => {
    const stranger = await buildSelfManaged(app.payload);
    await expect(ask({ actor: stranger.resident.actor })).rejects.toMatchObject({ code: 'forbidden' });
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => ask()));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const html = await month();
    expect(html).toContain('停车费怎么收的？');
    expect(html).toContain('居民问：');
    expect(html).not.toContain('刘玉芬');
    expect(html).toContain('等回答');
  });

  it('is asked and answered on the portal without scripts, and both are told', async () => {
    const { resident, building, compound } = place;
    const treasurer = await buildCompoundResident(app.payload, building);
    await buildCommittee(app.payload, compound, { residency: treasurer.residency });
    const [cookie, kept] = [
      await cookieFor(app.payload, resident.user),
      await cookieFor(app.payload, treasurer.user),
    ];
    const form = `/compounds/${compound}/accounts/lines/${line}/ask`;
    expect(await month(cookie)).toContain(form);
    expect((await app.submit(form, { text: '' }, { cookie })).status).toBe(422);
    const sent = await app.submit(form, { text: '这笔是谁交的？', shownName: '3号楼王先生' }, { cookie });
    expect(sent.headers.get('location')).toContain('done=asked');
    expect(await month()).toContain('3号楼王先生问：');
    const page = await month(kept);
    const [, question = ''] = /account-questions\/([\w-]+)\/answer/.exec(page) ?? [];
    expect(question).not.toBe('');
    expect(await month(cookie)).not.toContain(`${question}/answer`);
    const answer = `/account-questions/${question}/answer`;
    expect((await app.submit(answer, { answer: '我也想答' }, { cookie })).status).toBe(403);
    expect((await app.submit(answer, { answer: '是北门停车的。' }, { cookie: kept })).status).toBe(303);
    expect(await month()).toContain('是北门停车的。');
    expect(await staffMessages(app.payload, `accounts-asked:${question}:${treasurer.user}`)).toHaveLength(1);
    expect(await staffMessages(app.payload, `accounts-answered:${question}`)).toHaveLength(1);
    const me = await (await app.fetch('/me', { headers: { cookie } })).text();
    expect(me).toContain('我问过的收支');
    const mine = await (await app.fetch('/me/account-questions', { headers: { cookie } })).text();
    expect(mine).toContain('是北门停车的。');
  });

  it('is hidden only by staff with a reason, which stays where it stood; the asker still sees it', async () => {
    const { resident } = place;
    const { id } = await ask({ text: '张三家为什么不交？' });
    await expect(hideQuestion({ ...call(), id, reason: '' })).rejects.toMatchObject({ code: 'validation' });
    await expect(
      hideQuestion({ payload: app.payload, actor: resident.actor, id, reason: '不想看' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await hideQuestion({ ...call(), id, reason: '写了邻居的姓名' });
    const html = await month();
    expect(html).toContain('已隐藏：写了邻居的姓名');
    expect(html).not.toContain('张三家');
    await expect(answerQuestion({ ...call(), id, answer: '答' })).rejects.toMatchObject({
      code: 'invalid-state',
    });
    const cookie = await cookieFor(app.payload, resident.user);
    const mine = await (await app.fetch('/me/account-questions', { headers: { cookie } })).text();
    expect(mine).toContain('张三家为什么不交？');
    expect(mine).toContain('写了邻居的姓名');
    // It may be asked again in other words.
    await ask({ text: '哪些户没有交？' });
  });

  it('never tells staff who asked, in the panel’s data neither', async () => {
    const { resident, community } = place;
    const { id } = await ask();
    const keeper = await buildKeeper(app.payload, community);
    const cookie = await cookieFor(app.payload, keeper.userId);
    for (const path of [
      `account-questions/${id}?depth=2`,
      `property-events?where[subject][equals]=${id}&depth=2`,
      `account-questions?depth=2&limit=50`,
    ]) {
      const answer = await app.fetch(`/api/${path}`, { headers: { cookie } });
      expect(answer.status, path).toBe(200);
      const text = await answer.text();
      expect(text, path).toContain('停车费怎么收的');
      expect(text, path).not.toContain(resident.user);
    }
    const filtered = await app.fetch(`/api/account-questions?where[user][equals]=${resident.user}`, {
      headers: { cookie },
    });
    expect(filtered.status).toBeGreaterThanOrEqual(400);
  });

  it('is something to do for the staff of the place until it is answered', async () => {
    const { community } = place;
    const actor = await buildKeeper(app.payload, community);
    const waiting = async () =>
      (await propertyTodos({ payload: app.payload, actor }))?.groups.find(({ label }) =>
        label.includes('待回答'),
      );
    const { id, dueAt } = await ask();
    expect((await waiting())?.items[0]).toMatchObject({ dueAt });
    await answerQuestion({ payload: app.payload, actor, id, answer: '按车位收。' });
    expect(await waiting()).toBeUndefined();
  });
});

describe('a committee', () => {
  it('has one chair at a time, also of two at once, and shows terms on the compound’s page', async () => {
    const { compound, resident } = place;
    const { id: committee, member } = await buildCommittee(app.payload, compound, { office: 'chair' });
    const chair = {
      ...call(),
      committee,
      office: 'chair' as const,
      chosenHow: 'by-election' as const,
      from: '2025-06-01',
      until: '2028-05-31',
    };
    await expect(addMember({ ...chair, name: '周立' })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('王志远'),
    });
    await endMember({ ...call(), id: member, endedOn: '2025-05-31', reason: '搬走' });
    const both = await Promise.allSettled([
      addMember({ ...chair, name: '周立' }),
      addMember({ ...chair, residency: resident.residency }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const html = await (await app.fetch(`/compounds/${compound}`)).text();
    for (const words of ['测试院自管会', '王志远，主任', '搬走', '2028年5月31日', '120.00 元'])
      expect(html, words).toContain(words);
  });

  it('is one of its kind, and the next comes when it has ended with its terms', async () => {
    const { compound, community } = place;
    const { id } = await buildCommittee(app.payload, compound);
    const next = {
      ...call(),
      compound,
      kind: 'self-management' as const,
      name: '第二届自管会',
      foundedOn: '2026-03-01',
      evidence: '换届会议纪要',
    };
    await expect(foundCommittee(next)).rejects.toMatchObject({ code: 'conflict' });
    await endCommittee({ ...call(), id, endedOn: '2026-02-28', reason: '任期届满换届' });
    await foundCommittee(next);
    const actor = await buildKeeper(app.payload, community);
    const todos = await propertyTodos({ payload: app.payload, actor });
    expect(todos?.groups.some(({ label }) => label.includes('任期'))).toBe(false);
  });

  it('comes up before a term ends, and binds an account later', async () => {
    const { compound, community, resident } = place;
    const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const { member } = await buildCommittee(app.payload, compound, { until: soon });
    const actor = await buildKeeper(app.payload, community);
    const todos = await propertyTodos({ payload: app.payload, actor });
    expect(todos?.groups.find(({ label }) => label.includes('任期'))?.count).toBe(1);
    await linkMemberAccount({ ...call(), id: member, residency: resident.residency });
    const cookie = await cookieFor(app.payload, resident.user);
    const keep = await app.fetch(`/compounds/${compound}/accounts/keep`, { headers: { cookie } });
    expect(keep.status).toBe(200);
    expect(await (await app.fetch('/me', { headers: { cookie } })).text()).toContain('我在自管会的事');
  });
});
