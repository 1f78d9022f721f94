import { moveNotice, type NoticeCall, type NoticeMoved } from './move-notice';
import { publishMoment, released } from './release-notice';

/** A second person passes a submitted notice: it is published, or scheduled when its publishing time lies ahead. */
export async function approveNotice(call: NoticeCall): Promise<NoticeMoved> {
  return moveNotice(call, 'approve', ({ workingCopy }) => {
    const wished = workingCopy.publishAt ? new Date(workingCopy.publishAt) : null;
    const moment = publishMoment(workingCopy);
    const publishAt = wished && wished > moment ? wished : moment;
    return {
      writes: 'public',
      data: released(workingCopy, publishAt, call.actor.userId),
      summary: workingCopy.title,
    };
  });
}
