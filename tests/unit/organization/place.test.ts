import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { householdKey, householdName, normalizeName, placeKey } from '@/domain/organization/place';

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

describe('the key of a household', () => {
  const blank = fc.constantFrom('', ' ', '  ');
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

  it('is one for every spelling of its unit and room', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 1, max: 30 }).map(String), fc.constantFrom('A', '甲', '东门')),
        fc.integer({ min: 101, max: 3305 }).map(String),
        fc.constantFrom('', '单元'),
        fc.constantFrom('', '室'),
        blank,
        fc.boolean(),
        (unit, room, unitWord, roomWord, space, full) => {
          const spell = (text: string) => (full ? wide(text) : text);
          const key = householdKey(
            'b',
            `${space}${spell(unit)}${unitWord}`,
            `${spell(room)}${roomWord}${space}`,
          );
          expect(key).toBe(householdKey('b', unit, room));
          expect(householdName(`${spell(unit)}${unitWord}`, `${room}${roomWord}`)).toBe(
            householdName(unit === '甲' || unit === '东门' ? `${unit}${unitWord}` : unit, room),
          );
        },
      ),
    );
  });

  it('tells different homes apart', () => {
    const homes = [
      ['1', '101'],
      ['11', '01'],
      ['', '1101'],
      ['1', '102'],
      ['单元', '101'],
      ['', '室'],
    ] as const;
    expect(new Set(homes.map(([unit, room]) => householdKey('b', unit, room))).size).toBe(homes.length);
  });
});
