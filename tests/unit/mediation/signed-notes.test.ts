import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sessionOfNotes, unsignedSessions } from '@/domain/mediation/file/signed-notes';
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

it('counts every page of a session once, and papers that do not say theirs for the oldest', () => {
  const held = [session(2), session(1), session(3, 'planned')];
  const of = (...sessions: (string | null)[]) =>
    unsignedSessions(
      held,
      sessions.map((one) => ({ session: one })),
    );
  expect(of()).toEqual([1, 2]);
  expect(of('s1', 's1')).toEqual([2]);
  expect(of(null)).toEqual([2]);
  expect(of('s1', null)).toEqual([]);
  expect(of('s3')).toEqual([1, 2]);
});

it('never finds more signed than there are papers', () => {
  const papers = fc.array(fc.constantFrom('s1', 's2', 's3', null), { maxLength: 6 });
  fc.assert(
    fc.property(papers, (sessions) => {
      const held = [session(1), session(2), session(3)];
      const unsigned = unsignedSessions(
        held,
        sessions.map((one) => ({ session: one })),
      );
      expect(held.length - unsigned.length).toBeLessThanOrEqual(sessions.length);
    }),
  );
});
