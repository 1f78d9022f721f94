import { moveNotice, type NoticeCall, type NoticeMoved } from './move-notice';
import { requireComplete } from './release-notice';

/** Hands a finished draft to a second person (送审). From then on nobody edits it until it is approved or returned. */
export async function submitNotice(call: NoticeCall): Promise<NoticeMoved> {
  return moveNotice(call, 'submit', ({ workingCopy }) => {
    requireComplete(workingCopy);
    return {
      writes: 'draft',
      data: { state: 'in-review', submittedBy: call.actor.userId, returnReason: null },
    };
  });
}
