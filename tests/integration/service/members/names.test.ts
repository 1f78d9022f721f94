import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { transferMember } from '@/domain/service';
import { buildUser, cookieFor } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import { importsAs } from '../../../factories/imports';
import { buildMember, buildNeighbourhood } from '../../../factories/organization';

let app: TestApp;
let place: Awaited<ReturnType<typeof buildNeighbourhood>>;
let cookie: string;
let branch: string;

const staffOf = async (community: string) => {
  const roles = [{ role: 'community-staff' as const, kind: 'community' as const, place: community }];
  return cookieFor(app.payload, (await buildUser(app.payload, { roles })).id);
};

beforeAll(async () => {
  app = await startTestApp();
  place = await buildNeighbourhood(app.payload);
  cookie = await staffOf(place.community);
  const node = { collection: 'party-organizations', id: place.branch, depth: 0 } as const;
  branch = (await app.payload.findByID(node)).name;
});
afterAll(() => app.close());

const { checked } = importsAs(
  () => ({ app, cookie }),
  () => `members?community=${place.community}`,
  ['姓名', '支部', '入党时间'],
);
const joinDate = '1998-06-30T16:00:00.000Z';
const write = async (method: 'POST' | 'PATCH', path: string, body: object, as = cookie) => {
  const answer = await app.fetch(`/api/party-members${path}`, {
    method,
    headers: { cookie: as, origin: new URL(app.url).origin, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return [answer.status, await answer.text()] as const;
};
const enter = (name: string, more: object = {}) =>
  write('POST', '', { name, organization: place.branch, role: 'member', ...more });
const named = async (name: string) =>
  (await app.payload.find({ collection: 'party-members', where: { name: { equals: name } }, depth: 0 })).docs;

it('finds a member in a list that pads the name, and keeps one spelling whoever types it', async () => {
  await buildMember(app.payload, { organization: place.branch, name: '付婷', joinDate });
  const run = await checked([['付　婷', branch, '1998-07-01']]);
  expect(run).toMatchObject({ rowsCreated: 0, rowsUnchanged: 1 });
  expect((await enter(' 审 查　甲 ', { joinDate }))[0]).toBe(201);
  expect((await named('审查甲'))[0]?.name).toBe('审查甲');

  const other = await buildNeighbourhood(app.payload);
  const there = await staffOf(other.community);
  for (const name of ['审查甲', ' 审查甲', '审 查甲', '审　查　甲'])
    expect(
      await write('POST', '', { name, organization: other.branch, role: 'member', joinDate }, there),
    ).toEqual([422, expect.stringContaining('请那边转过来')]);
  // What was stored padded before names had one spelling.
  const old = await buildMember(app.payload, { organization: place.branch, name: '安卓', joinDate });
  await app.payload.db.updateOne({ collection: 'party-members', id: old.id, data: { name: '安 卓' } });
  expect((await enter('安卓', { joinDate }))[0]).toBe(422);
});

it('makes no card a second one of somebody else by another name or day', async () => {
  const { payload } = app;
  await buildMember(payload, { organization: place.branch, name: '同名甲', joinDate });
  const { id } = await buildMember(payload, { organization: place.branch, name: '同名乙', joinDate });
  const change = (body: object, card = id) => write('PATCH', `/${card}`, body);
  expect(await change({ name: '同 名甲' })).toEqual([422, expect.stringContaining('同名甲已经在本社区')]);
  expect((await change({ name: '同名甲', joinDate: '2001-06-30T16:00:00.000Z' }))[0]).toBe(200);
  expect((await change({ joinDate }))[0]).toBe(422);
  expect((await change({ joinDate: null }))[0]).toBe(422);
  expect((await change({ role: 'group-leader' }))[0]).toBe(200);

  // Two that stand without a day are told apart one after the other.
  const [first, second] = [
    await buildMember(payload, { organization: place.branch, name: '同名丙' }),
    await buildMember(payload, { organization: place.branch, name: '同名丙' }),
  ];
  expect((await change({ joinDate }, first.id))[0]).toBe(200);
  expect((await change({ joinDate }, second.id))[0]).toBe(422);
  expect((await change({ joinDate: '2002-06-30T16:00:00.000Z' }, second.id))[0]).toBe(200);
});

it('enters nobody again in the community they have just left, also without a day', async () => {
  const { payload } = app;
  const other = await buildNeighbourhood(payload);
  const card = { organization: place.branch, name: '搬走的', joinDate };
  const { id } = await buildMember(payload, card);
  const call = { payload, actor: systemActor('测试') };
  await transferMember({ ...call, id, to: other.branch, reason: '搬家' });
  expect(await enter('搬走的')).toEqual([422, expect.stringContaining('搬走的已在别的社区')]);
  expect(await checked([['搬走的', branch, '']])).toMatchObject({ rowsCreated: 0, rowsRefused: 1 });
  expect((await enter('搬走的', { joinDate: '2003-06-30T16:00:00.000Z' }))[0]).toBe(201);
});
