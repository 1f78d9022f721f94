import { expect, it } from 'vitest';
import {
  addExemptionPapers,
  endExemption,
  exemptAt,
  grantExemption,
  refreshExemptions,
} from '@/domain/service';
import { buildUser, cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildRunner } from '../../../factories/matters';
import { buildMember, buildNeighbourhood } from '../../../factories/organization';
import { buildPhoto, staffActor } from '../../../factories/property';

const { app, clock } = appAtFixedTime();

const decision = { decision: '第一网格党支部党员大会决定', decidedOn: '2026-01-05' };
const read = (id: string) => app.payload.findByID({ collection: 'party-members', id, depth: 0 });
const at = async (id: string, day: string) =>
  (await exemptAt({ payload: app.payload }, [id], `${day}T15:59:59.999Z`)).get(id);

it('holds from its first to its last day, in the register as well, and no two at once', async () => {
  const place = await buildNeighbourhood(app.payload);
  const { id } = await buildMember(app.payload, { organization: place.branch });
  const call = { payload: app.payload, actor: staffActor, id };
  clock.set('2026-03-01T02:00:00Z');
  await grantExemption({ ...call, ...decision, reason: 'illness', from: '2026-03-10', until: '2026-06-30' });
  expect(await read(id)).toMatchObject({ exempt: false });
  expect([await at(id, '2026-03-09'), await at(id, '2026-03-10'), await at(id, '2026-07-01')]).toEqual([
    undefined,
    '疾病，第一网格党支部党员大会决定',
    undefined,
  ]);
  expect(await at(id, '2026-06-30')).toBeDefined();

  clock.set('2026-03-10T02:00:00Z');
  expect(await refreshExemptions({ payload: app.payload })).toBe(1);
  expect(await refreshExemptions({ payload: app.payload })).toBe(0);
  expect(await read(id)).toMatchObject({ exempt: true, exemptionReason: 'illness' });
  await expect(
    grantExemption({ ...call, ...decision, reason: 'age', from: '2026-06-30' }),
  ).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('疾病') });

  clock.set('2026-07-01T02:00:00Z');
  expect(await refreshExemptions({ payload: app.payload })).toBe(1);
  expect(await read(id)).toMatchObject({ exempt: false, exemptionReason: null });
});

it('ends with a reason, and holds for what was before', async () => {
  const place = await buildNeighbourhood(app.payload);
  const { id } = await buildMember(app.payload, { organization: place.branch });
  clock.set('2026-03-01T02:00:00Z');
  const call = { payload: app.payload, actor: staffActor };
  const made = await grantExemption({ ...call, id, ...decision, reason: 'age', from: '2026-01-01' });
  expect(await read(id)).toMatchObject({ exempt: true });
  clock.set('2026-05-02T02:00:00Z');
  await endExemption({ ...call, id: made.id, reason: '身体好了，本人要求参加' });
  expect(await read(id)).toMatchObject({ exempt: false });
  expect([await at(id, '2026-03-31'), await at(id, '2026-06-30')]).toEqual([
    '年老体弱，第一网格党支部党员大会决定',
    undefined,
  ]);
  await expect(endExemption({ ...call, id: made.id, reason: '再结束一次' })).rejects.toMatchObject({
    code: 'invalid-state',
  });
});

it('takes nobody out of a period that was over before the meeting decided', async () => {
  const place = await buildNeighbourhood(app.payload);
  const { id } = await buildMember(app.payload, { organization: place.branch });
  clock.set('2026-11-02T02:00:00Z');
  await grantExemption({
    payload: app.payload,
    actor: staffActor,
    id,
    ...decision,
    decidedOn: '2026-11-01',
    reason: 'illness',
    from: '2026-09-01',
  });
  expect(await read(id)).toMatchObject({ exempt: true });
  expect([await at(id, '2026-09-30'), await at(id, '2026-10-31')]).toEqual([undefined, undefined]);
  expect(await at(id, '2026-11-01')).toBeDefined();
  expect(await at(id, '2026-12-31')).toBeDefined();
});

it('is nobody’s own decision, and needs days that make sense', async () => {
  const place = await buildNeighbourhood(app.payload);
  const secretary = await buildRunner(app.payload, 'branch-secretary', place.grid);
  const { id } = await buildMember(app.payload, { organization: place.branch, user: secretary.userId });
  clock.set('2026-03-01T02:00:00Z');
  const call = { payload: app.payload, actor: secretary, id, ...decision, reason: 'age' as const };
  await expect(grantExemption({ ...call, from: '2026-01-01' })).rejects.toMatchObject({ code: 'forbidden' });
  const others = { ...call, actor: staffActor };
  await expect(grantExemption({ ...others, from: '2026-03-01', until: '2026-02-01' })).rejects.toMatchObject({
    fields: { until: expect.any(String) },
  });
  await expect(
    grantExemption({ ...others, decidedOn: '2026-04-01', from: '2026-03-01' }),
  ).rejects.toMatchObject({ fields: { decidedOn: expect.any(String) } });
  const joinDate = '2020-06-30T16:00:00.000Z';
  const { id: young } = await buildMember(app.payload, { organization: place.branch, joinDate });
  await expect(
    grantExemption({ ...others, id: young, from: '2018-01-01', until: '2019-12-31' }),
  ).rejects.toMatchObject({ fields: { until: '不能早于入党的2020年7月1日' } });
  await grantExemption({ ...others, id: young, from: '2018-01-01', until: '2026-12-31' });
});

it('keeps its paper from everybody but those who keep the register', async () => {
  const place = await buildNeighbourhood(app.payload);
  const { id } = await buildMember(app.payload, { organization: place.branch });
  const files = [await buildPhoto(app.payload)];
  clock.set('2026-03-01T02:00:00Z');
  const call = { payload: app.payload, actor: staffActor };
  await grantExemption({ ...call, id, ...decision, reason: 'illness', from: '2026-03-01', files });
  const status = async (userId: string) => {
    const cookie = await cookieFor(app.payload, userId);
    return (await app.fetch(`/api/property-files/${files[0]}`, { headers: { cookie } })).status;
  };
  const person = async (role: 'community-staff' | 'branch-secretary', where: string) =>
    status((await buildRunner(app.payload, role, where)).userId);
  const other = await buildNeighbourhood(app.payload);
  const leader = await buildUser(app.payload, { roles: [{ role: 'operator' }] });
  expect([
    await person('community-staff', place.community),
    await person('branch-secretary', place.grid),
    await person('community-staff', other.community),
    await person('branch-secretary', other.grid),
    await status(leader.id),
  ]).toEqual([200, 200, 404, 404, 404]);
});

it('takes a paper later, once, and not from whom it is about', async () => {
  const place = await buildNeighbourhood(app.payload);
  const secretary = await buildRunner(app.payload, 'branch-secretary', place.grid);
  const { id } = await buildMember(app.payload, { organization: place.branch, user: secretary.userId });
  clock.set('2026-03-01T02:00:00Z');
  const call = { payload: app.payload, actor: staffActor };
  const made = await grantExemption({ ...call, id, ...decision, reason: 'illness', from: '2026-03-01' });
  const file = await buildPhoto(app.payload);
  const later = { ...call, id: made.id, files: [file] };
  await expect(addExemptionPapers({ ...later, actor: secretary })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(addExemptionPapers({ ...later, files: [] })).rejects.toMatchObject({ code: 'validation' });
  await addExemptionPapers(later);
  const papers = await app.payload.find({
    collection: 'property-files',
    where: { subject: { equals: made.id } },
    depth: 0,
  });
  expect(papers.docs).toMatchObject([{ id: file, isPublic: false }]);
  await expect(addExemptionPapers(later)).rejects.toMatchObject({ code: 'validation' });
  await endExemption({ ...call, id: made.id, reason: '身体好了' });
  await addExemptionPapers({ ...later, files: [await buildPhoto(app.payload)] });
});

it('says of a paper that is none which files it takes', async () => {
  const place = await buildNeighbourhood(app.payload);
  const { id } = await buildMember(app.payload, { organization: place.branch });
  const { userId } = await buildRunner(app.payload, 'branch-secretary', place.grid);
  const form = new FormData();
  form.set('file', new Blob(['这不是 PDF'], { type: 'application/pdf' }), '决定.pdf');
  const headers = { cookie: await cookieFor(app.payload, userId), origin: app.url };
  const sent = await app.fetch(`/api/party-members/${id}/property-files`, {
    method: 'POST',
    headers,
    body: form,
  });
  expect(await sent.json()).toMatchObject({ message: expect.stringContaining('PDF') });
});
