import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roleNames, scopeKinds, termCovers } from '@/access';
import { toGrant } from '@/access/grants';

const from = new Date('2026-01-01T00:00:00.000Z');
const until = new Date('2026-07-01T00:00:00.000Z');
const off = (moment: Date, milliseconds: number) => new Date(moment.getTime() + milliseconds);

describe('the term of a role', () => {
  it.each([
    ['a millisecond before it begins', off(from, -1), false],
    ['at the instant it begins', from, true],
    ['a millisecond before it ends', off(until, -1), true],
    ['at the instant it ends', until, false],
    ['a millisecond after it ended', off(until, 1), false],
  ])('%s', (_when, at, holds) => expect(termCovers({ from, until }, at)).toBe(holds));

  it('without an end holds for ever after its beginning', () => {
    fc.assert(
      fc.property(fc.nat(), (later) => {
        expect(termCovers({ from, until: null }, off(from, later))).toBe(true);
        expect(termCovers({ from, until: null }, off(from, -1 - later))).toBe(false);
      }),
    );
  });

  it('that ends where it begins never holds', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (distance) => {
        expect(termCovers({ from, until: from }, off(from, distance))).toBe(false);
      }),
    );
  });
});

describe('a stored grant', () => {
  it('of an unknown role, an unknown kind of place, or without a place gives nothing', () => {
    expect(toGrant({ role: 'emperor', scopeKind: 'city', scopeId: '' })).toEqual([]);
    expect(toGrant({ role: 'resident', scopeKind: 'planet', scopeId: 'x' })).toEqual([]);
    expect(toGrant({ role: 'resident', scopeKind: 'household', scopeId: '' })).toEqual([]);
    expect(toGrant({ role: 'resident', scopeKind: 'household', scopeId: null })).toEqual([]);
  });

  it('for the whole city has no id, whatever is stored', () => {
    expect(toGrant({ role: 'operator', scopeKind: 'city', scopeId: 'x' })).toEqual([
      { role: 'operator', scope: { kind: 'city', id: '' } },
    ]);
  });

  it('is read for every role and kind', () => {
    for (const role of roleNames) {
      for (const scopeKind of scopeKinds) expect(toGrant({ role, scopeKind, scopeId: 'x' })).toHaveLength(1);
    }
  });
});
