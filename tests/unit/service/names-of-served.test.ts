import { expect, it } from 'vitest';
import { namesOfServed } from '@/domain/service/records/masked-text';

it.each([
  ['2号楼的独居老人', []],
  ['高龄老人、江边住户', []],
  ['全体居民', []],
  ['', []],
  ['赵大海', ['赵大海']],
  ['2号楼的李桂兰、王大力', ['李桂兰', '王大力']],
  ['王秀英老人一家', ['王秀英']],
  ['欧阳建国', ['欧阳建国']],
])('%s', (served, wanted) => expect(namesOfServed(served)).toEqual(wanted));
