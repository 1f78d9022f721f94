import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SeededOrganization, seedOrganization } from '../../../scripts/seed/organization';
import { startTestApp, type TestApp } from '../../factories/app';

let app: TestApp;
let city: SeededOrganization;
let seconds: number;
beforeAll(async () => {
  app = await startTestApp();
  const started = performance.now();
  city = await seedOrganization(app.payload);
  seconds = (performance.now() - started) / 1000;
});
afterAll(() => app.close());

const count = async (
  collection: 'divisions' | 'households' | 'buildings' | 'dual-posts' | 'linkages',
  where = {},
) => (await app.payload.count({ collection, where })).totalDocs;

it('has the real divisions: one city, 25 townships, 542 communities', async () => {
  expect(await count('divisions')).toBe(568);
  expect(await count('divisions', { level: { equals: 'township' } })).toBe(25);
  expect(await count('divisions', { level: { equals: 'community' }, township: { exists: true } })).toBe(542);
});

it('has 明月豪苑社区 with three compounds, twelve buildings and some five hundred households', async () => {
  const { mingyue } = city;
  expect(mingyue.name).toBe('明月豪苑社区');
  expect(Object.keys(mingyue.compounds)).toHaveLength(3);
  expect(Object.keys(mingyue.buildings)).toHaveLength(12);
  expect(await count('households', { community: { equals: mingyue.id } })).toBe(504);
});

it('has a village whose buildings are lanes without a compound', async () => {
  expect(city.village.name).toBe('东留春村');
  expect(
    await count('buildings', { community: { equals: city.village.id }, compound: { exists: true } }),
  ).toBe(0);
});

it('keeps the rules of the tree although it was written in bulk', async () => {
  const { docs } = await app.payload.find({ collection: 'party-organizations', pagination: false, depth: 0 });
  expect(docs.length).toBeGreaterThan(40);
  for (const { id } of docs) {
    await expect(
      app.payload.update({ collection: 'party-organizations', id, data: {}, depth: 0 }),
    ).resolves.toBeTruthy();
  }
}, 60_000);

it('has linkages of all five kinds and an ended dual post', async () => {
  const { docs } = await app.payload.find({ collection: 'linkages', pagination: false, depth: 0 });
  expect(new Set(docs.map(({ kind }) => kind)).size).toBe(5);
  expect(new Set(docs.map(({ status }) => status))).toEqual(new Set(['promised', 'delivered', 'cancelled']));
  expect(await count('dual-posts', { endedOn: { exists: true } })).toBe(1);
});

it('takes only a few seconds', () => expect(seconds).toBeLessThan(10));
