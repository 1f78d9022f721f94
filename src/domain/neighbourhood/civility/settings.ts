import type { Payload, PayloadRequest } from 'payload';
import { currentSetting } from '@/domain/publishing';
import { now } from '@/shared/clock';

/** A whole number of a setting within bounds; the lower bound where it is none. */
export async function numberSetting(
  payload: Payload,
  key: string,
  { least, most }: { least: number; most: number },
  req?: PayloadRequest,
  at = now(),
): Promise<number> {
  const { value } = await currentSetting(payload, key, at, req);
  return Math.min(most, Math.max(least, Math.trunc(Number(value)) || 0));
}

/** From how many events on counts of family events are public. */
export const leastEvents = (payload: Payload, at = now(), req?: PayloadRequest) =>
  numberSetting(payload, 'neighbourhood.family-least', { least: 2, most: 100 }, req, at);

/** Up to how many times the standard counts as first meant, when a saving is computed. */
export const savingFactor = (payload: Payload, at = now(), req?: PayloadRequest) =>
  numberSetting(payload, 'neighbourhood.family-saving-factor', { least: 1, most: 10 }, req, at);

/** How many days after an event the family's name and phone are kept; 0 for good. */
export const familyKeptDays = (payload: Payload) =>
  numberSetting(payload, 'neighbourhood.family-kept-days', { least: 0, most: 3650 });

/** How many per cent of the appraisers must be there. */
export const quorumPercent = (payload: Payload, req?: PayloadRequest) =>
  numberSetting(payload, 'neighbourhood.appraisal-quorum', { least: 1, most: 100 }, req);

/** From how many ballots about one item on its counts are kept; of fewer they would say who voted what. */
export const leastBallots = (payload: Payload, req?: PayloadRequest) =>
  numberSetting(payload, 'neighbourhood.appraisal-ballots-least', { least: 2, most: 50 }, req);

/** How many days after an appraisal the names and words that are not public are kept; 0 for good. */
export const appraisalKeptDays = (payload: Payload) =>
  numberSetting(payload, 'neighbourhood.appraisal-kept-days', { least: 0, most: 3650 });
