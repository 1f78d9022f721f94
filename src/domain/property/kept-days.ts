import type { Payload } from 'payload';
import { currentSetting } from '@/domain/publishing';
import { now } from '@/shared/clock';

const day = 86_400_000;

/** The moment before which what a setting keeps for some days is to be forgotten; null where it is kept for good. */
export async function keptSince(
  payload: Payload,
  setting:
    | 'property.rating-kept-days'
    | 'property.declined-kept-days'
    | 'service.activity-phone-days'
    | 'law.phone-kept-days',
): Promise<string | null> {
  const days = Math.round(Number((await currentSetting(payload, setting, now())).value));
  return days > 0 ? new Date(now().getTime() - days * day).toISOString() : null;
}
