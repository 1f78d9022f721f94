import { expect, it } from 'vitest';
import { recordFinding, visitSheet } from '@/domain/neighbourhood';
import { buildUser, cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildAssociation, buildTerm, buildVisit } from '../../../factories/forces';
import { buildMatterPlace } from '../../../factories/matters';
import { staffActor } from '../../../factories/property';

const { app, clock, begin } = appAtFixedTime();
type Roles = NonNullable<NonNullable<Parameters<typeof buildUser>[1]>['roles']>;

const reader = async (user: string) => {
  const cookie = await cookieFor(app.payload, user);
  return async (path: string) => {
    const answer = await app.fetch(path, { headers: { cookie }, redirect: 'manual' });
    return { status: answer.status, body: await answer.text() };
  };
};

it('gives whoever has two roles their own routes and what each role gives, no more', async () => {
  clock.set(begin);
  const { payload } = app;
  const [kept, lived] = [await buildMatterPlace(payload, 1), await buildMatterPlace(payload, 1)];
  // Secretary of one grid, a member of the group of a building in another community, and in an association.
  const roles: Roles = [
    { role: 'branch-secretary', kind: 'grid', place: kept.grid },
    { role: 'party-member', kind: 'building', place: lived.building },
  ];
  const council = await buildAssociation(payload, lived.community);
  const { user } = await buildTerm(payload, council.id, { role: 'member' });
  const both = (await buildUser(payload, { roles })).id;
  const read = await reader(both);
  const first = await read('/work/visits');
  for (const words of ['安排走访', '很久没走访的住户', '走访看板', '看这一片所有人的走访'])
    expect(first.body).toContain(words);
  const plan = await read('/work/visits/new');
  expect(plan.body).toContain(`grid:${kept.grid}`);
  expect(plan.body).toContain(`building:${lived.building}`);
  expect(plan.body).not.toContain(`grid:${lived.grid}`);

  const grants = [
    { role: 'branch-secretary' as const, scope: { kind: 'grid' as const, id: kept.grid } },
    { role: 'party-member' as const, scope: { kind: 'building' as const, id: lived.building } },
  ];
  const actor = { userId: both, name: '两个身份', grants, via: 'portal' as const };
  const own = await buildVisit(payload, { grid: kept.grid, actor });
  const others = await buildVisit(payload, { grid: lived.grid });
  await recordFinding({ payload, actor: staffActor, id: others.id, stop: others.stop, kind: 'fine' });
  expect((await read('/work/visits')).body).toContain(own.number);
  expect((await read(`/work/visits/${own.id}`)).status).toBe(200);
  // In the building they live in they walk, and answer for nothing: neither others' rounds nor who is overdue.
  expect((await read(`/work/visits/${others.id}`)).status).toBe(403);
  expect((await read('/work/visits?of=all')).body).not.toContain(others.number);
  const overdue = await read(`/work/visits/overdue?part=building:${lived.building}`);
  expect(overdue.body).not.toContain((await visitSheet(payload, staffActor, others.id)).stops[0]?.name ?? '');

  // In an association only: what is theirs there, and the way to get a part to walk.
  const member = await (await reader(user ?? ''))('/work/visits');
  expect(member.body).toContain(`/work/associations/${council.id}`);
  expect(member.body).toContain('还没有归您走访的网格或楼栋');
  expect(member.body).not.toContain('href="/work/visits/new"');
  expect(member.body).not.toContain('/work/visits/board');

  // A leader who is a Party member of a building as well keeps the board.
  const leads: Roles = [
    { role: 'city-leader' },
    { role: 'party-member', kind: 'building', place: lived.building },
  ];
  const leader = await (await reader((await buildUser(payload, { roles: leads })).id))('/work/visits');
  expect(leader.body).toContain('安排走访');
  expect(leader.body).toContain('/work/visits/board');
  expect(leader.body).not.toContain('/work/visits/overdue');
});
