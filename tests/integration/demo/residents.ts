import { expect, it } from 'vitest';
import { householdsOf, type ResidencyRow } from '@/domain/organization';
import type { TestApp } from '../../factories/app';

/** Looked at in the one demo city that all of this folder share. */
export function residentsOfDemo(app: () => TestApp): void {
  const registered = async () => {
    const community = await app().payload.db.findOne<{ id: string }>({
      collection: 'divisions',
      where: { shortName: { equals: '明月豪苑社区' } },
    });
    const { docs } = await app().payload.db.find<ResidencyRow & Record<string, unknown>>({
      collection: 'residencies',
      where: { community: { equals: community?.id } },
      limit: 0,
      pagination: false,
    });
    return docs;
  };

  it('has residents of every kind, by letter and at the counter, one of them moved out', async () => {
    const rows = await registered();
    expect(rows.length).toBeGreaterThanOrEqual(14);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['owner', 'tenant', 'family']));
    expect(new Set(rows.map(({ verification }) => verification))).toEqual(
      new Set(['letter', 'counter', 'document']),
    );
    expect(rows.filter(({ until }) => until)).toHaveLength(1);
    expect(rows.filter(({ representative }) => representative)).toHaveLength(1);
  });

  it('gives the demo’s resident a home with somebody else in it', async () => {
    const user = await app().payload.db.findOne<{ id: string }>({
      collection: 'users',
      where: { username: { equals: 'resident-mingyue' } },
    });
    const [home, ...others] = await householdsOf(app().payload, user?.id ?? '');
    expect(others).toEqual([]);
    expect(home).toMatchObject({ kind: 'owner', representative: true });
    expect(home?.members.map(({ maskedName }) => maskedName)).toEqual(['刘**']);
  });

  it('has a building whose letters lie in the boxes', async () => {
    const compound = await app().payload.db.findOne<{ id: string }>({
      collection: 'compounds',
      where: { name: { equals: '明月豪苑' } },
    });
    const third = await app().payload.db.findOne<{ id: string }>({
      collection: 'buildings',
      where: { and: [{ compound: { equals: compound?.id } }, { name: { equals: '3号楼' } }] },
    });
    const { docs } = await app().payload.db.find<{ id: string; uses: number }>({
      collection: 'household-codes',
      where: { building: { equals: third?.id } },
      limit: 0,
      pagination: false,
    });
    expect(docs).toHaveLength(42);
    expect(docs.every(({ uses }) => uses === 0)).toBe(true);
  });
}
