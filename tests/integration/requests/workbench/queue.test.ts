import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  acceptRequest,
  followRequest,
  forgetDirectory,
  publishRequest,
  replyToRequest,
} from '@/domain/requests';
import { newId } from '@/shared/ids';
import { buildUser, cookieFor, newPhone, type RoleFor } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import { buildBranch } from '../../../factories/dispatch';
import { buildNeighbourhood } from '../../../factories/organization';
import {
  buildHandlingUnit,
  buildRequest,
  buildRequestAt,
  operator,
  visitor,
} from '../../../factories/requests';
import { workbenchOf } from '../../../factories/workbench';

let app: TestApp;
let here: Awaited<ReturnType<typeof buildNeighbourhood>>;
let there: Awaited<ReturnType<typeof buildNeighbourhood>>;
let unit: string;
type Bench = ReturnType<typeof workbenchOf>;
let centre: Bench;
let community: Bench;
let handler: Bench;
let leader: Bench;

beforeAll(async () => {
  app = await startTestApp();
  here = await buildNeighbourhood(app.payload);
  there = await buildNeighbourhood(app.payload);
  unit = await buildHandlingUnit(app.payload);
  centre = await bench({ role: 'operator' });
  community = await bench({ role: 'community-staff', kind: 'community', place: here.community });
  handler = await bench({ role: 'unit-handler', kind: 'unit', place: unit });
  leader = await bench({ role: 'city-leader' });
});
afterAll(() => app?.close());

async function bench(role: RoleFor) {
  const { id } = await buildUser(app.payload, { roles: [role] });
  return workbenchOf(app, await cookieFor(app.payload, id));
}

const idsOf = (items: { id: string }[]) => items.map(({ id }) => id);

describe('who sees what', () => {
  it('is the collection’s own rule: everything, one’s community, one’s unit, nothing', async () => {
    const mine = await buildRequestAt(app.payload, 'dispatched', { community: here.community, unit });
    const other = await buildRequest(app.payload, { community: there.community });
    const seen = async (one: Bench) => idsOf(await one.all('view=all'));
    expect(await seen(centre)).toEqual(expect.arrayContaining([mine.id, other.id]));
    for (const one of [community, handler]) {
      expect(await seen(one)).toContain(mine.id);
      expect(await seen(one)).not.toContain(other.id);
      for (const part of ['sheet', 'beside'])
        expect((await one.get(`/${other.id}/${part}`)).status, part).toBe(404);
      expect((await one.post(`/${other.id}/presence`, {})).status).toBe(404);
    }
    const resident = await bench({ role: 'resident', kind: 'household', place: here.household });
    expect(await seen(resident)).toEqual([]);
    expect((await app.fetch('/api/requests/queue')).status).toBe(401);
  });

  it('hands out neither names nor phones in the queue, and masked ones in the sheet', async () => {
    const { id } = await buildRequestAt(app.payload, 'dispatched', { unit, confidential: true });
    const queue = JSON.stringify(await centre.page('view=all'));
    for (const word of ['赵小满', '13800138000', 'Cipher', 'phoneIndex']) expect(queue).not.toContain(word);
    const sheet = async (one: Bench) => JSON.stringify(await (await one.get(`/${id}/sheet`)).json());
    expect(await sheet(centre)).toContain('138****8000');
    expect(await sheet(centre)).not.toContain('13800138000');
    expect(await sheet(handler)).not.toContain('138****');
  });
});

describe('a list', () => {
  it('is complete and without doubles although others work on it while one pages', async () => {
    const place = await buildNeighbourhood(app.payload);
    const filed: string[] = [];
    for (let count = 0; count < 55; count += 1)
      filed.push((await buildRequest(app.payload, { community: place.community })).id);
    let turn = 0;
    const query = `view=all&place=community:${place.community}`;
    for (const sort of ['deadline', 'new', 'old']) {
      const items = await centre.all(`${query}&sort=${sort}`, async () => {
        turn += 1;
        const id = filed[turn * 3];
        if (id) await acceptRequest({ payload: app.payload, actor: operator, id });
      });
      expect(idsOf(items).length).toBe(55);
      expect(new Set(idsOf(items))).toEqual(new Set(filed));
    }
  });

  it('is narrowed by state, category branch, place, unit, urgency, day and deadline', async () => {
    const { branch, leaf } = await buildBranch(app.payload);
    const at = await buildRequestAt(app.payload, 'dispatched', {
      category: leaf,
      community: here.community,
      compound: here.compound,
      unit,
    });
    forgetDirectory(app.payload);
    const found = async (query: string) => idsOf(await centre.all(query));
    expect(await found(`category=${branch}`)).toEqual([at.id]);
    expect(await found(`category=${leaf}&state=dispatched&unit=${unit}`)).toEqual([at.id]);
    expect(await found(`category=${leaf}&place=compound:${here.compound}&urgency=normal`)).toEqual([at.id]);
    expect(await found(`category=${leaf}&state=submitted`)).toEqual([]);
    expect(await found(`category=${leaf}&view=accept`)).toEqual([]);
    expect(await found(`category=${leaf}&until=2020-01-01`)).toEqual([]);
    expect(await found(`category=${leaf}&overdue=1`)).toEqual([]);
    await app.payload.db.updateOne({
      collection: 'requests',
      id: at.id,
      data: { dueAt: '2026-01-01T00:00:00.000Z' },
    });
    expect(await found(`category=${leaf}&overdue=1&view=overdue`)).toEqual([at.id]);
    expect(await found(`category=${newId()}&nonsense=1&sort=sideways`)).toEqual([]);
  });

  it('is counted by view, as long as it is what one’s roles work on', async () => {
    const { counts } = (await (await centre.get('/queue/counts')).json()) as {
      counts: Record<string, number>;
    };
    for (const [view, count] of Object.entries(counts))
      expect((await centre.all(`view=${view}`)).length, view).toBe(count);
    expect(Object.keys(counts)).toContain('accept');
    const own = (await (await handler.get('/queue/counts')).json()) as { counts: Record<string, number> };
    expect(Object.keys(own.counts)).toEqual(['unit', 'today', 'overdue', 'open']);
  });
});

describe('the search', () => {
  it('finds our number and the channel’s, whole or begun', async () => {
    const { id, number } = await buildRequest(app.payload);
    const { id: other } = await buildRequest(app.payload);
    const data = { externalNumber: 'XF2026000123' };
    await app.payload.db.updateOne({ collection: 'requests', id: other, data });
    expect(idsOf(await centre.all(`q=${number}`))).toEqual([id]);
    expect(idsOf(await centre.all(`q=${number.slice(0, 8)}`))).toContain(id);
    expect(idsOf(await centre.all('q=XF20260001'))).toEqual([other]);
  });

  it('finds words of title, text and answer, public or not, of what one may read', async () => {
    const { id, handler: who } = await buildRequestAt(app.payload, 'in-progress', {
      body: '幸福广场的音乐喷泉半夜还在放音乐，吵得睡不着。',
      community: here.community,
      publicConsent: true,
      unit,
    });
    const found = async (one: Bench, words: string) => idsOf(await one.all(`q=${encodeURIComponent(words)}`));
    expect(await found(centre, '音乐喷泉')).toEqual([id]);
    expect(await found(centre, '喷泉 半夜')).toEqual([id]);
    expect(await found(centre, '喷泉 暖气')).toEqual([]);
    expect(await found(community, '喷泉')).toEqual([id]);
    const elsewhere = await bench({ role: 'community-staff', kind: 'community', place: there.community });
    expect(await found(elsewhere, '喷泉')).toEqual([]);
    await replyToRequest({ payload: app.payload, actor: who, id, reply: '已更换定时器，晚上九点自动停。' });
    expect(await found(centre, '定时器')).toEqual([id]);
    await publishRequest({ payload: app.payload, actor: operator, id, decision: 'public' });
    expect(await found(centre, '喷泉 定时器')).toEqual([id]);
    expect(await found(community, '喷泉 定时器')).toEqual([id]);
    expect(await found(community, '喷泉 暖气')).toEqual([]);
  });

  it('finds a phone by the whole number, for those who may see contacts, and says so in the log', async () => {
    const phone = newPhone();
    const open = await buildRequestAt(app.payload, 'dispatched', { unit, phone });
    const secret = await buildRequestAt(app.payload, 'dispatched', { unit, phone, confidential: true });
    const found = async (one: Bench) => {
      const answer = await one.post('/queue/phone', { phone: `${phone.slice(0, 3)} ${phone.slice(3)}` });
      return {
        status: answer.status,
        ids: idsOf(((await answer.json()) as { items?: { id: string }[] }).items ?? []),
      };
    };
    expect((await found(centre)).ids.toSorted()).toEqual([open.id, secret.id].toSorted());
    expect((await found(handler)).ids).toEqual([open.id]);
    expect((await found(leader)).status).toBe(403);
    expect((await centre.post('/queue/phone', { phone: '12' })).status).toBe(422);
    const { docs } = await app.payload.find({
      collection: 'audit-events',
      where: { action: { equals: 'request.phone-searched' } },
      overrideAccess: true,
      depth: 0,
    });
    expect(docs.length).toBe(2);
    expect(JSON.stringify(docs)).not.toContain(phone);
    expect(await centre.all(`q=${phone}`)).toEqual([]);
  });

  it('finds what a phone follows as well, marked, of what one may read', async () => {
    const phone = newPhone();
    const own = await buildRequest(app.payload, { phone, community: here.community });
    const followed = await buildRequestAt(app.payload, 'dispatched', { unit, community: here.community });
    for (const id of [followed.id, own.id])
      await followRequest({ payload: app.payload, actor: visitor, id, phone });
    const found = async (one: Bench) => {
      const answer = await one.post('/queue/phone', { phone });
      const { items } = (await answer.json()) as { items: { id: string; marks: string[] }[] };
      return items.map(({ id, marks }) => [id, marks.includes('此人是“我也遇到”')]);
    };
    expect(await found(centre)).toEqual([
      [followed.id, true],
      [own.id, false],
    ]);
    expect(await found(handler)).toEqual([[followed.id, true]]);
    const elsewhere = await bench({ role: 'community-staff', kind: 'community', place: there.community });
    expect(await found(elsewhere)).toEqual([]);
    // Whoever stops following is found no longer.
    await app.payload.db.deleteMany({
      collection: 'request-follows',
      where: { request: { equals: followed.id } },
    });
    expect(await found(centre)).toEqual([[own.id, false]]);
  });
});

describe('beside a request', () => {
  it('stand duplicates, the history of its place and the requester’s others, of what one may read', async () => {
    const phone = newPhone();
    const place = await buildNeighbourhood(app.payload);
    const where = { community: place.community, compound: place.compound, phone };
    const body = '小区大门口的路灯坏了三天，晚上黑得看不见台阶。';
    const first = await buildRequest(app.payload, { ...where, body });
    const { id } = await buildRequest(app.payload, { ...where, body: `${body}请尽快修。` });
    const beside = async (one: Bench) => {
      const answer = await one.get(`/${id}/beside`);
      return (await answer.json()) as Record<'duplicates' | 'requester', { id: string }[] | null> & {
        place: { name: string; items: { id: string }[] };
      };
    };
    const seen = await beside(centre);
    expect(idsOf(seen.duplicates ?? [])).toEqual([first.id]);
    expect(idsOf(seen.requester ?? [])).toEqual([first.id]);
    expect(idsOf(seen.place.items)).toEqual([first.id]);
    const staff = await bench({ role: 'community-staff', kind: 'community', place: place.community });
    expect((await beside(staff)).requester).toBeNull();
    expect(idsOf((await beside(staff)).duplicates ?? [])).toEqual([first.id]);
  });

  it('stands who else has it open and whether it moved', async () => {
    const { id } = await buildRequest(app.payload);
    const other = await bench({ role: 'operator' });
    const look = async (one: Bench) =>
      (await (await one.post(`/${id}/presence`, {})).json()) as {
        others: string[];
        revision: number;
        stateLabel: string;
      };
    expect(await look(centre)).toMatchObject({ others: [], revision: 1, stateLabel: '待受理' });
    expect((await look(other)).others.length).toBe(1);
    await acceptRequest({ payload: app.payload, actor: operator, id });
    expect(await look(centre)).toMatchObject({ revision: 2, stateLabel: '已受理', last: { label: '受理' } });
  });
});

describe('several at once', () => {
  it('are accepted and urged each by itself, with a word on each', async () => {
    const ready = await buildRequest(app.payload);
    const done = await buildRequestAt(app.payload, 'accepted');
    const answer = await centre.post('/bulk/accept', { ids: [ready.id, done.id] });
    const { outcomes } = (await answer.json()) as { outcomes: { id: string; done: boolean }[] };
    expect(outcomes.map((one) => one.done)).toEqual([true, false]);
    const supervisor = await bench({ role: 'supervisor' });
    const sent = await buildRequestAt(app.payload, 'dispatched', { unit });
    const urged = await supervisor.post('/bulk/urge', { ids: [sent.id], reason: '快到期了，请抓紧。' });
    expect(await urged.json()).toMatchObject({ outcomes: [{ id: sent.id, done: true }] });
    expect(
      await (await centre.post('/bulk/urge', { ids: [sent.id], reason: '快到期了，请抓紧。' })).json(),
    ).toMatchObject({
      outcomes: [{ done: false }],
    });
  });

  it('are exported without anything of the requester, of what one may read', async () => {
    const mine = await buildRequestAt(app.payload, 'dispatched', { unit });
    const other = await buildRequest(app.payload, { title: '=1+1' });
    const file = await handler.post('/queue/export', { ids: [mine.id, other.id] });
    const csv = await file.text();
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(csv).toContain(mine.number);
    expect(csv).not.toContain(other.number);
    const all = await (await centre.post('/queue/export', { query: 'view=all' })).text();
    expect(all).toContain("'=1+1");
    expect(all).not.toMatch(/赵小满|138\*|13800138000/);
    expect((await handler.post('/queue/export', { ids: [other.id] })).status).toBe(422);
  });
});
