import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leading } from '@/admin/requests/leading';
import { inTreeOrder } from '@/domain/requests/categories/tree-order';

it('puts each category before those below it, sisters by their order and then by the sound of their names', () => {
  const rows = [
    { id: 'other', path: '其他', order: 90 },
    { id: 'noise', path: '噪声', order: 10 },
    { id: 'water-off', parent: 'water', path: '水电 / 停水', order: 10 },
    { id: 'water', path: '水电', order: 0 },
    { id: 'heat', parent: 'water', path: '水电 / 供热', order: 0 },
    { id: 'lost', parent: 'no longer in use', path: '停用 / 残留', order: 95 },
    { id: 'pets', path: '宠物', order: 10 },
  ];
  expect(inTreeOrder(rows).map(({ id }) => id)).toEqual([
    'water',
    'heat',
    'water-off',
    'pets',
    'noise',
    'other',
    'lost',
  ]);
});

it('loses no category and invents none', () => {
  // A parent stands earlier in the list, so that there is no circle.
  const forest = fc
    .array(fc.record({ up: fc.nat(), order: fc.integer({ min: -3, max: 3 }) }), { maxLength: 40 })
    .map((nodes) =>
      nodes.map(({ up, order }, index) => ({
        id: index,
        order,
        path: `p${index}`,
        parent: index === 0 || up % 3 === 0 ? null : up % index,
      })),
    );
  fc.assert(
    fc.property(forest, (rows) => {
      const ordered = inTreeOrder(rows);
      expect(ordered.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(rows.map(({ id }) => id));
      for (const [index, row] of ordered.entries())
        if (row.parent !== null) expect(ordered.findIndex(({ id }) => id === row.parent)).toBeLessThan(index);
    }),
  );
});

it('opens a long list with the suggestions and the present choice', () => {
  const options = ['a', 'b', 'c', 'd'].map((value) => ({ value, label: value }));
  const order = (chosen?: string) =>
    leading(options, { suggested: ['c', 'gone'], ...(chosen ? { chosen } : {}) }).map(({ label }) => label);
  expect(order('d')).toEqual(['c（建议）', 'd', 'a', 'b']);
  expect(order('c')).toEqual(['c（建议）', 'a', 'b', 'd']);
  expect(order()).toEqual(['c（建议）', 'a', 'b', 'd']);
});
