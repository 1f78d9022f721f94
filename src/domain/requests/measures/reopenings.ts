import type { Where } from 'payload';
import type { RequestState } from '../states';

/** States a request has when it was answered. */
const answered: readonly RequestState[] = ['answered', 'evaluation', 'closed'];

/**
 * Events that opened an answered request again, whichever verb did it: an evaluation, a call back, a later word, a supervisor.
 * Coming back to 重办 from a merge or a split that was undone is none.
 */
export const isReopeningWhere: Where = {
  and: [{ to: { equals: 'reopened' } }, { from: { in: [...answered] } }],
};

/** The same of an event that has been read. */
export function isReopening({ from, to }: { from?: string | null; to: string }): boolean {
  return to === 'reopened' && answered.some((state) => state === from);
}
