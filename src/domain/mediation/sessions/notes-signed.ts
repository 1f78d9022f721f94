import type { DocumentRow } from '../file/document-row';
import type { SessionRow } from './session-row';

/** Where to go instead, once what was signed may not be written over. */
export const signedWords =
  '签好字的笔录已经放进卷宗，不能再改。要补充、更正的，另写一份更正说明，双方签字，拍照放进卷宗（选“其他”）。签字的放错了的，请经办人先撤下。';

/**
 * Whether the notes of a session stand signed in the file: a paper does not say which session it is of, so one that came after the session
 * had begun counts as its own. While it is held, and where nothing was written yet, they can be written; pure.
 */
export const areNotesSigned = (
  { state, notes, beganAt }: Pick<SessionRow, 'state' | 'notes' | 'beganAt'>,
  documents: readonly Pick<DocumentRow, 'kind' | 'addedAt'>[],
): boolean =>
  state === 'held' &&
  Boolean(notes) &&
  documents.some(({ kind, addedAt }) => kind === 'notes' && addedAt >= (beganAt ?? ''));
