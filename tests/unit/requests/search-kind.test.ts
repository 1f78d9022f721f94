import fc from 'fast-check';
import type { Where } from 'payload';
import { describe, expect, it } from 'vitest';
import { casesOf, crossed } from '@/domain/requests/queue/cases';
import { queueFilter, queueQuery } from '@/domain/requests/queue/filter';
import { positionOf, positionText } from '@/domain/requests/queue/position';
import { searchKindOf } from '@/domain/requests/queue/search-kind';

describe('what is typed into the search box', () => {
  it.each([
    ['20261123-0007', 'number'],
    ['20261123', 'number'],
    ['202611', 'number'],
    ['XF2026000123', 'number'],
    ['12345-A0097', 'number'],
    ['13812345678', 'phone'],
    ['138 1234 5678', 'phone'],
    ['+86 13812345678', 'phone'],
    ['１３８１２３４５６７８', 'phone'],
    ['0312-2312345', 'phone'],
    ['2312345', 'phone'],
    ['路灯不亮', 'words'],
    ['3号楼', 'words'],
    ['暖气 13', 'words'],
    ['', 'words'],
  ])('%s is looked up as %s', (typed, kind) => expect(searchKindOf(typed)).toBe(kind));

  it('never takes a mobile phone for anything else, so that none stands in an address', () => {
    const phones = fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }));
    fc.assert(
      fc.property(phones, ([second, rest]) => {
        expect(searchKindOf(`1${second}${String(rest).padStart(9, '0')}`)).toBe('phone');
      }),
    );
  });
});

describe('an address of the workbench', () => {
  it('opens a list whatever somebody made of it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const filter = queueFilter(new URLSearchParams(text));
        expect(filter.q.length).toBeLessThanOrEqual(100);
      }),
    );
    const odd = queueFilter(new URLSearchParams('state=gone&place=moon:1&from=2026-02-30&sort=up&unit=x'));
    expect(odd).toMatchObject({ states: [], place: null, from: null, sort: null, unit: null });
  });

  it('is kept in one spelling, without what does not belong to a list', () => {
    expect(queueQuery(new URLSearchParams('request=1&q=供热&view=all&x=1'))).toBe(
      'view=all&q=%E4%BE%9B%E7%83%AD',
    );
  });

  it('says where a page ended, also when nothing was set there', () => {
    const id = '01a2202f-6971-70cd-9bbd-56a480813264';
    for (const value of ['2026-11-28T02:00:00.000Z', null])
      expect(positionOf(positionText({ value, id }))).toEqual({ value, id });
    expect(positionOf('nonsense')).toBeNull();
    expect(positionOf(`gestern~${id}`)).toBeNull();
  });
});

describe('an access rule as cases', () => {
  it('keeps or and and, and refuses what it does not know', () => {
    const where: Where = {
      or: [{ community: { in: ['a'] } }, { and: [{ state: { equals: 'x' } }, { id: { in: ['1'] } }] }],
    };
    expect(casesOf(where)).toEqual([
      [{ field: 'community', in: ['a'] }],
      [
        { field: 'state', equals: 'x' },
        { field: 'id', in: ['1'] },
      ],
    ]);
    expect(() => casesOf({ title: { like: 'x' } })).toThrow();
    expect(crossed([], [[]])).toEqual([]);
  });
});
