import { now } from '@/shared/clock';
import { parseMoment } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { moveNotice, type NoticeCall, type NoticeMoved } from './move-notice';
import { released } from './release-notice';
import { requireNoReview } from './require-no-review';

/**
 * Publishes the working copy at a later moment (定时发布): `publishAt` (ISO 8601; without an offset the city's clock) or the one on the form.
 * @throws DomainError validation when the moment is missing or not ahead; invalid-state where a review is required.
 */
export async function scheduleNotice(call: NoticeCall & { publishAt?: unknown }): Promise<NoticeMoved> {
  return moveNotice(call, 'schedule', async ({ workingCopy }, req) => {
    await requireNoReview(req);
    const publishAt = moment(call.publishAt ?? workingCopy.publishAt);
    if (publishAt <= now()) fail('validation', { fields: { publishAt: '定时发布的时间须在以后' } });
    return {
      writes: 'public',
      data: released(workingCopy, publishAt, null),
      summary: workingCopy.title,
    };
  });
}

function moment(value: unknown): Date {
  const date = typeof value === 'string' ? parseMoment(value) : null;
  return date ?? fail('validation', { fields: { publishAt: '请选择发布的日期和时间' } });
}
