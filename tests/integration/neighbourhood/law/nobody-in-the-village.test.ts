import { expect, it } from 'vitest';
import { readConsultation } from '@/domain/neighbourhood';
import { newId } from '@/shared/ids';
import { buildRole, buildUser, cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildHelper, buildLawPlace, buildQuestion } from '../../../factories/law';
import { buildDivision, buildUnit } from '../../../factories/organization';

const { app } = appAtFixedTime();

/** The handler of the judicial office of a township. */
async function buildOffice(township: string) {
  const office = await buildUnit(app.payload, { kind: 'justice', division: township });
  const { id } = await buildUser(app.payload);
  await buildRole(app.payload, id, { role: 'unit-handler', kind: 'unit', place: String(office.id) });
  return { id, cookie: await cookieFor(app.payload, id) };
}
const read = async (path: string, cookie: string) => (await app.fetch(path, { headers: { cookie } })).text();
const assign = (id: string, cookie: string, helper: string) =>
  app.submit(`/work/law/desk/${id}`, { formKey: newId(), helper, reason: '本村还没有人' }, { cookie });

it('goes from a village without anybody to a helper or an adviser of the township', async () => {
  const { payload } = app;
  const { community: near, helper, adviser } = await buildLawPlace(payload);
  const division = await payload.findByID({
    collection: 'divisions',
    id: near,
    depth: 0,
    overrideAccess: true,
  });
  const township = String(division.township);
  const office = await buildOffice(township);
  const community = String((await buildDivision(payload, { township })).id);
  const elsewhere = await buildLawPlace(payload);
  const { id } = await buildQuestion(payload, community);
  expect(await readConsultation(payload, id)).toMatchObject({ helper: null, adviser: null });
  // Nobody of the village itself is there to be told: the office of the township is.
  const told = await payload.count({
    collection: 'outbox',
    where: { aboutId: { equals: id }, user: { equals: office.id } } as never,
    overrideAccess: true,
  });
  expect(told.totalDocs).toBeGreaterThan(0);
  const page = await read(`/work/law/desk/${id}`, office.cookie);
  expect(page).toContain(helper.name);
  expect(page).toContain(adviser.name);
  expect(page).not.toContain(elsewhere.helper.name);
  expect(page).toContain('/admin/collections/legal-advisers');
  expect((await assign(id, office.cookie, elsewhere.helper.id)).status).toBe(422);
  expect((await assign(id, office.cookie, `adviser:${elsewhere.adviser.id}`)).status).toBe(422);
  expect((await assign(id, office.cookie, helper.id)).status).toBe(303);
  expect(await readConsultation(payload, id)).toMatchObject({ helper: helper.id, state: 'waiting' });
  expect((await assign(id, office.cookie, `adviser:${adviser.id}`)).status).toBe(303);
  expect(await readConsultation(payload, id)).toMatchObject({ adviser: adviser.id, state: 'passed' });
  // Those of the village itself come first.
  const own = await buildHelper(payload, community);
  const later = await read(`/work/law/desk/${id}`, office.cookie);
  expect(later.indexOf(own.name)).toBeLessThan(later.indexOf(helper.name));
});

it('lets a helper from elsewhere pass it on to an adviser of the township, and offers no button where there is none', async () => {
  const { payload } = app;
  const { community: near, helper, adviser } = await buildLawPlace(payload);
  const { township } = await payload.findByID({
    collection: 'divisions',
    id: near,
    depth: 0,
    overrideAccess: true,
  });
  const office = await buildOffice(String(township));
  const community = String((await buildDivision(payload, { township })).id);
  const { id } = await buildQuestion(payload, community);
  expect((await assign(id, office.cookie, helper.id)).status).toBe(303);
  const cookie = await cookieFor(payload, helper.actor.userId);
  expect(await read(`/work/law/${id}`, cookie)).toContain(`/work/law/${id}/pass`);
  const pass = () => app.submit(`/work/law/${id}/pass`, { formKey: newId(), note: '拿不准' }, { cookie });
  expect((await pass()).status).toBe(303);
  expect(await readConsultation(payload, id)).toMatchObject({
    adviser: adviser.id,
    state: 'passed',
    assignReason: expect.stringContaining('本乡镇（街道）'),
  });
  const again = await pass();
  expect(again.status).toBe(409);
  expect(await again.text()).toContain(`已经转给${adviser.name}`);

  const alone = await buildDivision(payload);
  const lonely = await buildHelper(payload, String(alone.id));
  const { id: other } = await buildQuestion(payload, String(alone.id));
  const theirs = await read(`/work/law/${other}`, await cookieFor(payload, lonely.actor.userId));
  expect(theirs).toContain(`/work/law/${other}/answer`);
  expect(theirs).not.toContain(`/work/law/${other}/pass`);
});

it('says where to register somebody when the whole township has nobody, and asks nobody to press in vain', async () => {
  const { payload } = app;
  const division = await buildDivision(payload);
  const office = await buildOffice(String(division.township));
  const { id } = await buildQuestion(payload, String(division.id));
  const page = await read(`/work/law/desk/${id}`, office.cookie);
  expect(page).toContain('/admin/collections/legal-advisers');
  expect(page).not.toContain('type="radio"');
});
