import { expect, it } from 'vitest';
import { gapOfNames, unnamedAccount } from '@/domain/accounts/whose-account';

it.each([
  ['刘玉芬', '刘玉芬', null],
  ['刘 玉芬 ', '刘玉芬', null],
  ['ＡＢ', 'AB', null],
  ['刘玉芬', '白龙马', 'other'],
  ['', '白龙马', 'other'],
  ['刘玉芬', '刘玉芳', 'other'],
  [unnamedAccount('13900000016'), '刘玉芬', 'unnamed'],
])('an account of %s and somebody called %s', (held, name, gap) => {
  expect(gapOfNames(held, name)).toBe(gap);
});
