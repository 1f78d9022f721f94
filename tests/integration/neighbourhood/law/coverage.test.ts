import { expect, it } from 'vitest';
import { coverageFor, isAnswered, readConsultation } from '@/domain/neighbourhood';
import { startOfDay } from '@/shared/dates';
import { buildRole, buildUser, cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildAdviser, buildHelper, buildLawPlace, buildQuestion } from '../../../factories/law';
import { buildDivision } from '../../../factories/organization';
import { staffActor } from '../../../factories/property';

const { app } = appAtFixedTime();

const change = (collection: 'legal-advisers' | 'legal-helpers' | 'users', id: string, data: object) =>
  app.payload.db.updateOne({ collection, id, data: { ...data } });

it('counts a village as answered exactly when a question of it finds somebody by itself', async () => {
  const { payload } = app;
  const villages = {
    both: async () => (await buildLawPlace(payload)).community,
    'adviser only': async () => (await buildLawPlace(payload, { helpers: 0 })).community,
    'adviser, and a helper without an account': async () => {
      const { community } = await buildLawPlace(payload, { helpers: 0 });
      await buildHelper(payload, community, { account: false });
      return community;
    },
    'adviser without an account': async () => {
      const { community, adviser } = await buildLawPlace(payload, { helpers: 0 });
      await change('legal-advisers', adviser.id, { user: null });
      return community;
    },
    'adviser whose account is shut': async () => {
      const { community, adviser } = await buildLawPlace(payload, { helpers: 0 });
      await change('users', adviser.actor.userId, { active: false });
      return community;
    },
    'adviser who watches, and a helper whose certificate is over': async () => {
      const { community, adviser, helper } = await buildLawPlace(payload);
      await buildRole(payload, adviser.actor.userId, { role: 'supervisor' });
      await change('legal-helpers', helper.id, { certificateUntil: startOfDay('2026-11-01').toISOString() });
      return community;
    },
    nobody: async () => String((await buildDivision(payload)).id),
  };
  const routed: Record<string, boolean> = {};
  const places = new Map<string, string>();
  for (const [name, build] of Object.entries(villages)) {
    const community = await build();
    places.set(community, name);
    const { id } = await buildQuestion(payload, community);
    const row = await readConsultation(payload, id);
    routed[name] = Boolean(row?.helper ?? row?.adviser);
  }
  expect(Object.values(routed).filter(Boolean)).toHaveLength(3);
  const coverage = await coverageFor(payload, staffActor);
  const shown = coverage?.villages.filter(({ id }) => places.has(id)) ?? [];
  expect(Object.fromEntries(shown.map((one) => [places.get(one.id), isAnswered(one)]))).toEqual(routed);
  expect(
    Object.fromEntries(shown.map(({ id, gaps }) => [places.get(id), !gaps.includes('no-online')])),
  ).toEqual(routed);
});

it('shows the leader of a township every village nobody answers for, also those without anybody', async () => {
  const { payload } = app;
  const township = String((await buildDivision(payload, { level: 'township' })).id);
  await buildDivision(payload, { township });
  await buildDivision(payload, { township });
  const served = await buildDivision(payload, { township });
  await buildHelper(payload, String(served.id));
  const { id } = await buildUser(payload);
  await buildRole(payload, id, { role: 'township-leader', kind: 'township', place: township });
  const page = await app.fetch('/work/law/coverage', { headers: { cookie: await cookieFor(payload, id) } });
  expect(await page.text()).toMatch(/<dt>没人能网上答复的<\/dt><dd>2<\/dd>/);
});

it('takes whoever was paired last where two pairings hold on one day, as the routing does', async () => {
  const { payload } = app;
  const { community, adviser } = await buildLawPlace(payload, { helpers: 0 });
  const next = await buildAdviser(payload);
  await payload.db.create({
    collection: 'legal-pairings',
    data: {
      title: next.name,
      adviser: next.id,
      adviserName: next.name,
      community,
      from: startOfDay('2026-11-01').toISOString(),
      until: startOfDay('2027-11-01').toISOString(),
      state: 'active',
      pairKey: `${community}:next`,
    },
  });
  const { id } = await buildQuestion(payload, community);
  const row = await readConsultation(payload, id);
  const village = (await coverageFor(payload, staffActor))?.villages.find((one) => one.id === community);
  expect([adviser.name, next.name]).toContain(village?.adviser);
  expect(village?.adviser).toBe(row?.adviserName);
});
