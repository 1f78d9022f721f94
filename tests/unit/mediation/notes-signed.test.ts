import { expect, it } from 'vitest';
import { sessionsSigned } from '@/domain/mediation/sessions/notes-signed';

const day = (on: number, hour = 1) => `2026-11-${on}T0${hour}:00:00.000Z`;
const held = (id: string, on: number) => ({
  id,
  state: 'held' as const,
  notes: '谈到一半。' as string | null,
  beganAt: day(on),
});
const paper = (addedAt: string, kind: 'notes' | 'agreement' = 'notes', session: string | null = null) => ({
  kind,
  session,
  addedAt,
});
const of = (session: string) => paper(day(26, 3), 'notes', session);
const one = held('1', 24);
const two = held('2', 26);

it.each([
  ['no paper', [one], [], []],
  ['a signed copy that came afterwards', [one], [paper(day(24, 3))], ['1']],
  ['one from before it', [one], [paper(day(20))], []],
  ['another paper', [one], [paper(day(24, 3), 'agreement')], []],
  ['still under way', [{ ...one, state: 'begun' as const }], [paper(day(24, 3))], []],
  ['nothing written yet', [{ ...one, notes: null }], [paper(day(24, 3))], []],
  ['the first of two, put in after both', [one, two], [paper(day(26, 3))], ['1']],
  ['the same, whichever is named first', [two, one], [paper(day(26, 3))], ['1']],
  ['both put in after both', [one, two], [paper(day(26, 3)), paper(day(26, 4))], ['1', '2']],
  [
    'two sheets of the first, put in before the second',
    [one, two],
    [paper(day(24, 3)), paper(day(24, 4))],
    ['1'],
  ],
  ['two pages that say they are of the first', [one, two], [of('1'), of('1')], ['1']],
  ['one that says it is of the second', [one, two], [of('2')], ['2']],
  ['one that says and one that does not', [one, two], [of('1'), paper(day(26, 3))], ['1', '2']],
  ['one of a session called off', [one, { ...two, state: 'cancelled' as const }], [of('2')], []],
])('%s', (_name, sessions, papers, signed) => {
  expect([...sessionsSigned(sessions, papers)]).toEqual(signed);
});
