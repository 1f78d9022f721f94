import type { PayloadRequest } from 'payload';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { settingIsOn } from './current-setting';

/** Refuses to publish without a second person where the administrator asks for one. */
export async function requireNoReview(req: PayloadRequest): Promise<void> {
  if (await settingIsOn(req.payload, 'notices.review-required', now(), req)) {
    fail('invalid-state', { message: '本平台要求公告先由另一人审核，请点“送审”。' });
  }
}
