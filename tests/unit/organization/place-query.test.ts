import { expect, it } from 'vitest';
import { placeQuery } from '@/domain/organization/rules/place-query';

it.each([
  ['三号楼', '', '3号楼'],
  ['明月豪苑十二号楼', '明月豪苑', '12号楼'],
  ['明月豪苑二十栋', '明月豪苑', '20号楼'],
  ['明月豪苑3', '明月豪苑', '3号楼'],
])('reads the building in %s', (typed, base, building) => {
  const query = placeQuery(typed);
  if (base) expect(query).toMatchObject({ base, building });
  else expect(query?.text).toBe(building);
});

it.each(['%', '__', '\\', '  '])('finds nothing in %j, which would match everything', (typed) => {
  expect(placeQuery(typed)).toBeNull();
});

it('leaves numerals in names alone', () => {
  expect(placeQuery('东片一巷')?.text).toBe('东片一巷');
  expect(placeQuery('回民街第一社区')?.text).toBe('回民街第一社区');
});
