import fc from 'fast-check';
import { expect, it } from 'vitest';
import { untoldCounts } from '@/domain/neighbourhood/visits/rules/told-counts';

const place = (id: string, township: string, ...sizes: number[]) => ({ id, township, sizes });
const least = 5;

it('tells large numbers and nothings, and hides small ones with what they could be worked out from', () => {
  const all = untoldCounts([place('a', 't', 9), place('b', 't', 8), place('c', 't', 0)], least);
  expect([all.communities.size, all.townships.size, all.total]).toEqual([0, 0, false]);

  // The small one takes the next smallest with it; the sum of the township still stands.
  const one = untoldCounts([place('a', 't', 9), place('b', 't', 2), place('c', 't', 30)], least);
  expect([...one.communities].sort()).toEqual(['a', 'b']);
  expect([one.townships.size, one.total]).toEqual([0, false]);

  // A township of one small community is hidden whole, and another with all its parts, so that the city does not tell it.
  const two = untoldCounts(
    [place('a', 't', 2), place('b', 'u', 20), place('c', 'u', 7), place('d', 'v', 50)],
    least,
  );
  expect([...two.townships].sort()).toEqual(['t', 'u']);
  expect([...two.communities].sort()).toEqual(['a', 'b', 'c']);
  expect(two.total).toBe(false);

  // Nothing else to hide: the sum goes.
  expect(untoldCounts([place('a', 't', 2), place('b', 'u', 0)], least).total).toBe(true);
});

it('never leaves one small number to be worked out from a sum that is told', () => {
  const sizes = fc.array(fc.nat(12), { minLength: 2, maxLength: 2 });
  const city = fc.array(fc.tuple(fc.constantFrom('t', 'u', 'v'), sizes), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(city, (given) => {
      const places = given.map(([township, of], index) => place(`c${index}`, township, ...of));
      const { communities, townships, total } = untoldCounts(places, least);
      const rest = (of: typeof places, hidden: ReadonlySet<string>, column: number) =>
        of.filter(({ id }) => hidden.has(id)).map((one) => one.sizes[column] ?? 0);
      const isSafe = (sizesLeft: number[]) => {
        const some = sizesLeft.filter((size) => size > 0);
        const sum = some.reduce((a, b) => a + b, 0);
        return some.length !== 1 && (sum === 0 || sum >= least);
      };
      for (const { id, sizes: of } of places)
        if (!communities.has(id)) for (const size of of) expect(size === 0 || size >= least).toBe(true);
      const names = [...new Set(places.map(({ township }) => township))];
      for (const column of [0, 1]) {
        for (const name of names)
          if (!townships.has(name))
            expect(
              isSafe(
                rest(
                  places.filter(({ township }) => township === name),
                  communities,
                  column,
                ),
              ),
            ).toBe(true);
        if (total) continue;
        const sums = names.map((name) => {
          const of = places.filter(({ township }) => township === name);
          return place(
            name,
            '',
            ...[0, 1].map((at) => of.reduce((sum, one) => sum + (one.sizes[at] ?? 0), 0)),
          );
        });
        expect(isSafe(rest(sums, townships, column))).toBe(true);
        // What is left between the city and every community that is told is not one small number either.
        expect(isSafe(rest(places, communities, column))).toBe(true);
      }
    }),
  );
});
