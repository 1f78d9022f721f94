import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { householdName, normalizeName, placeKey } from '@/domain/organization/place';

describe('names of places', () => {
  it.each([
    ['３号楼', '3号楼'],
    [' 3号楼  东 ', '3号楼 东'],
    ['Ａ座', 'A座'],
  ])('%s is the same as %s', (given, expected) => expect(normalizeName(given)).toBe(expected));

  it('normalizing twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalizeName(normalizeName(text))).toBe(normalizeName(text));
      }),
    );
  });

  it.each([
    ['1', '302', '1单元302'],
    ['', '12号', '12号'],
    ['东门', '302', '东门302'],
    [null, '302', '302'],
  ])('unit %s room %s is called %s', (unit, room, name) => expect(householdName(unit, room)).toBe(name));

  it('a missing part keeps its place in the key', () => {
    expect(placeKey('c', null, 'b')).not.toBe(placeKey('c', 'b', null));
  });
});
