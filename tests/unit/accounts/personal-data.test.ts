import { describe, expect, it } from 'vitest';
import { normalizeAs, normalizePhone, problemWith } from '@/shared/personal-data';

describe('personal data as typed', () => {
  it.each(['13812345678', '138-1234-5678', '+86 138 1234 5678', '008613812345678', '１３８１２３４５６７８'])(
    '%s is the one number 13812345678',
    (typed) => expect(normalizePhone(typed)).toBe('13812345678'),
  );

  it.each([
    ['13812345678', true],
    ['03122312345', true],
    ['2312345', true],
    ['12345', false],
    ['138123456789', false],
    ['23812345678', false],
  ])('phone %s is right: %s', (value, right) => expect(problemWith('phone', value) === null).toBe(right));

  it.each([
    ['11010519491231002X', true],
    ['11010519491231002x', true],
    ['110105194912310021', false],
    ['12345', false],
  ])('ID number %s is right: %s', (value, right) =>
    expect(problemWith('id-number', normalizeAs('id-number', value)) === null).toBe(right),
  );
});
