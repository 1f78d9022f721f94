import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  evaluateRequest,
  followRequest,
  forgetDirectory,
  issueSupervision,
  publishRequest,
  replyToRequest,
} from '@/domain/requests';
import { newFollowToken } from '@/domain/requests/follows/follow-token';
import { resetRequestLimits } from '@/portal/requests/rate-limits';
import { newPhone } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import { buildCompound, buildDivision } from '../../../factories/organization';
import {
  buildCategory,
  buildRequest,
  buildRequestAt,
  eventsOfRequest,
  operator,
  supervisor,
  visitor,
} from '../../../factories/requests';

let app: TestApp;
let category: string;
let compound: string;

beforeAll(async () => {
  app = await startTestApp();
  category = await buildCategory(app.payload, { name: '供热不热' });
  const community = await buildDivision(app.payload, { shortName: '明月豪苑社区' });
  compound = String((await buildCompound(app.payload, { community: community.id, name: '明月豪苑' })).id);
  forgetDirectory(app.payload);
});
afterAll(() => app?.close());
beforeEach(async () => {
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) await resetRequestLimits(address);
});

const follow = (id: string, phone: string) =>
  followRequest({ payload: app.payload, actor: visitor, id, phone });
const followsOf = async (request: string) => {
  const { docs } = await app.payload.find({
    collection: 'request-follows',
    where: { request: { equals: request } },
    limit: 100,
    depth: 0,
    overrideAccess: true,
  });
  return docs;
};
const messagesTo = async (template: string) => {
  const { docs } = await app.payload.find({
    collection: 'outbox',
    where: { template: { equals: `request-follow.${template}` } },
    limit: 200,
    depth: 0,
    overrideAccess: true,
  });
  return docs.length;
};
const countOf = async (id: string) =>
  (await app.payload.findByID({ collection: 'requests', id, depth: 0, overrideAccess: true })).followerCount;

describe('我也遇到', () => {
  it('leaves one row and one message of twenty calls at once from one phone', async () => {
    const { id } = await buildRequest(app.payload, { compound });
    const phone = newPhone();
    const before = await messagesTo('followed');
    const answers = await Promise.all(Array.from({ length: 20 }, () => follow(id, phone)));
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    const rows = await followsOf(id);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.phone).toMatch(/^139\*{4}\d{4}$/);
    expect(await messagesTo('followed')).toBe(before + 1);
    expect(await countOf(id)).toBe(1);
  });

  it('counts twenty phones at once as twenty, without a step on the timeline', async () => {
    const { id } = await buildRequest(app.payload, { compound });
    await Promise.all(Array.from({ length: 20 }, () => follow(id, newPhone())));
    expect(await countOf(id)).toBe(20);
    expect(await eventsOfRequest(app.payload, id)).toHaveLength(1);
    const { totalDocs } = await app.payload.count({
      collection: 'audit-events',
      where: { and: [{ subjectId: { equals: id } }, { action: { equals: 'request.followed' } }] },
      overrideAccess: true,
    });
    expect(totalDocs).toBe(20);
  });

  it('adds nothing for the phone that filed it, and answers as for any other', async () => {
    const phone = newPhone();
    const { id } = await buildRequest(app.payload, { compound, phone });
    await follow(id, phone);
    expect(await followsOf(id)).toEqual([]);
  });

  it('refuses a landline, a secret request and one that is over', async () => {
    const { id } = await buildRequest(app.payload, { compound });
    await expect(follow(id, '0312-2312345')).rejects.toMatchObject({ code: 'validation' });
    const secret = await buildRequest(app.payload, { compound, confidential: true });
    await expect(follow(secret.id, newPhone())).rejects.toMatchObject({ code: 'not-found' });
    const closedKind = await buildCategory(app.payload, { neverPublic: true });
    forgetDirectory(app.payload);
    const closed = await buildRequest(app.payload, { compound, category: closedKind });
    await expect(follow(closed.id, newPhone())).rejects.toMatchObject({ code: 'not-found' });
    const over = await buildRequestAt(app.payload, 'evaluation', { compound });
    await expect(follow(over.id, newPhone())).rejects.toMatchObject({ code: 'invalid-state' });
  });

  it('tells followers once of the answer and once of the end', async () => {
    const { id, handler } = await buildRequestAt(app.payload, 'in-progress', { compound });
    await follow(id, newPhone());
    await follow(id, newPhone());
    const [answered, closed] = [await messagesTo('answered'), await messagesTo('closed')];
    const reply = { payload: app.payload, actor: handler, id, reply: '已更换三号楼换热站的阀门。' };
    await replyToRequest(reply);
    await replyToRequest(reply);
    expect(await messagesTo('answered')).toBe(answered + 2);
    await evaluateRequest({
      payload: app.payload,
      actor: visitor,
      byLink: true,
      id,
      solved: 'solved',
      satisfaction: 'satisfied',
    });
    expect(await messagesTo('closed')).toBe(closed + 2);
  });

  it('shows a follower how far it is, nobody’s words, and stops for good', async () => {
    const body = '欧阳慕白家的暖气从昨天起不热。';
    const { id, number } = await buildRequest(app.payload, { compound, category, body });
    await follow(id, newPhone());
    const [row] = await followsOf(id);
    const token = newFollowToken(String(row?.id));
    const page = await (await app.fetch(`/follow/${token}`)).text();
    expect(page).toContain('供热不热');
    expect(page).toContain('明月豪苑');
    for (const leak of ['欧阳慕白', number, '13800138000']) expect(page).not.toContain(leak);
    for (let time = 0; time < 2; time += 1) {
      const stopped = await app.submit(`/follow/${token}/stop`, {});
      expect(stopped.headers.get('location')).toBe('/follow-stopped');
    }
    expect(await followsOf(id)).toEqual([]);
    expect(await countOf(id)).toBe(0);
    expect((await app.fetch(`/follow/${token}`)).status).toBe(404);
  });

  it('tells followers nothing of how we supervise each other', async () => {
    const { id } = await buildRequestAt(app.payload, 'in-progress', { compound, category });
    await follow(id, newPhone());
    const reason = '居民多次来电，请抓紧办理。';
    await issueSupervision({ payload: app.payload, actor: supervisor, id, reason });
    const events = await eventsOfRequest(app.payload, id);
    const issued = events.find(({ verb }) => verb === 'issue-supervision');
    const [row] = await followsOf(id);
    const page = await (await app.fetch(`/follow/${newFollowToken(String(row?.id))}`)).text();
    expect(page).toContain('开始办理');
    expect(page).not.toContain(issued?.label ?? 'no such step');
    expect(page).not.toContain(reason);
  });

  it('is offered on the page of a public question while it is open, and shown with its count', async () => {
    const { id, number, handler } = await buildRequestAt(app.payload, 'in-progress', {
      compound,
      publicConsent: true,
    });
    expect((await app.fetch(`/requests/${number}/follow`)).status).toBe(404);
    await replyToRequest({ payload: app.payload, actor: handler, id, reply: '已更换三号楼换热站的阀门。' });
    await publishRequest({ payload: app.payload, actor: operator, id, decision: 'public' });
    await evaluateRequest({
      payload: app.payload,
      actor: visitor,
      byLink: true,
      id,
      solved: 'unsolved',
      satisfaction: 'dissatisfied',
      reasons: ['not-solved'],
    });
    expect(await (await app.fetch(`/requests/${number}`)).text()).toContain(`/requests/${number}/follow`);
    const done = await app.submit(`/requests/${number}/follow`, { phone: newPhone() });
    expect(done.status).toBe(303);
    const location = done.headers.get('location') ?? '';
    expect(location).toMatch(/^\/follow\/done\//);
    expect(await (await app.fetch(location)).text()).toContain('已记下');
    expect(await (await app.fetch(`/requests/${number}`)).text()).toContain('1 位居民');
    expect(await (await app.fetch('/requests')).text()).toContain('1 人也遇到');
  });

  it('says the same to a phone that follows already, and never shows its link', async () => {
    const { id } = await buildRequest(app.payload, { compound, category });
    const phone = newPhone();
    await follow(id, phone);
    const [row] = await followsOf(id);
    const form = {
      step: 'what',
      category,
      placeText: '明月豪苑3号楼',
      body: '三号楼的暖气从昨天晚上起不热，家里有老人和孩子。',
    };
    const same = await (await app.submit('/requests/new', form)).text();
    const values = [...same.matchAll(/name="same" value="([^"]+)"/g)].map((found) => found[1]);
    const offers = values.filter((value) => value !== 'other');
    expect(offers.length).toBeGreaterThan(0);
    for (const offer of offers) {
      const done = await app.submit('/requests/new', { ...form, step: 'follow', same: offer ?? '', phone });
      expect(done.headers.get('location')).toBe(`/follow/done/${offer}`);
      const page = await (await app.fetch(done.headers.get('location') ?? '')).text();
      expect(page).not.toContain(newFollowToken(String(row?.id)));
      expect(page).not.toContain('/stop');
    }
    expect(await followsOf(id)).toHaveLength(1);
  });
});
