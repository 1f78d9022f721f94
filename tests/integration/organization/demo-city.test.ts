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

it('has the old compound 棉麻厂家属院 with its buildings and households', async () => {
  const { docs } = await app.payload.find({
    collection: 'compounds',
    where: { name: { equals: '棉麻厂家属院' } },
    depth: 0,
  });
  expect(docs).toHaveLength(1);
  const inside = { compound: { equals: docs[0]?.id } };
  expect(await count('buildings', inside)).toBeGreaterThanOrEqual(3);
  expect(await count('households', inside)).toBeGreaterThanOrEqual(50);
  expect([city.mingyue.id, city.village.id]).not.toContain(docs[0]?.community);
});

it('has a believable number of members in each of its three communities, and units of every sort', async () => {
  const { docs } = await app.payload.find({
    collection: 'party-members',
    select: { community: true },
    pagination: false,
    depth: 0,
  });
  const perCommunity = new Map<string, number>();
  for (const { community } of docs) {
    const key = String(community);
    perCommunity.set(key, (perCommunity.get(key) ?? 0) + 1);
  }
  expect(perCommunity.size).toBe(3);
  for (const members of perCommunity.values()) {
    expect(members).toBeGreaterThanOrEqual(10);
    expect(members).toBeLessThan(200);
  }
  expect(docs.length).toBeGreaterThanOrEqual(60);
  const units = await app.payload.find({ collection: 'units', pagination: false, depth: 0 });
  expect(units.docs.length).toBeGreaterThanOrEqual(10);
  expect(units.docs.filter(({ handlesRequests }) => handlesRequests).length).toBeGreaterThanOrEqual(5);
  expect(new Set(units.docs.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4);
});

it('has 539 communities with nothing in them yet, whose pages say so and what can be done', async () => {
  const full = await app.payload.find({
    collection: 'buildings',
    select: { community: true },
    pagination: false,
    depth: 0,
  });
  const known = [...new Set(full.docs.map(({ community }) => String(community)))];
  expect(known).toHaveLength(3);
  const { docs } = await app.payload.find({
    collection: 'divisions',
    where: { level: { equals: 'community' }, id: { not_in: known } },
    select: { code: true, shortName: true },
    pagination: false,
    depth: 0,
  });
  expect(docs).toHaveLength(539);
  const organizations = await app.payload.find({
    collection: 'party-organizations',
    where: { community: { not_in: known } },
    limit: 1,
    depth: 0,
  });
  expect(organizations.totalDocs).toBe(0);
  for (const { code, shortName } of docs.filter((_, index) => index % 60 === 0)) {
    const html = await (await app.fetch(`/communities/${code}`)).text();
    const main = html.slice(html.indexOf('<main'));
    expect(main.includes(`${shortName}还没有登记网格、楼栋和党组织`), shortName).toBe(true);
    expect(main.includes('href="/requests/new"'), shortName).toBe(true);
  }
});

it('keeps the rules of the tree although it was written in bulk', async () => {
  const { docs } = await app.payload.find({ collection: 'party-organizations', pagination: false, depth: 0 });
  expect(docs.length).toBeGreaterThan(40);
  for (const { id } of docs) {
    await expect(
      app.payload.update({ collection: 'party-organizations', id, data: {}, depth: 0 }),
    ).resolves.toBeTruthy();
  }
});

it('has linkages of all five kinds and an ended dual post', async () => {
  const { docs } = await app.payload.find({ collection: 'linkages', pagination: false, depth: 0 });
  expect(new Set(docs.map(({ kind }) => kind)).size).toBe(5);
  expect(new Set(docs.map(({ status }) => status))).toEqual(new Set(['promised', 'delivered', 'cancelled']));
  expect(await count('dual-posts', { endedOn: { exists: true } })).toBe(1);
});

it('takes only a few seconds', () => expect(seconds).toBeLessThan(10));
