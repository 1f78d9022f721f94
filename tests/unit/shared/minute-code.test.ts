import { expect, it } from 'vitest';
import { isMinuteCode, minuteCode } from '@/shared/minute-code';

const at = new Date('2026-11-28T11:00:30Z');
const code = minuteCode('meeting:m', at, 'key');
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);

it('is another one each minute, and good until the end of the next', () => {
  expect(minuteCode('meeting:m', later(29), 'key')).toBe(code);
  expect(minuteCode('meeting:m', later(30), 'key')).not.toBe(code);
  for (const [seconds, good] of [
    [0, true],
    [89, true],
    [90, false],
    [-31, false],
  ] as const)
    expect(isMinuteCode(code, 'meeting:m', later(seconds), 'key'), `${seconds}`).toBe(good);
});

it('opens one gathering only, and nothing without the key', () => {
  expect(isMinuteCode(code, 'meeting:n', at, 'key')).toBe(false);
  expect(isMinuteCode(code, 'activity:m', at, 'key')).toBe(false);
  expect(isMinuteCode(minuteCode('meeting:m', at, 'other'), 'meeting:m', at, 'key')).toBe(false);
  expect(isMinuteCode('', 'meeting:m', at, 'key')).toBe(false);
});
