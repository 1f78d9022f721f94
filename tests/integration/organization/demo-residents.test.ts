import { afterAll, beforeAll, expect, it } from 'vitest';
import { householdsOf, type ResidencyRow } from '@/domain/organization';
import { seedAccounts } from '../../../scripts/seed/accounts';
import { type SeededOrganization, seedOrganization } from '../../../scripts/seed/organization';
import { seedResidents } from '../../../scripts/seed/residents';
import { startTestApp, type TestApp } from '../../factories/app';

let app: TestApp;
let city: SeededOrganization;
let rows: ResidencyRow[];

beforeAll(async () => {
  app = await startTestApp();
  city = await seedOrganization(app.payload);
  await seedAccounts(app.payload);
  await seedResidents(app.payload, city);
  const { docs } = await app.payload.db.find<ResidencyRow & Record<string, unknown>>({
    collection: 'residencies',
    where: { community: { equals: city.mingyue.id } },
    limit: 0,
    pagination: false,
  });
  rows = docs;
});
afterAll(() => app?.close());

it('has residents of every kind, by letter and at the counter, one of them moved out', () => {
  expect(rows.length).toBeGreaterThanOrEqual(14);
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['owner', 'tenant', 'family']));
  expect(new Set(rows.map(({ verification }) => verification))).toEqual(
    new Set(['letter', 'counter', 'document']),
  );
  expect(rows.filter(({ until }) => until)).toHaveLength(1);
  expect(rows.filter(({ representative }) => representative)).toHaveLength(1);
});

it('gives the demo’s resident a home with somebody else in it', async () => {
  const user = await app.payload.db.findOne<{ id: string }>({
    collection: 'users',
    where: { username: { equals: 'resident-mingyue' } },
  });
  const [home, ...others] = await householdsOf(app.payload, user?.id ?? '');
  expect(others).toEqual([]);
  expect(home).toMatchObject({ kind: 'owner', representative: true });
  expect(home?.members.map(({ maskedName }) => maskedName)).toEqual(['刘**']);
});

it('has a building whose letters lie in the boxes', async () => {
  const { docs } = await app.payload.db.find<{ id: string; uses: number }>({
    collection: 'household-codes',
    where: { building: { equals: city.mingyue.buildings['明月豪苑/3号楼'] } },
    limit: 0,
    pagination: false,
  });
  expect(docs).toHaveLength(42);
  expect(docs.every(({ uses }) => uses === 0)).toBe(true);
});
