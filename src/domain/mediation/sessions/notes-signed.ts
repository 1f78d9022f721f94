import type { DocumentRow } from '../file/document-row';
import { sessionsWithSignedCopy } from '../file/signed-notes';
import type { SessionRow } from './session-row';

/** Where to go instead, once what was signed may not be written over. */
export const signedWords =
  '签好字的笔录已经放进卷宗，不能再改。要补充、更正的，另写一份更正说明，双方签字，拍照放进卷宗（选“其他”）。签字的放错了的，请经办人先撤下。';

/**
 * Of these sessions, those whose notes stand signed in the file. While a session is held, and where nothing was written yet, its notes can be
 * written; pure. @returns ids
 */
export function sessionsSigned(
  sessions: readonly Pick<SessionRow, 'id' | 'state' | 'notes' | 'beganAt'>[],
  documents: readonly Pick<DocumentRow, 'kind' | 'session' | 'addedAt'>[],
): Set<string> {
  const copies = sessionsWithSignedCopy(sessions, documents);
  return new Set(sessions.filter(({ id, notes }) => notes && copies.has(id)).map(({ id }) => id));
}
