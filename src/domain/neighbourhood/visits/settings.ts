import type { Payload, PayloadRequest } from 'payload';
import { numberSetting } from '../civility/settings';
import type { VisitIntervals } from './rules/route-order';

/** After how many days households are due again. */
export async function visitIntervals(payload: Payload, req?: PayloadRequest): Promise<VisitIntervals> {
  const bounds = { least: 1, most: 3650 };
  return {
    days: await numberSetting(payload, 'neighbourhood.visit-days', bounds, req),
    careDays: await numberSetting(payload, 'neighbourhood.visit-care-days', bounds, req),
  };
}

/** How many households a route of one day has at most. */
export const routeMost = (payload: Payload, req?: PayloadRequest) =>
  numberSetting(payload, 'neighbourhood.route-most', { least: 1, most: 60 }, req);

/** How many days a note of care is kept before it must be asked for anew. */
export const careKeptDays = (payload: Payload, req?: PayloadRequest) =>
  numberSetting(payload, 'neighbourhood.care-kept-days', { least: 30, most: 3650 }, req);

/** How many days after a visit what was found at its doors is kept; 0 for good. */
export const visitKeptDays = (payload: Payload) =>
  numberSetting(payload, 'neighbourhood.visit-kept-days', { least: 0, most: 3650 });

/** How many hours what was noted at a door stays on the walker's device when it is not sent. */
export const draftHours = (payload: Payload) =>
  numberSetting(payload, 'neighbourhood.draft-hours', { least: 1, most: 72 });

/** Below how many findings leaders, who do not answer for the place, are not told the number. */
export const leastFindings = (payload: Payload) =>
  numberSetting(payload, 'neighbourhood.visit-figures-least', { least: 2, most: 100 });
