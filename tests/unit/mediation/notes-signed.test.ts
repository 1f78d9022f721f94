import { expect, it } from 'vitest';
import { areNotesSigned } from '@/domain/mediation/sessions/notes-signed';

const held = { state: 'held' as const, notes: '谈到一半。', beganAt: '2026-11-24T01:00:00.000Z' };
const paper = (addedAt: string, kind: 'notes' | 'agreement' = 'notes') => ({ kind, addedAt });
const before = '2026-11-20T01:00:00.000Z';
const after = '2026-11-24T03:00:00.000Z';

it.each([
  ['no paper', held, [], false],
  ['a signed copy that came afterwards', held, [paper(after)], true],
  ['one of an earlier session', held, [paper(before)], false],
  ['another paper', held, [paper(after, 'agreement')], false],
  ['still under way', { ...held, state: 'begun' as const }, [paper(after)], false],
  ['nothing written yet', { ...held, notes: null }, [paper(after)], false],
])('%s', (_name, session, papers, signed) => {
  expect(areNotesSigned(session, papers)).toBe(signed);
});
