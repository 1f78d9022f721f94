import { createLocalReq } from 'payload';
import { expect, it } from 'vitest';
import {
  addAssociationMember,
  adviseFamilyEvent,
  cancelFamilyEvent,
  changeAssociationConsent,
  closeAssociation,
  confirmFamilyEvent,
  endAssociationTerm,
  familyCounts,
  familySheet,
  forgetFamilyHosts,
  foundAssociation,
  keptFamilyEvents,
  publicAssociation,
  publishFamilyStandard,
  remindFamilies,
  reportFamilyEvent,
  revealFamilyHost,
} from '@/domain/neighbourhood';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildAssociation, buildFamilyEvent, buildTerm, inDays, scale } from '../../../factories/forces';
import { buildMatterPlace, buildRunner } from '../../../factories/matters';
import { memberActor, messagesAbout } from '../../../factories/meetings';
import { buildDivision, buildMember } from '../../../factories/organization';
import { staffActor } from '../../../factories/property';

const { app, clock, begin } = appAtFixedTime();
const day = 86_400_000;
const after = (days: number) => clock.set(new Date(new Date(begin).getTime() + days * day));
const req = () => createLocalReq({}, app.payload);

it('keeps who is in an association, once at a time, and ends a term without losing it', async () => {
  clock.set(begin);
  const { payload } = app;
  const community = String((await buildDivision(payload)).id);
  const { id, number } = await buildAssociation(payload, community);
  const staff = await buildRunner(payload, 'community-staff', community);
  const given = {
    payload,
    actor: staff,
    id,
    personName: '韩德福',
    role: 'leader' as const,
    appraiser: true,
    elder: 'member' as const,
    phone: '13900007001',
    from: '2025-03-01',
    publicConsent: true,
  };
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => addAssociationMember(given)));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(addAssociationMember(given)).rejects.toMatchObject({ code: 'conflict' });
  await expect(
    addAssociationMember({ ...given, phone: '13900007002', until: '2025-01-01' }),
  ).rejects.toMatchObject({ fields: { until: '任期结束要晚于开始' } });
  const { id: silent } = await buildTerm(payload, id, { personName: '不公开的人' });
  expect(await publicAssociation(payload, number)).toMatchObject({
    members: 2,
    appraisers: 1,
    named: [{ name: '韩德福', role: 'leader', isOver: false }],
  });
  const term = await payload.db.findOne<{ id: string }>({
    collection: 'association-members',
    where: { and: [{ association: { equals: id } }, { personName: { equals: '韩德福' } }] },
  });
  await endAssociationTerm({ payload, actor: staff, id, term: String(term?.id), reason: '任期届满' });
  expect(await publicAssociation(payload, number)).toMatchObject({
    members: 1,
    named: [{ name: '韩德福', isOver: true }],
  });
  // The same person comes back: another term.
  await addAssociationMember(given);
  await changeAssociationConsent({ payload, actor: staff, id, term: String(term?.id), consent: false });
  const stranger = await buildRunner(payload, 'community-staff', String((await buildDivision(payload)).id));
  for (const work of [
    () => addAssociationMember({ ...given, actor: stranger, phone: '13900007003' }),
    () => endAssociationTerm({ payload, actor: stranger, id, term: silent, reason: '不行' }),
    () => closeAssociation({ payload, actor: stranger, id, reason: '不行' }),
    () => buildAssociation(payload, community, { actor: stranger }),
  ])
    await expect(work()).rejects.toMatchObject({ code: 'forbidden' });
  await closeAssociation({ payload, actor: staff, id, reason: '并到镇上' });
  expect(await publicAssociation(payload, number)).toMatchObject({ status: 'closed', members: 0 });
  const founding = {
    payload,
    actor: staff,
    community,
    name: '五老协会',
    kind: 'elders' as const,
    foundedOn: '2025-05-01',
    contact: '居委会',
    about: '讲政策',
    formKey: 'found-once-1',
  };
  const founded = await Promise.all(Array.from({ length: 20 }, () => foundAssociation(founding)));
  expect(new Set(founded.map((one) => one.id)).size).toBe(1);
});

it('registers a family event before, compares it with the standard of its day, and counts what was saved', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const council = await buildAssociation(payload, place.community);
  const leader = await buildTerm(payload, council.id, { role: 'leader' });
  // Goes from door to door with the standard; a plain member is not written to.
  await buildTerm(payload, council.id, { role: 'member', publicist: true });
  await buildTerm(payload, council.id, { role: 'member' });
  const standard = {
    payload,
    actor: await buildRunner(payload, 'community-staff', place.community),
    community: place.community,
    kind: 'wedding' as const,
    tables: 15,
    costPerTable: 30_000,
    vehicles: 6,
    source: '2026年村规民约第八条',
  };
  await publishFamilyStandard({ ...standard, validFrom: inDays(0) });
  await expect(publishFamilyStandard({ ...standard, validFrom: inDays(0) })).rejects.toMatchObject({
    code: 'conflict',
  });
  await publishFamilyStandard({ ...standard, validFrom: inDays(30), tables: 10 });
  const family = memberActor(place.homes[0]?.user ?? '');
  const given = { actor: family, formKey: 'the-familys-form', hostPhone: '13900005678' };
  const made = await Promise.all(
    Array.from({ length: 20 }, () => buildFamilyEvent(payload, council.id, given)),
  );
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  const { id = '', number = '' } = made[0] ?? {};
  expect(await messagesAbout(payload, id, 'family-event.registered')).toBe(2);
  const own = await familySheet(await req(), family, number);
  expect(own).toMatchObject({ isOwn: true, hostName: '赵铁柱', row: { aboveCount: 1, state: 'registered' } });
  expect(own.verbs).toEqual(['report', 'cancel']);

  // The council sees it masked, in full only with a reason; nobody else learns that it is there.
  const head = memberActor(leader.user ?? '');
  expect(await familySheet(await req(), head, number)).toMatchObject({
    hostName: '赵**',
    hostPhone: '139****5678',
    isOwn: false,
  });
  await expect(revealFamilyHost({ payload, actor: head, number, reason: '看' })).rejects.toMatchObject({
    code: 'validation',
  });
  expect(await revealFamilyHost({ payload, actor: head, number, reason: '今晚上门商量' })).toEqual({
    name: '赵铁柱',
    phone: '13900005678',
  });
  const looks = await payload.count({
    collection: 'audit-events',
    where: { and: [{ action: { equals: 'personal-data.revealed' } }, { subjectId: { equals: id } }] },
    overrideAccess: true,
  });
  expect(looks.totalDocs).toBe(1);
  const elsewhere = await buildMatterPlace(payload, 1);
  for (const actor of [
    memberActor(elsewhere.homes[0]?.user ?? ''),
    await buildRunner(payload, 'community-staff', elsewhere.community),
  ])
    await expect(familySheet(await req(), actor, number)).rejects.toMatchObject({ code: 'not-found' });
  await expect(
    buildFamilyEvent(payload, council.id, { actor: memberActor(elsewhere.homes[0]?.user ?? '') }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  await expect(keptFamilyEvents(payload, family, { page: 1 })).rejects.toMatchObject({ code: 'forbidden' });

  await expect(
    adviseFamilyEvent({ payload, actor: family, id, ...scale, note: '我自己' }),
  ).rejects.toMatchObject({
    code: 'forbidden',
  });
  await adviseFamilyEvent({ payload, actor: head, id, ...scale, tables: 15, note: '同意减到15桌' });
  await expect(reportFamilyEvent({ payload, actor: family, id, ...scale })).rejects.toMatchObject({
    code: 'invalid-state',
  });
  after(13);
  expect(await remindFamilies({ payload })).toBeGreaterThan(0);
  expect(await messagesAbout(payload, id, 'family-event.report')).toBeGreaterThan(0);
  expect(await remindFamilies({ payload })).toBe(0);
  await reportFamilyEvent({ payload, actor: family, id, ...scale, tables: 14 });
  expect(await familySheet(await req(), family, number)).toMatchObject({
    row: { state: 'unconfirmed', saving: 6 * 30_000, aboveCount: 0 },
  });
  // Put right: nothing negative is a saving.
  await reportFamilyEvent({ payload, actor: head, id, ...scale, tables: 30 });
  expect(await familySheet(await req(), family, number)).toMatchObject({ row: { saving: 0, aboveCount: 1 } });
  await expect(cancelFamilyEvent({ payload, actor: head, id, reason: '晚了' })).rejects.toMatchObject({
    code: 'invalid-state',
  });

  const four = [];
  for (let index = 0; index < 4; index += 1) {
    const { id: next } = await buildFamilyEvent(payload, council.id, { on: inDays(-3) });
    await reportFamilyEvent({ payload, actor: head, id: next, ...scale, tables: 18 });
    four.push(next);
    // Below the least number nothing is public, not even the sum.
    if (index < 3)
      expect(await familyCounts.get(payload, place.community)).toMatchObject({ total: null, months: [] });
  }
  // While the month runs nothing of it is public.
  expect(await familyCounts.get(payload, place.community)).toMatchObject({ total: null });
  after(45);
  expect(await familyCounts.get(payload, place.community)).toMatchObject({ total: null });
  // A month is complete at the end of the next.
  after(75);
  const published = { total: { n: 5, saving: 4 * 2 * 30_000 } };
  expect(await familyCounts.get(payload, place.community)).toMatchObject(published);
  // Late and put right: the family sees it, the sum does not tell by how much.
  const late = await buildFamilyEvent(payload, council.id, { on: inDays(-50) });
  await reportFamilyEvent({ payload, actor: head, id: late.id, ...scale, tables: 11 });
  await reportFamilyEvent({ payload, actor: family, id, ...scale, tables: 10 });
  expect(await familySheet(await req(), family, number)).toMatchObject({ row: { saving: 10 * 30_000 } });
  expect(await familyCounts.get(payload, place.community)).toMatchObject(published);
  after(140);
  expect(await familyCounts.get(payload, place.community)).toMatchObject(published);
  after(13 + 400);
  expect(await forgetFamilyHosts({ payload })).toBeGreaterThanOrEqual(5);
  expect(await familySheet(await req(), head, number)).toMatchObject({
    hostName: '已删除',
    hostPhone: '已删除',
  });
});

it('gives each member of the council one record for one event, however often they come', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const council = await buildAssociation(payload, place.community);
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const member = await buildMember(payload, { organization: place.branch, user: secretary.userId });
  await addAssociationMember({
    payload,
    actor: staffActor,
    id: council.id,
    personName: '王书记',
    role: 'member',
    member: String(member.id),
    from: '2025-03-01',
  });
  const { id } = await buildFamilyEvent(payload, council.id);
  for (const note of ['第一次', '第二次'])
    await adviseFamilyEvent({ payload, actor: secretary, id, ...scale, note });
  const records = await payload.find({
    collection: 'service-records',
    where: { member: { equals: member.id } },
    depth: 0,
    overrideAccess: true,
  });
  expect(records.docs).toMatchObject([{ source: 'civility', quarters: 0, state: 'submitted' }]);
});

it('counts no saving that one alone has written, none above the cap, and no event twice', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const council = await buildAssociation(payload, place.community);
  const deputy = memberActor((await buildTerm(payload, council.id, { role: 'deputy' })).user ?? '');
  const other = memberActor((await buildTerm(payload, council.id)).user ?? '');
  await publishFamilyStandard({
    payload,
    actor: await buildRunner(payload, 'community-staff', place.community),
    community: place.community,
    kind: 'wedding',
    validFrom: inDays(-100),
    tables: 15,
    costPerTable: 30_000,
    source: '村规民约第八条',
  });
  // Two hundred tables of five thousand yuan, meant on paper only.
  const boast = { ...scale, tables: 200, costPerTable: 500_000, on: inDays(-3) };
  const given = { ...boast, actor: deputy, hostPhone: '13900007711' };
  const { id, number } = await buildFamilyEvent(payload, council.id, given);
  await expect(buildFamilyEvent(payload, council.id, { ...given, actor: other })).rejects.toMatchObject({
    code: 'conflict',
  });
  const both = await Promise.allSettled(
    Array.from({ length: 5 }, () =>
      buildFamilyEvent(payload, council.id, { ...given, hostPhone: '13900007712' }),
    ),
  );
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await reportFamilyEvent({ payload, actor: deputy, id, ...scale, tables: 12 });
  const sheet = await familySheet(await req(), deputy, number);
  expect(sheet).toMatchObject({
    row: { state: 'unconfirmed', reportedAt: null, saving: (2 * 15 - 12) * 30_000 },
  });
  expect(sheet.verbs).not.toContain('confirm');
  await expect(confirmFamilyEvent({ payload, actor: deputy, id })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const cookie = await cookieFor(payload, other.userId ?? '');
  const page = await app.fetch(`/family-events/${number}`, { headers: { cookie } });
  expect(await page.text()).toContain('核对过，属实');
  await confirmFamilyEvent({ payload, actor: other, id });
  expect(await familySheet(await req(), deputy, number)).toMatchObject({
    row: { state: 'reported', reportedAt: expect.any(String) },
  });
});
