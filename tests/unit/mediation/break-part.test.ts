import fc from 'fast-check';
import { expect, it } from 'vitest';
import { breakPart } from '@/domain/mediation/agreements/pdf/break-part';

/** Ten characters to a line. */
const linesOf = (paragraph: string) => Math.max(1, Math.ceil([...paragraph].length / 10));
const long = (lines: number) => '甲'.repeat(lines * 10);

it.each([
  ['short parts stay whole', ['一句。', '又一句。'], null],
  ['three lines stay whole', [long(3)], null],
  ['one paragraph, two lines go along', [long(6)], { head: [long(4)], tail: [long(2)], continues: true }],
  [
    'a line after it goes along too',
    [long(6), '期限。'],
    { head: [long(4)], tail: [long(2), '期限。'], continues: true },
  ],
  [
    'short paragraphs go whole',
    ['一、', '二、', '三、', '四、'],
    { head: ['一、', '二、'], tail: ['三、', '四、'], continues: false },
  ],
])('%s', (_what, paragraphs, expected) => {
  expect(breakPart(paragraphs, linesOf)).toEqual(expected);
});

it('begins no page with a closing mark, and tears no number', () => {
  const marks = breakPart([`${'甲'.repeat(40)}，${'乙'.repeat(19)}`], linesOf);
  expect(marks?.tail[0]).toMatch(/^甲，/);
  const number = breakPart([`${'甲'.repeat(38)}2026年${'乙'.repeat(17)}`], linesOf);
  expect(number?.tail[0]).toMatch(/^2026年/);
});

it('loses and doubles nothing, whatever is agreed', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 90, unit: 'grapheme' })), (paragraphs) => {
      const broken = breakPart(paragraphs, linesOf);
      if (broken) expect([...broken.head, ...broken.tail].join('')).toBe(paragraphs.join(''));
    }),
  );
});
