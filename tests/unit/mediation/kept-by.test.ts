import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepersAmong } from '@/domain/mediation/kept-by';

const tree = [
  { id: 'centre', parent: null },
  { id: 'township', parent: 'centre' },
  { id: 'community', parent: 'township' },
  { id: 'court', parent: null },
];

it('finds the desk of an organisation or the nearest above it, and leaves out those whose cases nobody would read', () => {
  expect([...keepersAmong(tree, new Set(['centre', 'township']))]).toEqual([
    ['centre', 'centre'],
    ['township', 'township'],
    ['community', 'township'],
  ]);
  expect([...keepersAmong(tree, new Set(['community']))]).toEqual([['community', 'community']]);
  expect(keepersAmong(tree, new Set()).size).toBe(0);
});

it('ends in a circle, and a keeper always has a desk', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.constantFrom(...ids), { nil: null }), { minLength: 5, maxLength: 5 }),
      fc.subarray(ids),
      (parents, desks) => {
        const all = ids.map((id, index) => ({ id, parent: parents[index] ?? null }));
        const keepers = keepersAmong(all, new Set(desks));
        for (const keeper of keepers.values()) expect(desks).toContain(keeper);
        for (const desk of desks) expect(keepers.get(desk)).toBe(desk);
      },
    ),
  );
});
