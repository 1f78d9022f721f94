import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { takeBack, transferOut } from '@/domain/service';
import { buildUser, cookieFor, newPhone } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import { importsAs } from '../../../factories/imports';
import { buildMember, buildNeighbourhood } from '../../../factories/organization';

let app: TestApp;
let place: Awaited<ReturnType<typeof buildNeighbourhood>>;
let cookie: string;
let branch: string;
let group: string;

beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  place = await buildNeighbourhood(payload);
  const roles = [{ role: 'community-staff' as const, kind: 'community' as const, place: place.community }];
  cookie = await cookieFor(payload, (await buildUser(payload, { roles })).id);
  const nameOf = async (id: string) =>
    (await payload.findByID({ collection: 'party-organizations', id, depth: 0 })).name;
  [branch, group] = [await nameOf(place.branch), await nameOf(place.group)];
});
afterAll(() => app.close());

const { api, send, checked, imported } = importsAs(
  () => ({ app, cookie }),
  () => `members?community=${place.community}`,
  ['党员姓名', '支部', '职务', '入党时间', '人员类别', '特长', '联系电话', '备注'],
);
const find = async (name: string) => {
  const { docs } = await app.payload.find({
    collection: 'party-members',
    where: { name: { equals: name } },
    depth: 0,
  });
  return docs;
};

it('adds and completes members, with an account for the phone, and changes nothing the second time', async () => {
  const known = await buildMember(app.payload, { organization: place.branch, name: '王秀兰' });
  const phone = newPhone();
  const rows = [
    ['王秀兰', branch, '委员', '1998年7月1日', '正式党员', '理发、水电维修', phone, '退休教师'],
    ['新来的', group, '', '20250701', '预备党员', '', '', ''],
  ];
  expect(await checked(rows)).toMatchObject({ rowsCreated: 1, rowsUpdated: 1, rowsRefused: 0 });
  expect(await find('新来的')).toEqual([]);
  expect(await imported(rows)).toMatchObject({ status: 'done', rowsCreated: 1, rowsUpdated: 1 });
  const [completed] = await find('王秀兰');
  expect(completed).toMatchObject({
    id: known.id,
    role: 'committee',
    joinDate: '1998-06-30T16:00:00.000Z',
    publicConsent: false,
    user: expect.any(String),
  });
  expect(completed?.skills?.toSorted()).toEqual(['electric', 'haircut']);
  expect(await find('新来的')).toMatchObject([
    { organization: place.group, building: place.building, probationary: true, role: 'member', user: null },
  ]);
  const { docs } = await app.payload.find({
    collection: 'member-moves',
    where: { memberName: { equals: '新来的' } },
    depth: 0,
  });
  expect(docs).toMatchObject([{ kind: 'joined', reason: '按导入的名册', community: place.community }]);
  const [again] = [await imported(rows)];
  expect(again).toMatchObject({ status: 'done', rowsCreated: 0, rowsUpdated: 0, rowsUnchanged: 2 });
});

it('names every fault of a line, moves nobody, and tells people of one name apart by when they joined', async () => {
  for (const joinDate of ['1990-06-30T16:00:00.000Z', '2001-06-30T16:00:00.000Z'])
    await buildMember(app.payload, { organization: place.branch, name: '李强', joinDate });
  await buildMember(app.payload, { organization: place.group, name: '在别处' });
  const run = await checked([
    ['李强', branch, '', '', '', '', '', ''],
    ['李强', branch, '委员', '2001-07-01', '', '', '', ''],
    ['在别处', branch, '', '', '', '', '', ''],
    ['张三', '没有的支部', '', '', '', '', '', ''],
    ['李四', branch, '大书记', '2月30日', '也许', '开飞机', '12345', ''],
    ['示例', branch, '', '', '', '', '', ''],
  ]);
  expect(run).toMatchObject({ rowsCreated: 0, rowsUpdated: 1, rowsRefused: 5 });
  const { body } = await api(`${run.id}/issues`);
  const told = (line: number) =>
    (body.issues as { line: number; column: string; message: string }[])
      .filter((one) => one.line === line)
      .map(({ column, message }) => `${column}：${message}`);
  expect(told(2)).toEqual(['党员姓名：名册里有2个李强，请写上入党日期']);
  expect(told(4)[0]).toContain('转接组织关系');
  expect(told(5)[0]).toContain('没有叫“没有的支部”的党组织');
  expect(
    told(6)
      .map((one) => one.split('：')[0])
      .toSorted(),
  ).toEqual(['人员类别', '入党时间', '特长', '联系电话', '职务'].toSorted());
  expect(told(7)[0]).toContain('示例行');
});

it('is not open to another community', async () => {
  const other = await buildNeighbourhood(app.payload);
  const roles = [{ role: 'community-staff' as const, kind: 'community' as const, place: other.community }];
  const mine = cookie;
  cookie = await cookieFor(app.payload, (await buildUser(app.payload, { roles })).id);
  expect((await send([['张三', branch, '', '', '', '', '', '']])).status).toBe(403);
  cookie = mine;
});

it('makes no second card of whoever left or is in another community, and names that one to nobody else', async () => {
  const { payload } = app;
  const other = await buildNeighbourhood(payload);
  const joinDate = '1996-06-30T16:00:00.000Z';
  const left = await buildMember(payload, { organization: place.branch, name: '走了的', joinDate });
  await transferOut({
    payload,
    actor: systemActor('测试'),
    id: left.id,
    outside: '石家庄市',
    reason: '搬家',
  });
  await buildMember(payload, { organization: other.branch, name: '在那边', joinDate });
  const rows = [
    ['走了的', branch, '', '1996-07-01', '', '', '', ''],
    ['在那边', branch, '', '1996-07-01', '', '', '', ''],
    ['在那边', group, '', '2005-07-01', '', '', '', ''],
  ];
  const run = await checked(rows);
  expect(run).toMatchObject({ rowsCreated: 1, rowsRefused: 2 });
  const { body } = await api(`${run.id}/issues`);
  const told = (body.issues as { message: string }[]).map(({ message }) => message);
  expect(told).toEqual([
    expect.stringContaining('走了的已转出，请打开名册里原来的那一条，用“转回”'),
    expect.stringContaining('在那边已在别的社区（村）的名册里，请那边转过来'),
  ]);

  const byHand = async (name: string, more: object = {}) => {
    const answer = await app.fetch('/api/party-members', {
      method: 'POST',
      headers: { cookie, origin: app.url, 'content-type': 'application/json' },
      body: JSON.stringify({ name, organization: place.branch, role: 'member', ...more }),
    });
    return [answer.status, await answer.text()] as const;
  };
  expect(await byHand('走了的', { joinDate })).toEqual([422, expect.stringContaining('转回')]);
  expect(await byHand('在那边', { joinDate })).toEqual([422, expect.stringContaining('请那边转过来')]);
  expect((await byHand('在那边', { joinDate: '2010-06-30T16:00:00.000Z' }))[0]).toBe(201);
});

it('takes nobody back while another card of the same person stands', async () => {
  const { payload } = app;
  const call = { payload, actor: systemActor('测试') };
  const card = { organization: place.branch, name: '又来的', joinDate: '1997-06-30T16:00:00.000Z' };
  const { id } = await buildMember(payload, card);
  await transferOut({ ...call, id, outside: '石家庄市', reason: '搬家' });
  await buildMember(payload, card);
  await expect(takeBack({ ...call, id, to: place.branch, outside: '石家庄市' })).rejects.toMatchObject({
    code: 'invalid-state',
    message: expect.stringContaining('又来的已经在本社区（村）的名册里'),
  });
});
