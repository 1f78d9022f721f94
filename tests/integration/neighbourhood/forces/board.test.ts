import { expect, it } from 'vitest';
import { finishVisit, recordFinding, visitBoard } from '@/domain/neighbourhood';
import { buildUser, cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildVisit } from '../../../factories/forces';
import { buildMatterPlace, buildRunner } from '../../../factories/matters';

const { app, clock, begin } = appAtFixedTime();

const asLeader = async () => {
  const { id } = await buildUser(app.payload, { roles: [{ role: 'city-leader' }] });
  const grants = [{ role: 'city-leader' as const, scope: { kind: 'city' as const, id: '' } }];
  return { userId: id, name: '领导', grants, via: 'portal' as const };
};

it('sums city and townships above the places, tells leaders no few findings, and leads only those who may to the lists', async () => {
  clock.set(begin);
  const { payload } = app;
  const [many, few] = [await buildMatterPlace(payload, 3), await buildMatterPlace(payload, 2)];
  const walk = async (place: typeof many, hazards: number) => {
    const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
    const { id, stops } = await buildVisit(payload, { grid: place.grid, actor: secretary });
    const note = (kind: 'hazard' | 'fine') =>
      recordFinding({ payload, actor: secretary, id, stop: stops[0]?.id ?? '', kind, words: '楼道杂物' });
    await note('fine');
    for (let index = 0; index < hazards; index += 1) await note('hazard');
    return { id, secretary };
  };
  const round = await walk(many, 6);
  await finishVisit({ payload, actor: round.secretary, id: round.id });
  await walk(few, 2);

  const leader = await asLeader();
  const board = await visitBoard(payload, leader, {});
  const of = (id: string) => board.all.find((place) => place.id === id);
  expect(of(many.community)).toMatchObject({
    households: 3,
    visited: 1,
    overdue: 2,
    done: 1,
    underWay: 0,
    met: 1,
  });
  expect(of(few.community)).toMatchObject({ overdue: 1, underWay: 1, findings: { n: null, open: null } });
  // With so few in the other, the larger and the sum would tell them.
  expect(of(many.community)?.findings.n).toBeNull();
  const [all, ...rest] = board.all;
  expect(all).toMatchObject({ level: 'all', findings: { n: 8, open: 8, settled: 0 } });
  for (const level of ['township', 'community'] as const)
    expect(
      rest.filter((one) => one.level === level).reduce((sum, { households }) => sum + households, 0),
    ).toBe(all?.households);

  const text = async (path: string, user: string) =>
    (await app.fetch(path, { headers: { cookie: await cookieFor(payload, user) } })).text();
  const code = board.communities.find(({ id }) => id === many.community)?.code ?? '';
  const shown = await text(`/work/visits/board?community=${code}`, leader.userId);
  expect(shown).toContain('（太少，不显示）');
  expect(shown).toContain('只给管这一片的人看');
  expect(shown).not.toContain('/work/visits/findings?');
  expect(shown).not.toContain('/work/visits/overdue?');
  const file = await text(`/work/visits/board.csv?community=${code}`, leader.userId);
  expect(file).toContain('太少，不显示');
  expect(file).toMatch(/一共\d+个社区（村）/);

  // Those who answer for it: every number, and the list behind it.
  const staff = await buildRunner(payload, 'community-staff', few.community);
  const own = await visitBoard(payload, staff, {});
  expect(own.kinds?.find(({ kind }) => kind === 'hazard')).toMatchObject({ n: 2, open: 2, settled: 0 });
  const page = await text('/work/visits/board', staff.userId);
  const way =
    page.match(/href="(\/work\/visits\/findings\?[^"]*kind=hazard[^"]*state=open[^"]*)"/)?.[1] ?? '';
  const list = await text(way.replaceAll('&amp;', '&'), staff.userId);
  expect(
    list.match(/<li><a class="govuk-link" href="\/work\/visits\/findings\/[0-9a-f-]{36}"/g),
  ).toHaveLength(2);
  expect(list).toContain('只看：');
  expect(page).toContain(`/work/visits/overdue?part=grid:${few.grid}`);
});
