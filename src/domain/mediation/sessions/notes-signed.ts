import type { DocumentRow } from '../file/document-row';
import type { SessionRow } from './session-row';

/** Where to go instead, once what was signed may not be written over. */
export const signedWords =
  '签好字的笔录已经放进卷宗，不能再改。要补充、更正的，另写一份更正说明，双方签字，拍照放进卷宗（选“其他”）。签字的放错了的，请经办人先撤下。';

/**
 * Of these sessions, those whose notes stand signed in the file. A paper does not say which session it is of: the oldest belongs to the
 * session held first, the next to the one after it, and none to a session that had not begun when it came. While a session is held, and
 * where nothing was written yet, its notes can be written; pure. @returns ids
 */
export function sessionsSigned(
  sessions: readonly Pick<SessionRow, 'id' | 'state' | 'notes' | 'beganAt'>[],
  documents: readonly Pick<DocumentRow, 'kind' | 'addedAt'>[],
): Set<string> {
  const signed = new Set<string>();
  const papers = documents
    .filter(({ kind }) => kind === 'notes')
    .map(({ addedAt }) => addedAt)
    .sort();
  const held = sessions
    .filter(({ state }) => state === 'held')
    .toSorted((a, b) => (a.beganAt ?? '').localeCompare(b.beganAt ?? ''));
  for (const { id, notes, beganAt } of held) {
    const own = papers.findIndex((addedAt) => addedAt >= (beganAt ?? ''));
    if (own === -1) continue;
    papers.splice(own, 1);
    if (notes) signed.add(id);
  }
  return signed;
}
