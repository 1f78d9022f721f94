import { expect, it } from 'vitest';
import { receiptNumber } from '@/domain/requests/receipt-number';

it.each([
  '20261128-0006',
  ' 20261128 0006 ',
  '202611280006',
  '２０２６１１２８－０００６',
  '20261128—0006',
  '20261128 - 0006',
])('reads %s as the number of a receipt', (typed) => {
  expect(receiptNumber(typed)).toBe('20261128-0006');
});

it('leaves other numbers as they are', () => {
  expect(receiptNumber('20261128-12345')).toBe('20261128-12345');
  expect(receiptNumber('XF-2026/0001')).toBe('XF-2026/0001');
});
