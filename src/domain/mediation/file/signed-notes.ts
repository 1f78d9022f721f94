import { fail } from '@/shared/errors';
import type { SessionRow } from '../sessions/session-row';

type Session = Pick<SessionRow, 'id' | 'order' | 'state'>;

/** Sessions that signed notes can be of; pure. */
export const sessionsWithNotes = <One extends Session>(sessions: readonly One[]): One[] =>
  sessions.filter(({ state }) => state === 'begun' || state === 'held');

/**
 * Of which session signed notes are: the only one there was, or the one that is named. Pure.
 * @returns null while there was none
 * @throws DomainError validation (`session`)
 */
export function sessionOfNotes(sessions: readonly Session[], named: string | undefined): string | null {
  const can = sessionsWithNotes(sessions);
  const [first, second] = can;
  if (!named)
    return second
      ? fail('validation', { fields: { session: '请选这是哪一次调解会的笔录' } })
      : (first?.id ?? null);
  const found = can.find(({ id }) => id === named);
  return found
    ? found.id
    : fail('validation', { fields: { session: '这件调解没有开过这一次调解会，请重新选' } });
}

/**
 * The numbers of the sessions that were held and whose notes nobody's signature stands on. Papers that do not say of which session they are
 * (put in before they had to) count for the oldest without one. Pure.
 */
export function unsignedSessions(
  sessions: readonly Session[],
  papers: readonly { session: string | null }[],
): number[] {
  const named = new Set(papers.map(({ session }) => session));
  const unnamed = papers.filter(({ session }) => session === null).length;
  return sessions
    .filter(({ id, state }) => state === 'held' && !named.has(id))
    .map(({ order }) => order)
    .toSorted((a, b) => a - b)
    .slice(unnamed);
}
