import { describe, expect, it } from 'vitest';
import { type PastDispatch, rankUnits } from '@/domain/requests/suggest/rank-units';

const past = (leadUnit: string, times: number, township = 't1', community = 'c1'): PastDispatch[] =>
  Array.from({ length: times }, () => ({ leadUnit, township, community }));

describe('units by the past', () => {
  it.each([
    ['the one given most comes first', [...past('heat', 5), ...past('water', 2)], {}, ['heat', 'water']],
    [
      'the same community counts nine times',
      [...past('city', 8, 't2', 'c2'), ...past('own', 1)],
      { township: 't1', community: 'c1' },
      ['own', 'city'],
    ],
    [
      'the same township counts three times',
      [...past('city', 2, 't2', 'c2'), ...past('near', 1, 't1', 'c3')],
      { township: 't1', community: 'c1' },
      ['near', 'city'],
    ],
    [
      'but many elsewhere outweigh one here',
      [...past('city', 10, 't2', 'c2'), ...past('own', 1)],
      { township: 't1', community: 'c1' },
      ['city', 'own'],
    ],
    ['equal ones keep one order', [...past('b', 1), ...past('a', 1)], {}, ['a', 'b']],
    ['nothing gives nothing', [], { community: 'c1' }, []],
  ] as [string, PastDispatch[], { township?: string; community?: string }, string[]][])(
    '%s',
    (_name, rows, place, units) => {
      expect(rankUnits(rows, place).map(({ unit }) => unit)).toEqual(units);
    },
  );

  it('give their counts as the reason', () => {
    const rows = [...past('heat', 3), ...past('heat', 2, 't1', 'c2'), ...past('water', 1, 't2', 'c9')];
    expect(rankUnits(rows, { township: 't1', community: 'c1' })[0]).toEqual({
      unit: 'heat',
      count: 5,
      of: 6,
      nearby: 3,
      nearbyKind: 'community',
    });
    expect(rankUnits(rows, { township: 't1', community: 'c7' })[0]).toMatchObject({
      nearby: 5,
      nearbyKind: 'township',
    });
  });
});
