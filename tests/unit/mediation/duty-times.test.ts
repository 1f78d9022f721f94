import { expect, it } from 'vitest';
import { checkDutyEnd, dutySpan } from '@/domain/mediation/rules/duty-times';

it.each<[from: string, until: unknown, words: RegExp | null]>([
  ['9:00', '11:30', null],
  ['9：00', '17:00', null],
  ['20:00', '24:00', null],
  ['0:00', '8:00', null],
  ['11:30', '9:00', /晚.*过夜的值班分两条写/],
  ['9:00', '9:00', /晚/],
  ['22:00', '6:00', /过夜/],
  // What is no time is said beside the field it stands in.
  ['早上', '9:00', null],
  ['9:00', '晚上', /请写成/],
  ['9:00', null, /请写成/],
])('a turn of duty from %s to %s', (from, until, words) => {
  const checked = checkDutyEnd(until, from);
  if (words) expect(checked).toMatch(words);
  else expect(checked).toBe(true);
});

it('what is accepted has a span', () => {
  expect(dutySpan({ day: '2026-11-23', from: '20:00', until: '24:00' })).not.toBeNull();
  expect(dutySpan({ day: '2026-11-23', from: '22:00', until: '6:00' })).toBeNull();
});
