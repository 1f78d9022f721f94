import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { deleteWhere, inTransaction } from '@/database';
import { searchDocuments } from '@/domain/publishing';
import {
  dispatchRequest,
  forgetDirectory,
  handOverRequest,
  importRequests,
  publishRequest,
  reindexRequests,
  replyToRequest,
  returnRequest,
  startRequest,
  trackedRequest,
} from '@/domain/requests';
import { startTestApp, type TestApp } from '../../factories/app';
import {
  buildCategory,
  buildHandlingUnit,
  buildRequestAt,
  handlerOf,
  operator,
} from '../../factories/requests';

let app: TestApp;
const folder = mkdtempSync(path.join(tmpdir(), 'public-pages-'));

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});
const get = async (address: string) => (await app.fetch(address)).text();

it('teaches what will be here while there is nothing, and how to get out of filters that find nothing', async () => {
  const empty = await get('/requests');
  expect(empty).toContain('还没有公开的问答');
  expect(empty).toContain('href="/requests/new"');
  const nothing = await get('/requests?q=没有这样的词&progress=answered');
  expect(nothing).toContain('没有找到');
  expect(nothing).toMatch(/href="\/requests"[^>]*>\s*看全部/);
});

describe('with questions of both kinds', () => {
  let category: string;
  let id: string;

  beforeAll(async () => {
    category = await buildCategory(app.payload, { name: '供热' });
    forgetDirectory(app.payload);
    const request = await buildRequestAt(app.payload, 'evaluation', { publicConsent: true, category });
    id = request.id;
    await publishRequest({ payload: app.payload, actor: operator, id, decision: 'public' });
    const rows = Array.from(
      { length: 30 },
      (_, index) => `${index},甲,暖气${index},2026-10-01 08:00,暖气不热${index},已修,2026-10-02 08:00`,
    );
    const file = path.join(folder, 'requests.csv');
    writeFileSync(file, `number,requester,title,submitted_at,body,reply,replied_at\n${rows.join('\n')}\n`);
    const actor = { ...systemActor('测试导入'), via: 'import' as const };
    await importRequests({ payload: app.payload, actor, file });
  });

  it('does not say that what another channel had made public was agreed to here', async () => {
    const list = await get('/requests');
    expect(list).not.toContain('居民同意公开、经过审核的问题和答复');
    expect(list).toContain('原渠道已经公开');
  });

  it('tells how far it is, not how it was passed about among us', async () => {
    const unit = await buildHandlingUnit(app.payload);
    const {
      id: passed,
      number,
      handler,
    } = await buildRequestAt(app.payload, 'dispatched', {
      publicConsent: true,
    });
    const call = { payload: app.payload, id: passed };
    await returnRequest({ ...call, actor: handler, reason: '本单位没有这项职责。' });
    await dispatchRequest({ ...call, actor: operator, unit });
    await startRequest({ ...call, actor: handlerOf(unit), note: '已电话联系。' });
    await handOverRequest({
      ...call,
      actor: operator,
      confirmed: true,
      note: '与邻居的界墙纠纷，适合调解。',
    });
    await replyToRequest({ ...call, actor: handlerOf(unit), reply: '已请双方到现场协商，约好时间。' });
    await publishRequest({ ...call, actor: operator, decision: 'public' });
    const html = await get(`/requests/${number}`);
    for (const step of ['提交诉求', '受理', '派给承办单位', '开始办理', '答复']) expect(html).toContain(step);
    for (const inner of ['退回', '移交', '没有这项职责']) expect(html).not.toContain(inner);
    const { steps } = await trackedRequest(app.payload, passed);
    expect(steps.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['return', 'hand-over']));
    await publishRequest({ ...call, actor: operator, decision: 'withheld' });
  });

  it('keeps every filter in the form after a reload and in the links to other pages', async () => {
    const address = `/requests?q=暖气&category=${category}&progress=answered&year=2026`;
    const html = await get(address);
    expect(html).toContain('value="暖气"');
    for (const chosen of [category, 'answered', '2026'])
      expect(html).toMatch(new RegExp(`<option value="${chosen}"[^>]*selected`));
    const wide = await get('/requests?q=暖气&progress=answered&year=2026');
    const next = /href="(\/requests\?[^"]*page=2[^"]*)"/.exec(wide)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const query = new URL(next, app.url).searchParams;
    expect(Object.fromEntries(query)).toEqual({ q: '暖气', progress: 'answered', year: '2026', page: '2' });
    expect(await get(next)).toContain('value="暖气"');
  });

  it('is found again after the search was rebuilt from nothing', async () => {
    const found = async () =>
      (await searchDocuments({ payload: app.payload, query: '暖气', kinds: ['request'] })).total;
    const before = await found();
    expect(before).toBeGreaterThan(30);
    await inTransaction({ payload: app.payload }, async (req) => {
      for (const collection of ['search-tokens', 'search-entries'] as const)
        await deleteWhere(app.payload, req, collection, { id: { exists: true } });
    });
    expect(await found()).toBe(0);
    expect(await reindexRequests(app.payload)).toBe(32);
    expect(await found()).toBe(before);
    await app.payload.db.updateOne({ collection: 'requests', id, data: { visibility: 'withheld' } });
    await reindexRequests(app.payload);
    expect(await found()).toBe(before - 1);
  });
});
