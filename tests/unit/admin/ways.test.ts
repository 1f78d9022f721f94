import { expect, it } from 'vitest';
import { roleNames, roles } from '@/access';
import { pagesFor } from '@/admin/navigation/menu';
import { waysFor } from '@/admin/todo/ways';

it('leads everybody of the staff on when nothing waits, leaders to the data first', () => {
  for (const role of roleNames.filter((name) => roles[name].staff)) {
    const held = new Set([role]);
    const { expect: words, ways } = waysFor(held, pagesFor(held));
    expect(words).toMatch(/列在这里/);
    expect(ways.map(({ path }) => path)).toEqual(
      expect.arrayContaining([...pagesFor(held).map(({ path }) => path), '/me', '/']),
    );
  }
  expect(waysFor(new Set(['city-leader']), pagesFor(new Set(['city-leader']))).ways[0]?.path).toBe(
    '/admin/measures',
  );
});
