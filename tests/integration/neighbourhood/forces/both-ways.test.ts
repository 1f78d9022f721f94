import { expect, it } from 'vitest';
import { endRole } from '@/domain/accounts';
import { findingToDispute, findingToMatter, recordFinding } from '@/domain/neighbourhood';
import { buildUser, cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildVisit } from '../../../factories/forces';
import { buildMatterPlace, buildRunner } from '../../../factories/matters';
import { buildDesk, buildKeptOrganization } from '../../../factories/mediation';
import { buildPhoto, staffActor } from '../../../factories/property';

const { app, clock, begin } = appAtFixedTime();

it('leads from what a finding became back to it and on again, those who may see both', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const elsewhere = await buildMatterPlace(payload, 1);
  await buildKeptOrganization(payload);
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const stranger = await buildRunner(payload, 'community-staff', elsewhere.community);
  const { id: resident } = await buildUser(payload);
  const { id, stop } = await buildVisit(payload, { grid: place.grid, actor: secretary });
  const record = async (kind: 'environment' | 'dispute') =>
    (await recordFinding({ payload, actor: secretary, id, stop, kind, words: '楼道里的事' })).id;
  const read = async (path: string, user: string | null) =>
    (await app.fetch(path, user ? { headers: { cookie: await cookieFor(payload, user) } } : {})).text();

  const litter = await record('environment');
  const call = { payload, actor: secretary, id: litter, title: '垃圾桶不够', about: '垃圾桶都满了' };
  const { number } = await findingToMatter(call);
  const way = `/work/visits/findings/${litter}`;
  expect(await read(`/matters/${number}`, secretary.userId)).toContain(`href="${way}"`);
  for (const other of [null, resident, stranger.userId])
    expect(await read(`/matters/${number}`, other)).not.toContain(way);
  expect(await read(way, secretary.userId)).toContain(`href="/matters/${number}"`);

  const quarrel = await record('dispute');
  const dispute = await findingToDispute({
    payload,
    actor: secretary,
    id: quarrel,
    type: 'neighbours',
    applicantName: '王大妈',
    respondentName: '孙师傅',
    agreed: true,
  });
  const [finding, work] = [`/work/visits/findings/${quarrel}`, `/work/mediation/${dispute.id}`];
  // The desk reads the case; it is led to the finding only where it may read that too, and the secretary nowhere.
  const { organization } = (await payload.findByID({
    collection: 'disputes',
    id: dispute.id,
    depth: 0,
    overrideAccess: true,
  })) as unknown as { organization: string };
  const desk = await buildDesk(payload, organization);
  expect(await read(work, desk.userId)).toContain('楼道里的事');
  expect(await read(work, desk.userId)).not.toContain(finding);
  expect(await read(finding, secretary.userId)).not.toContain(dispute.id);
  const role = { role: 'branch-secretary', kind: 'grid', place: place.grid } as const;
  const { id: both } = await buildUser(payload, { roles: [{ role: 'mediator' }, role] });
  await payload.update({
    collection: 'mediation-desks',
    where: { user: { equals: desk.userId } },
    data: { user: both } as never,
    overrideAccess: true,
  });
  expect(await read(work, both)).toContain(`href="${finding}"`);
  expect(await read(finding, both)).toContain(`href="${work}"`);
});

it('opens the photos of a finding for those who may read it, a grid’s secretary too, and for nobody else', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const elsewhere = await buildMatterPlace(payload, 1);
  const grants = [{ role: 'party-member', kind: 'grid', place: place.grid }] as const;
  const { id: user } = await buildUser(payload, { roles: [...grants] });
  const walker = {
    userId: user,
    name: '党员',
    grants: [{ role: 'party-member' as const, scope: { kind: 'grid' as const, id: place.grid } }],
    via: 'portal' as const,
  };
  const staff = await buildRunner(payload, 'community-staff', place.community);
  const { id, stop } = await buildVisit(payload, { grid: place.grid, actor: walker });
  const noted = async (actor: typeof staff | typeof walker) => {
    const files = [await buildPhoto(payload, actor)];
    await recordFinding({ payload, actor, id, stop, kind: 'damage', words: '灯坏了', files });
    return `/property-files/${files[0]}`;
  };
  const [own, colleagues] = [await noted(walker), await noted(staff)];
  const statusOf = async (path: string, who: string | null) =>
    (await app.fetch(path, who ? { headers: { cookie: await cookieFor(payload, who) } } : {})).status;
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  for (const photo of [own, colleagues, `${own}?size=small`])
    for (const who of [walker.userId, secretary.userId, staff.userId])
      expect(await statusOf(photo, who), photo).toBe(200);
  const others = [
    await buildRunner(payload, 'branch-secretary', elsewhere.grid),
    await buildRunner(payload, 'community-staff', elsewhere.community),
    await buildRunner(payload, 'property-manager', place.compound),
  ].map(({ userId }) => userId);
  const { id: administrator } = await buildUser(payload, { roles: [{ role: 'administrator' }] });
  const { id: leader } = await buildUser(payload, { roles: [{ role: 'city-leader' }] });
  for (const photo of [own, colleagues])
    for (const who of [...others, administrator, leader, null])
      expect(await statusOf(photo, who), photo).toBe(404);

  // Whoever brought one and has moved on does not look behind the door any more, through no door.
  const { docs: roles } = await payload.find({
    collection: 'role-assignments',
    where: { user: { equals: staff.userId } },
    depth: 0,
    overrideAccess: true,
  });
  for (const role of roles)
    await endRole({ payload, actor: staffActor, id: String(role.id), reason: '调走' });
  expect(await statusOf(colleagues, staff.userId)).toBe(404);
  const api = await app.fetch('/api/property-files?depth=0&limit=50', {
    headers: { cookie: await cookieFor(payload, staff.userId) },
  });
  expect(((await api.json()) as { docs: unknown[] }).docs).toEqual([]);
});
