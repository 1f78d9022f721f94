import type { Payload, PayloadRequest } from 'payload';
import { currentSetting, settingIsOn } from '@/domain/publishing';
import { now } from '@/shared/clock';

/** What a new round takes over from the settings; changing them later leaves it alone. */
export interface RoundDefaults {
  dimensions: string;
  least: number;
  /** Hundredths of a point. */
  threshold: number;
  allowsChange: boolean;
}

export async function roundDefaults(payload: Payload, req?: PayloadRequest): Promise<RoundDefaults> {
  const at = now();
  const text = async (key: string) => (await currentSetting(payload, key, at, req)).value;
  const dimensions = await text('property.rating-dimensions');
  // A number under which single households could be read out of a mean is none.
  const least = Math.max(smallestLeast, Math.round(Number(await text('property.rating-least'))));
  const threshold = Math.round(100 * Number(await text('property.rating-threshold')));
  const allowsChange = await settingIsOn(payload, 'property.rating-changes', at, req);
  return { dimensions, least, threshold: Math.min(500, Math.max(100, threshold)), allowsChange };
}

/** Whatever the setting says: of fewer, who knows two can tell the third. */
export const smallestLeast = 5;

/** How many days before the end those who have not rated are reminded; 0 for never. */
export async function reminderDays(
  payload: Payload,
  req?: PayloadRequest,
): Promise<{ first: number; last: number }> {
  const days = async (which: string) =>
    Number((await currentSetting(payload, `property.rating-remind-${which}`, now(), req)).value) || 0;
  const first = await days('first');
  return { first, last: await days('last') };
}
