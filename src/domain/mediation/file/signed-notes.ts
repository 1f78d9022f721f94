import { fail } from '@/shared/errors';
import type { SessionRow } from '../sessions/session-row';
import type { DocumentRow } from './document-row';

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

type Held = Pick<SessionRow, 'id' | 'state' | 'beganAt'>;
type Paper = Pick<DocumentRow, 'kind' | 'session' | 'addedAt'>;

/**
 * The sessions that were held and have a signed copy of their notes in the file. A paper put in before it had to say which session it is of
 * belongs to the one held first of those without one, and to none that had not begun when it came. Pure. @returns ids
 */
export function sessionsWithSignedCopy(sessions: readonly Held[], documents: readonly Paper[]): Set<string> {
  const papers = documents.filter(({ kind }) => kind === 'notes');
  const signed = new Set(papers.flatMap(({ session }) => session ?? []));
  const unnamed = papers
    .filter(({ session }) => session === null)
    .map(({ addedAt }) => addedAt)
    .sort();
  const held = sessions
    .filter(({ state }) => state === 'held')
    .toSorted((a, b) => (a.beganAt ?? '').localeCompare(b.beganAt ?? ''));
  for (const { id, beganAt } of held) {
    if (signed.has(id)) continue;
    const own = unnamed.findIndex((addedAt) => addedAt >= (beganAt ?? ''));
    if (own === -1) continue;
    unnamed.splice(own, 1);
    signed.add(id);
  }
  return new Set(held.map(({ id }) => id).filter((id) => signed.has(id)));
}
