import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { closePartyOrganization } from '@/domain/organization';
import { transferOut } from '@/domain/service';
import { buildRole, buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildRunner } from '../../factories/matters';
import {
  buildGrid,
  buildMember,
  buildNeighbourhood,
  buildPartyOrganization,
} from '../../factories/organization';

let app: TestApp;
let here: Awaited<ReturnType<typeof buildNeighbourhood>>;
let staff: string;

beforeAll(async () => {
  app = await startTestApp();
  here = await buildNeighbourhood(app.payload);
  staff = (await keeperOf(here.community)).cookie;
});
afterAll(() => app.close());

async function keeperOf(community: string) {
  const keeper = await buildRunner(app.payload, 'community-staff', community);
  return { cookie: await cookieFor(app.payload, keeper.userId) };
}

async function send(cookie: string, path: string, input: object, method = 'POST') {
  const headers = { cookie, origin: new URL(app.url).origin, 'content-type': 'application/json' };
  const answer = await app.fetch(`/api/${path}`, { method, headers, body: JSON.stringify(input) });
  return { status: answer.status, body: (await answer.json()) as { message: string } };
}

/** A member with an account that is branch secretary over the grid, over another grid and over the building. */
async function buildLeader(branch: string, grid: string) {
  const { id: user } = await buildUser(app.payload, {
    roles: [
      { role: 'branch-secretary', kind: 'grid', place: grid },
      { role: 'party-member', kind: 'grid', place: grid },
    ],
  });
  const elsewhere = (await buildGrid(app.payload, { community: here.community })).id;
  const kept = await buildRole(app.payload, user, {
    role: 'branch-secretary',
    kind: 'grid',
    place: elsewhere,
  });
  const { id } = await buildMember(app.payload, { organization: branch, user, name: '王桂兰' });
  return { id, user, kept, cookie: await cookieFor(app.payload, user) };
}
const lead = (organization: string, secretary: string | null) =>
  app.payload.update({ collection: 'party-organizations', id: organization, data: { secretary }, depth: 0 });
async function rolesLeft(user: string) {
  const { docs } = await app.payload.find({
    collection: 'role-assignments',
    where: { user: { equals: user } },
    depth: 0,
    pagination: false,
  });
  return docs.filter(({ until }) => !until || new Date(until) > new Date());
}
const over = (grid: string) => (row: { role: string; scopeId?: string | null }) =>
  row.role === 'branch-secretary' && row.scopeId === grid;

it('ends with the post when somebody else leads: at the next request, in the log, and both sides are told', async () => {
  const leader = await buildLeader(here.branch, here.grid);
  await lead(here.branch, leader.id);
  const mate = await buildMember(app.payload, { organization: here.branch });
  const path = `party-members/${mate.id}/verbs/transfer`;
  const asked = { to: here.group, reason: '搬家' };
  const { status, body } = await send(staff, `party-organizations/${here.branch}/verbs/change-secretary`, {
    secretary: mate.id,
  });
  expect(status).toBe(200);
  expect(body.message).toContain('的支部书记权限同时收回');
  const left = await rolesLeft(leader.user);
  expect(left.filter(over(here.grid))).toEqual([]);
  expect(left.map(({ id }) => id)).toContain(leader.kept);
  expect(left.map(({ role }) => role)).toContain('party-member');
  expect((await send(leader.cookie, path, asked)).status).not.toBe(200);
  const ended = await app.payload.find({
    collection: 'audit-events',
    where: { action: { equals: 'role.ended' }, summary: { contains: '已更换负责人' } },
  });
  expect(ended.totalDocs).toBe(1);
  const where = { template: { equals: 'role.ended' } };
  const told = await app.payload.find({ collection: 'outbox', where });
  expect(told.totalDocs).toBe(1);
});

it('ends by a form too, and stays with whoever still leads', async () => {
  const leader = await buildLeader(here.branch, here.grid);
  await lead(here.branch, leader.id);
  const answer = await send(
    staff,
    `party-organizations/${here.branch}`,
    { contactHours: '每天上午' },
    'PATCH',
  );
  expect(answer.status).toBe(200);
  expect((await rolesLeft(leader.user)).filter(over(here.grid))).toHaveLength(1);
  await send(staff, `party-organizations/${here.branch}`, { secretary: null }, 'PATCH');
  expect((await rolesLeft(leader.user)).filter(over(here.grid))).toEqual([]);
});

it('ends when the organisation is closed, and when the member goes elsewhere or leaves', async () => {
  const call = { payload: app.payload, actor: systemActor('测试') };
  const grid = (await buildGrid(app.payload, { community: here.community })).id;
  const branch = (
    await buildPartyOrganization(app.payload, { level: 'grid', place: grid, parent: here.committee })
  ).id;
  const leader = await buildLeader(branch, grid);
  await lead(branch, leader.id);
  const moves = await buildLeader(branch, grid);
  const leaves = await buildLeader(branch, grid);
  const moved = await send(staff, `party-members/${moves.id}/verbs/transfer`, {
    to: here.branch,
    reason: '搬家',
  });
  expect(moved.body.message).toContain('的支部书记权限同时收回');
  const out = await transferOut({ ...call, id: leaves.id, outside: '石家庄市', reason: '调动' });
  expect(out.endedRoles).toContain('同时收回');
  for (const { user } of [moves, leaves]) expect((await rolesLeft(user)).filter(over(grid))).toEqual([]);
  expect((await rolesLeft(leader.user)).filter(over(grid))).toHaveLength(1);
  const closed = await closePartyOrganization({
    ...call,
    id: branch,
    reason: '合并',
    membersTo: here.committee,
  });
  expect(closed.endedRoles).toContain('同时收回');
  expect((await rolesLeft(leader.user)).filter(over(grid))).toEqual([]);
});

it('says so when the leader had no account and somebody holds the role there', async () => {
  const grid = (await buildGrid(app.payload, { community: here.community })).id;
  const branch = (
    await buildPartyOrganization(app.payload, { level: 'grid', place: grid, parent: here.committee })
  ).id;
  const { id } = await buildMember(app.payload, { organization: branch, name: '李大勇' });
  const path = `party-organizations/${branch}/verbs/change-secretary`;
  await lead(branch, id);
  expect((await send(staff, path, { secretary: '' })).body.message).toBe('负责人已更换。');
  await lead(branch, id);
  const { user } = await buildLeader(branch, grid);
  const { body } = await send(staff, path, { secretary: '' });
  expect(body.message).toContain('李大勇没有对上账号');
  expect((await rolesLeft(user)).filter(over(grid))).toHaveLength(1);
});

it('says so of a leader recorded by name alone, and leaves whoever goes to a branch inside the place', async () => {
  const grid = (await buildGrid(app.payload, { community: here.community })).id;
  const { id: branch } = await buildPartyOrganization(app.payload, {
    level: 'grid',
    place: grid,
    parent: here.committee,
  });
  const path = `party-organizations/${branch}/verbs/change-secretary`;
  const named = { secretaryName: '赵长海' };
  await app.payload.update({ collection: 'party-organizations', id: branch, data: named, depth: 0 });
  const { id, user } = await buildLeader(branch, grid);
  const { body } = await send(staff, path, { secretary: id });
  expect(body.message).toContain('赵长海没有对上账号');
  expect((await rolesLeft(user)).filter(over(grid))).toHaveLength(1);

  const { id: deputyUser } = await buildUser(app.payload, {
    roles: [{ role: 'branch-secretary', kind: 'community', place: here.community }],
  });
  const deputy = await buildMember(app.payload, { organization: here.committee, user: deputyUser });
  const moved = await send(staff, `party-members/${deputy.id}/verbs/transfer`, {
    to: here.branch,
    reason: '便于参加活动',
  });
  expect(moved.status).toBe(200);
  expect((await rolesLeft(deputyUser)).map(({ role }) => role)).toContain('branch-secretary');
});

it('is what the register says too, and takes the words of the one before off the card', async () => {
  const { payload } = app;
  const there = await buildNeighbourhood(payload);
  const [first, next] = [
    await buildMember(payload, { organization: there.group, name: '孟春梅', role: 'group-leader' }),
    await buildMember(payload, { organization: there.group, name: '赵小东' }),
  ];
  const card = { contactPhone: '0312-2580001', contactHours: '每天下午', publicCard: '楼道里的事找我。' };
  await payload.update({
    collection: 'party-organizations',
    id: there.group,
    data: { ...card, secretary: first.id },
    depth: 0,
  });
  const { cookie } = await keeperOf(there.community);
  const path = `party-organizations/${there.group}/verbs/change-secretary`;
  const roleOf = async ({ id }: { id: string }) =>
    (await payload.findByID({ collection: 'party-members', id, depth: 0 })).role;
  const group = () => payload.findByID({ collection: 'party-organizations', id: there.group, depth: 0 });

  expect((await send(cookie, path, { secretary: first.id, contactHours: '每天上午' })).status).toBe(200);
  expect(await group()).toMatchObject({ ...card, contactHours: '每天上午' });
  const changed = await send(cookie, path, { secretary: next.id, contactHours: '周六上午' });
  expect(changed.status).toBe(200);
  expect([await roleOf(first), await roleOf(next)]).toEqual(['member', 'group-leader']);
  const { contactPhone, contactHours, publicCard } = await group();
  expect([contactPhone ?? null, contactHours, publicCard ?? null]).toEqual([null, '周六上午', null]);

  await send(cookie, path, { secretary: '' });
  expect(await roleOf(next)).toBe('member');
});
