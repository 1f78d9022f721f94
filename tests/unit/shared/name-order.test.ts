import { expect, it } from 'vitest';
import { byNumberedName } from '@/shared/name-order';

it('orders places as people count them', () => {
  const grids = ['第十网格', '第二网格', '第一网格', '第十二网格', '第三网格', '第二十网格'];
  expect(grids.sort(byNumberedName)).toEqual([
    '第一网格',
    '第二网格',
    '第三网格',
    '第十网格',
    '第十二网格',
    '第二十网格',
  ]);
  expect(['10号楼', '2号楼', '1号楼'].sort(byNumberedName)).toEqual(['1号楼', '2号楼', '10号楼']);
});
