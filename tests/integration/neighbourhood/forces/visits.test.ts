import { expect, it } from 'vitest';
import { inTransaction } from '@/database';
import { tellSource } from '@/domain/mediation/outcome';
import {
  findingSheet,
  findingToDispute,
  findingToMatter,
  findingToRequest,
  finishVisit,
  overdueHouseholds,
  planVisit,
  recordFinding,
  settleFinding,
  visitBoard,
  visitSheet,
} from '@/domain/neighbourhood';
import { photosOf } from '@/domain/requests';
import { buildUser } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildVisit, inDays } from '../../../factories/forces';
import { buildMatterPlace, buildRunner } from '../../../factories/matters';
import { buildKeptOrganization } from '../../../factories/mediation';
import { buildMember } from '../../../factories/organization';
import { buildPhoto, staffActor } from '../../../factories/property';

const { app, clock, begin } = appAtFixedTime();
const minutes = (count: number) => clock.set(new Date(new Date(begin).getTime() + count * 60_000));

const recordsOf = async (member: string) =>
  (
    await app.payload.find({
      collection: 'service-records',
      where: { member: { equals: member } },
      depth: 0,
      overrideAccess: true,
    })
  ).docs;

it('goes through a round: doors, taps once each, nobody at home stays due, and one record of service for the member', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 3);
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const member = await buildMember(payload, { organization: place.branch, user: secretary.userId });
  const { id, stops } = await buildVisit(payload, { grid: place.grid, actor: secretary });
  expect(stops.map(({ reason, state }) => [reason, state])).toEqual(Array(3).fill(['never', 'waiting']));
  const [one, two] = [stops[0]?.id ?? '', stops[1]?.id ?? ''];
  const call = { payload, actor: secretary, id };
  const hazard = {
    ...call,
    stop: one,
    kind: 'hazard' as const,
    words: '楼道里停着电动车充电',
    formKey: 'form-key-1',
  };
  const made = await Promise.all(Array.from({ length: 20 }, () => recordFinding(hazard)));
  expect(new Set(made.map((one) => one.id)).size).toBe(1);
  expect(made.filter(({ repeated }) => !repeated)).toHaveLength(1);
  minutes(40);
  await recordFinding({ ...call, stop: two, kind: 'away' });
  const under = await visitSheet(payload, secretary, id);
  expect(under.visit).toMatchObject({ state: 'under-way', met: 1, away: 1, findings: 2 });
  minutes(50);
  // Somebody opened after all: the later tap of the same hand is the one that holds.
  await recordFinding({ ...call, stop: two, kind: 'fine' });
  expect((await visitSheet(payload, secretary, id)).visit).toMatchObject({ met: 2, away: 0, findings: 2 });
  await finishVisit(call);
  await expect(finishVisit(call)).rejects.toMatchObject({ code: 'invalid-state' });
  await expect(recordFinding({ ...call, stop: two, kind: 'fine' })).rejects.toMatchObject({
    code: 'invalid-state',
  });
  expect(await recordsOf(String(member.id))).toMatchObject([
    { source: 'visit', kind: 'visit', quarters: 3, state: 'submitted' },
  ]);
  const overdue = await overdueHouseholds(payload, secretary, { page: 1 });
  expect(overdue.items.map(({ name }) => name)).toEqual([stops[2]?.name]);
  const board = await visitBoard(payload, secretary, {});
  expect(board.grids.find(({ id: grid }) => grid === place.grid)).toMatchObject({
    households: 3,
    visited: 2,
    percent: 66,
    rounds: 1,
  });
  expect(board.kinds?.find(({ kind }) => kind === 'hazard')).toMatchObject({ n: 1, open: 1 });

  // The next round begins where nobody was met.
  const next = await buildVisit(payload, { grid: place.grid, actor: secretary, count: 1 });
  expect(next.stops.map(({ name }) => name)).toEqual([stops[2]?.name]);
});

it('plans one round for one form, only where one walks', async () => {
  clock.set(begin);
  const { payload } = app;
  const [here, there] = [await buildMatterPlace(payload, 1), await buildMatterPlace(payload, 1)];
  const staff = await buildRunner(payload, 'community-staff', here.community);
  const given = {
    payload,
    actor: staff,
    part: `grid:${here.grid}`,
    day: inDays(1),
    formKey: 'the-same-form',
  };
  const all = await Promise.all(Array.from({ length: 20 }, () => planVisit(given)));
  expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  await expect(
    planVisit({ ...given, part: `grid:${there.grid}`, formKey: 'another-form' }),
  ).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(planVisit({ ...given, day: inDays(-1), formKey: 'yesterday-1' })).rejects.toMatchObject({
    fields: { day: '走访的日子不能早于今天' },
  });
  const { id: neighbour } = await buildUser(payload);
  const nobody = { userId: neighbour, name: '居民', grants: [], via: 'portal' as const };
  await expect(planVisit({ ...given, actor: nobody, formKey: 'nobodys-1' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(visitSheet(payload, nobody, all[0]?.id ?? '')).rejects.toMatchObject({ code: 'forbidden' });
  // A member of the building's group goes round their own building only.
  const { id: user } = await buildUser(payload, {
    roles: [{ role: 'party-member', kind: 'building', place: here.building }],
  });
  const grants = [{ role: 'party-member' as const, scope: { kind: 'building' as const, id: here.building } }];
  const member = { userId: user, name: '党员', grants, via: 'portal' as const };
  await planVisit({ payload, actor: member, part: `building:${here.building}`, day: inDays(0) });
  await expect(
    planVisit({ payload, actor: member, part: `grid:${here.grid}`, day: inDays(0) }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  // Whom nobody has visited is for those who answer for the place.
  await expect(overdueHouseholds(payload, member, { page: 1 })).rejects.toMatchObject({ code: 'forbidden' });
  const leader = {
    userId: user,
    name: '领导',
    grants: [{ role: 'city-leader' as const, scope: { kind: 'city' as const, id: '' } }],
    via: 'portal' as const,
  };
  await expect(overdueHouseholds(payload, leader, { page: 1 })).rejects.toMatchObject({ code: 'forbidden' });
  expect((await visitBoard(payload, leader, {})).communities.length).toBeGreaterThan(1);
});

it('makes a request, a matter or a case of a finding once, and says what became of it, of a case only that it ended', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  await buildKeptOrganization(payload);
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const { id, stop } = await buildVisit(payload, { grid: place.grid, actor: secretary });
  const photo = await buildPhoto(payload, secretary);
  const record = async (
    kind: 'damage' | 'environment' | 'dispute' | 'hazard',
    words: string,
    files: string[] = [],
  ) => (await recordFinding({ payload, actor: secretary, id, stop, kind, words, files })).id;
  const damage = await record('damage', '3号楼东门口的路灯坏了三天', [photo]);
  clock.set(new Date(new Date(begin).getTime() + 1));
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, () => findingToRequest({ payload, actor: secretary, id: damage })),
  );
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const requests = await payload.find({
    collection: 'requests',
    where: { building: { equals: place.building } },
    depth: 0,
    overrideAccess: true,
  });
  expect(requests.docs).toMatchObject([
    {
      body: '走访发现设施损坏：3号楼东门口的路灯坏了三天',
      community: place.community,
      externalNumber: expect.stringMatching(/^FX/),
    },
  ]);
  expect(await photosOf(payload, String(requests.docs[0]?.id))).toHaveLength(1);
  const sheet = await findingSheet(payload, secretary, damage);
  expect(sheet.finding).toMatchObject({
    state: 'became',
    becameKind: 'request',
    becameNumber: requests.docs[0]?.number,
    word: '待受理',
  });

  const litter = await record('environment', '好几栋楼的垃圾桶都满了');
  const { number } = await findingToMatter({
    payload,
    actor: secretary,
    id: litter,
    title: '垃圾桶不够',
    about: '好几栋楼的垃圾桶都满了',
  });
  expect((await findingSheet(payload, secretary, litter)).finding).toMatchObject({
    becameKind: 'matter',
    becameNumber: number,
    word: '进行中',
  });

  const quarrel = await record('dispute', '两家为楼道堆东西吵架');
  await findingToDispute({
    payload,
    actor: secretary,
    id: quarrel,
    type: 'neighbours',
    applicantName: '王大妈',
    respondentName: '孙师傅',
    agreed: true,
  });
  expect((await findingSheet(payload, secretary, quarrel)).finding).toMatchObject({
    becameKind: 'dispute',
    word: '调解组织在办',
  });
  await inTransaction({ payload, actor: staffActor }, (req) =>
    tellSource(req, { source: 'visit', sourceId: quarrel, outcome: 'settled', at: begin }),
  );
  expect((await findingSheet(payload, secretary, quarrel)).finding).toMatchObject({ word: '调解已结束' });

  const bike = await record('hazard', '电动车挡了通道');
  await settleFinding({ payload, actor: secretary, id: bike, note: '当场推走了' });
  expect((await findingSheet(payload, secretary, bike)).finding).toMatchObject({ word: '当场解决' });
  for (const again of [bike, litter, quarrel])
    await expect(findingToRequest({ payload, actor: secretary, id: again })).rejects.toMatchObject({
      code: 'invalid-state',
    });
  const board = await visitBoard(payload, secretary, {});
  expect(
    board.kinds?.map(({ became }) => (became.request ?? 0) + (became.matter ?? 0) + (became.dispute ?? 0)),
  ).toEqual([0, 0, 1, 1, 0, 0, 1, 0]);
});
