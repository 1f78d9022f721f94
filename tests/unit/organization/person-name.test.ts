import fc from 'fast-check';
import { expect, it } from 'vitest';
import { personName, spellingsOf } from '@/domain/organization';

it.each([
  ['付　婷', '付婷'],
  [' 审 查　甲 ', '审查甲'],
  ['阿依古丽 • 买买提', '阿依古丽·买买提'],
  ['阿依古丽・买买提', '阿依古丽·买买提'],
  ['王\u200b桂兰', '王桂兰'],
  ['Ｍaria   Li', 'Maria Li'],
  ['Ma 小明', 'Ma 小明'],
])('%s is %s', (given, expected) => expect(personName(given)).toBe(expected));

it('is written once and for all', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('付', '婷', 'A', ' ', '　', '·', '•', '\u200b') }),
      (text) => {
        expect(personName(personName(text))).toBe(personName(text));
      },
    ),
  );
});

it('finds what was stored padded', () => {
  expect(spellingsOf('付婷')).toEqual(expect.arrayContaining(['付婷', '付 婷', '付　婷']));
});
