import { expect, it } from 'vitest';
import { menuCollections } from '@/admin/navigation/menu';
import { expectations } from './expectations';
import { ask, matrixCity, walkMatrix } from './matrix';

const running = matrixCity();

it('the table speaks of every collection, and of none that is not there', () => {
  const configured = running().app.payload.config.collections.map(({ slug }) => slug);
  expect(expectations.map(({ slug }) => slug).sort()).toEqual([...configured].sort());
});

it('the menu leads nobody to a collection that refuses', async () => {
  const refused: string[] = [];
  for (const [slug, names] of Object.entries(menuCollections))
    for (const role of names)
      if ((await ask(role, 'GET', `${slug}?limit=1&depth=0`)).status !== 200)
        refused.push(`${slug} for ${role}`);
  expect(refused).toEqual([]);
});

// Every second collection; the others stand in a file of their own, so that two workers share the longest table there is.
walkMatrix(expectations.filter((_, index) => index % 2 === 0));
