import { now } from '@/shared/clock';
import { type FieldMessages, fail } from '@/shared/errors';
import { isNoticeCategory } from './notice-categories';
import type { NoticeRow } from './notice-row';
import { plainText } from './rich-text-content';

/** Refuses a text that lacks what a public notice must have. */
export function requireComplete(notice: NoticeRow): void {
  const fields: FieldMessages = {};
  if (!notice.title.trim()) fields.title = '请填写标题';
  if (!notice.summary.trim()) fields.summary = '请填写摘要';
  if (!plainText(notice.body)) fields.body = '请填写正文';
  if (!notice.source.trim()) fields.source = '请填写发布单位';
  if (!isNoticeCategory(notice.category)) fields.category = '请选择类别';
  const missing = Object.values(fields);
  if (missing.length > 0) fail('validation', { message: `还不能发布：${missing.join('、')}。`, fields });
}

/**
 * What is written when a working copy becomes public at `publishAt`: published when that moment has come, scheduled
 * when it lies ahead. `approvedBy` is the second person who passed this text; null when nobody had to.
 * @throws DomainError validation when the text is incomplete or would expire before it appears.
 */
export function released(
  notice: NoticeRow,
  publishAt: Date,
  approvedBy: string | null,
): Record<string, unknown> {
  requireComplete(notice);
  const at = now();
  const appears = publishAt > at ? publishAt : at;
  if (notice.expireAt && new Date(notice.expireAt) <= appears) {
    fail('validation', {
      message: '到期时间已经过了或早于发布时间，请先改到期时间。',
      fields: { expireAt: '到期时间须晚于发布时间' },
    });
  }
  return {
    state: publishAt > at ? 'scheduled' : 'published',
    publishAt: publishAt.toISOString(),
    publishedAt: notice.publishedAt ?? publishAt.toISOString(),
    approvedBy,
    contributors: [],
    returnReason: null,
    withdrawReason: null,
  };
}

/**
 * Who else has passed exactly this text, waiting for its time: such a notice needs no further review. One that was
 * scheduled while no review was asked for has nobody.
 */
export function secondPersonOf({ state, author, submittedBy, approvedBy }: NoticeRow): string | null {
  if (state !== 'scheduled' || approvedBy === null) return null;
  return approvedBy === author || approvedBy === submittedBy ? null : approvedBy;
}

/** The moment a text that goes out now carries: a date in the past stays (older notices, corrections), else now. */
export function publishMoment(notice: NoticeRow): Date {
  const at = now();
  const isPast = notice.publishAt !== null && new Date(notice.publishAt) < at;
  return isPast ? new Date(notice.publishAt ?? at) : at;
}
