import { expect, it } from 'vitest';
import { missingFor, neverThere, partiesNeverThere } from '@/domain/mediation/outcome/never-there';
import { attendanceLock } from '@/domain/mediation/sessions/attendance-lock';

const given = { isSigned: false, outcome: null, missing: [] };

it.each<[string, string | null, Partial<Parameters<typeof attendanceLock>[1]>, RegExp | null]>([
  ['while it is talked about', 'then', {}, null],
  ['never recorded, whatever came of it', null, { isSigned: true, outcome: 'settled' }, null],
  ['signed', 'then', { isSigned: true }, /经办人先撤下.*更正说明/],
  ['settled', 'then', { outcome: 'settled' }, /已经有结果.*更正说明/],
  ['failed', 'then', { outcome: 'failed' }, /已经有结果/],
  ['settled, who agreed not recorded', 'then', { outcome: 'settled', missing: ['对方'] }, null],
  ['that, and signed', 'then', { outcome: 'settled', missing: ['对方'], isSigned: true }, /先撤下/],
])('locks who was there: %s', (_name, attendanceAt, more, words) => {
  const locked = attendanceLock({ attendanceAt }, { ...given, ...more });
  if (words) expect(locked).toMatch(words);
  else expect(locked).toBeNull();
});

it('asks for both sides and a mediator, on whatever day, for an agreement alone', () => {
  const parties = [
    { id: 'a', side: 'applicant' as const },
    { id: 'b', side: 'respondent' as const },
    { id: 'c', side: 'respondent' as const },
  ];
  const mark = (
    kind: 'party' | 'mediator',
    person: string,
    standing: 'present' | 'represented' | 'absent',
  ) => ({
    kind,
    person,
    standing,
  });
  const there = [mark('party', 'a', 'present'), mark('mediator', 'm', 'present')];
  expect(neverThere(parties, [...there, mark('party', 'b', 'absent')])).toEqual(['对方']);
  expect(neverThere(parties, [...there, mark('party', 'c', 'represented')])).toEqual([]);
  // What is agreed by word of mouth asks for each of them.
  const two = [...there, mark('party', 'b', 'absent'), mark('party', 'c', 'represented')];
  expect(partiesNeverThere(parties, two).map(({ id }) => id)).toEqual(['b']);
  expect(partiesNeverThere(parties, [...two, mark('party', 'b', 'present')])).toEqual([]);
  expect(missingFor('settled', parties, [])).toEqual(['申请人', '对方', '调解员']);
  expect(missingFor('failed', parties, [])).toEqual([]);
});
