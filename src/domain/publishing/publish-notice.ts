import { moveNotice, type NoticeCall, type NoticeMoved } from './move-notice';
import { publishMoment, released, secondPersonOf } from './release-notice';
import { requireNoReview } from './require-no-review';

/**
 * Makes the working copy public now (立即发布), also a scheduled one before its time and the edited text of a notice
 * that is already public. @throws DomainError invalid-state where a setting asks for a review.
 */
export async function publishNotice(call: NoticeCall): Promise<NoticeMoved> {
  return moveNotice(call, 'publish', async ({ workingCopy }, req) => {
    const approvedBy = secondPersonOf(workingCopy);
    if (!approvedBy) await requireNoReview(req);
    const data = released(workingCopy, publishMoment(workingCopy), approvedBy);
    return { writes: 'public', data, summary: workingCopy.title };
  });
}
