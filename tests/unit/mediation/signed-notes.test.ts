import { expect, it } from 'vitest';
import { sessionOfNotes } from '@/domain/mediation/file/signed-notes';
import type { SessionState } from '@/domain/mediation/sessions/labels';

const session = (order: number, state: SessionState = 'held') => ({ id: `s${order}`, order, state });

it('asks of which session signed notes are only where there were several', () => {
  expect(sessionOfNotes([], undefined)).toBeNull();
  expect(sessionOfNotes([session(1), session(2, 'planned'), session(3, 'cancelled')], undefined)).toBe('s1');
  const several = [session(1), session(2, 'begun')];
  expect(sessionOfNotes(several, 's2')).toBe('s2');
  expect(() => sessionOfNotes(several, undefined)).toThrow(
    expect.objectContaining({ fields: { session: '请选这是哪一次调解会的笔录' } }),
  );
  expect(() => sessionOfNotes([session(1), session(2, 'cancelled')], 's2')).toThrow(
    expect.objectContaining({ code: 'validation' }),
  );
});
