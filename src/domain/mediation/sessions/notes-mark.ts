import { createHash } from 'node:crypto';

/** Names a text of notes, so that a form can say which one its writer saw; a word of its own for none. */
export const notesMark = (notes: string | null | undefined): string =>
  notes ? createHash('sha256').update(notes).digest('base64url').slice(0, 16) : 'none';
