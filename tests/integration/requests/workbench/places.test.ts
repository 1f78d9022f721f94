import { afterAll, beforeAll, expect, it } from 'vitest';
import { forgetDirectory, possibleDuplicates, publishRequest, reindexRequests } from '@/domain/requests';
import { buildUser, cookieFor } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import { buildCompound, buildDivision } from '../../../factories/organization';
import { buildRequest, buildRequestAt, operator } from '../../../factories/requests';
import { workbenchOf } from '../../../factories/workbench';

let app: TestApp;
let bench: ReturnType<typeof workbenchOf>;
let community: string;

beforeAll(async () => {
  app = await startTestApp();
  community = String((await buildDivision(app.payload, { shortName: '书院里社区' })).id);
  const { id } = await buildUser(app.payload, { roles: [{ role: 'operator' }] });
  bench = workbenchOf(app, await cookieFor(app.payload, id));
});
afterAll(() => app?.close());

const found = async (q: string) =>
  (await bench.all(`q=${encodeURIComponent(q)}`)).map(({ id }: { id: string }) => id);
const where = { placeText: '中山路农业银行门口', phone: '13800138001' };
const body = '人行道的地砖翘起来一大片，老人走路绊倒了。';

it('finds requests by where they are: typed words, community, compound; also public ones, and after a reindex', async () => {
  const compound = String((await buildCompound(app.payload, { community, name: '紫薇新城' })).id);
  forgetDirectory(app.payload);
  const placed = await buildRequest(app.payload, { compound, placeText: '实验小学东侧' });
  const published = await buildRequestAt(app.payload, 'evaluation', {
    compound,
    publicConsent: true,
    placeText: '8号楼三单元',
  });
  await publishRequest({ payload: app.payload, actor: operator, id: published.id, decision: 'public' });
  expect(await found('紫薇新城')).toEqual(expect.arrayContaining([placed.id, published.id]));
  expect(await found('实验小学')).toEqual([placed.id]);
  expect(await found('书院里')).toHaveLength(2);
  // What only staff may know of a public request is in no public search.
  const search = await (await app.fetch(`/search?q=${encodeURIComponent('三单元')}`)).text();
  expect(search).not.toContain(`/requests/${published.number}`);
  await reindexRequests(app.payload);
  expect(await found('紫薇新城')).toHaveLength(2);
});

it('finds the same matter without a known place, and leaves the same words at another place alone', async () => {
  const { id } = await buildRequest(app.payload, { ...where, body });
  const draft = { text: body, placeText: where.placeText };
  const ids = async (more: Partial<typeof draft>) =>
    (await possibleDuplicates(app.payload, { ...draft, ...more })).map((one) => one.id);
  expect(await ids({})).toEqual([id]);
  expect(await ids({ text: '农业银行门口人行道地砖翘起来了，绊倒老人。' })).toEqual([id]);
  expect(await ids({ placeText: '兴华路建设银行门口' })).toEqual([]);
  expect(await ids({ text: '银行门口的路灯晚上不亮。' })).toEqual([]);
});
