import { expect, it } from 'vitest';
import {
  finishVisit,
  planCivilityMeeting,
  planVisit,
  publishFamilyStandard,
  recordFinding,
  visitBoard,
} from '@/domain/neighbourhood';
import { env } from '@/shared/env';
import { buildUser, cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildAssociation, buildTerm, buildVisit, inDays } from '../../../factories/forces';
import { buildMatterPlace, buildRunner } from '../../../factories/matters';
import { staffActor } from '../../../factories/property';

const { app, clock, begin } = appAtFixedTime();
const read = async (path: string, cookie: string) =>
  (await app.fetch(path, { headers: { cookie }, redirect: 'manual' })).text();

it('shows leaders and administrators counts, all together first, and leads them there', async () => {
  clock.set(begin);
  const { payload } = app;
  const places = [await buildMatterPlace(payload, 2), await buildMatterPlace(payload, 1)];
  for (const role of ['administrator', 'city-leader'] as const) {
    const { id } = await buildUser(payload, { roles: [{ role }] });
    const page = await read('/work/visits', await cookieFor(payload, id));
    expect(page).toContain('您看到的是数字');
    expect(page).toContain('/work/visits/board');
    expect(page).not.toContain('安排走访');
  }
  const { id } = await buildUser(payload, { roles: [{ role: 'city-leader' }] });
  const grants = [{ role: 'city-leader' as const, scope: { kind: 'city' as const, id: '' } }];
  const board = await visitBoard(payload, { userId: id, name: '领导', grants, via: 'portal' }, {});
  const [all, ...rest] = board.all;
  const each = rest.filter(({ level }) => level === 'community');
  expect(all?.households).toBe(each.reduce((sum, { households }) => sum + households, 0));
  expect(all?.households).toBeGreaterThanOrEqual(3);
  expect(each).toHaveLength(board.communities.length);
  expect(await read('/work/visits/board', await cookieFor(payload, id))).toContain('全部社区（村）');
  const staff = await buildRunner(payload, 'community-staff', places[0]?.community ?? '');
  expect((await visitBoard(payload, staff, {})).all).toEqual([]);
});

it('says in plain words what is refused', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const cookie = await cookieFor(payload, secretary.userId);
  const { id, stop } = await buildVisit(payload, { grid: place.grid, actor: secretary });
  await recordFinding({ payload, actor: secretary, id, stop, kind: 'fine' });
  await finishVisit({ payload, actor: secretary, id });
  await expect(finishVisit({ payload, actor: secretary, id })).rejects.toMatchObject({
    message: '这次走访已经是“走完了”，不用再点。',
  });
  const far = { payload, actor: secretary, part: `grid:${place.grid}`, day: inDays(400) };
  await expect(planVisit(far)).rejects.toMatchObject({ fields: { day: '最多提前60天安排' } });
  const council = await buildAssociation(payload, place.community);
  await buildTerm(payload, council.id, { appraiser: true });
  await buildTerm(payload, council.id, { appraiser: true });
  const past = new Date(new Date(begin).getTime() - 2 * 86_400_000).toISOString();
  const meeting = { association: council.id, title: '好邻居', venue: '村委会' };
  await expect(
    planCivilityMeeting({ payload, actor: staffActor, ...meeting, startsAt: past }),
  ).rejects.toMatchObject({ fields: { startsAt: '开会时间不能早于今天' } });
  const planned = await planCivilityMeeting({ payload, actor: staffActor, ...meeting, startsAt: begin });
  const staff = await buildRunner(payload, 'community-staff', place.community);
  const refused = await read(`/work/appraisals/${planned.id}/vote`, await cookieFor(payload, staff.userId));
  expect(refused).toContain('现在办不了这一步');
  expect(refused).not.toContain('内容刚刚变动过');
  const look = await app.fetch(`/work/visits/care/${place.homes[0]?.household}`, {
    method: 'POST',
    headers: { origin: env().siteUrl, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ reason: '要'.repeat(201) }).toString(),
  });
  expect(look.status).toBe(422);
  const form = await look.text();
  expect(form).toContain('请写明查看的原因');
  expect(form).toContain('要'.repeat(201));
});

it('begins with the family events of where one lives', async () => {
  clock.set(begin);
  const { payload } = app;
  for (const [index, place] of [
    await buildMatterPlace(payload, 1),
    await buildMatterPlace(payload, 1),
  ].entries()) {
    await publishFamilyStandard({
      payload,
      actor: staffActor,
      community: place.community,
      kind: 'wedding',
      validFrom: inDays(0),
      tables: 15,
      source: `第${index + 1}个村的村规民约`,
    });
    const cookie = await cookieFor(payload, place.homes[0]?.user ?? '');
    expect(await read('/family-events', cookie)).toContain(`第${index + 1}个村的村规民约`);
  }
});
