import type { Payload, PayloadRequest } from 'payload';
import { currentSetting } from '@/domain/publishing';
import { now } from '@/shared/clock';

async function wholeNumber(
  payload: Payload,
  key: string,
  [least, most]: readonly [number, number],
  req?: PayloadRequest,
): Promise<number> {
  const value = Math.trunc(Number((await currentSetting(payload, key, now(), req)).value)) || 0;
  return Math.min(most, Math.max(least, value));
}

/** How many days back a member may log by hand. */
export const logBackDays = (payload: Payload, req?: PayloadRequest): Promise<number> =>
  wholeNumber(payload, 'service.log-back-days', [1, 366], req);

/** How many quarters of an hour a member may log on one day. */
export const dayQuarters = async (payload: Payload, req?: PayloadRequest): Promise<number> =>
  4 * (await wholeNumber(payload, 'service.day-hours-most', [1, 24], req));

/** After how many days a record that waits is called late on the board. */
export const verifyDays = (payload: Payload, req?: PayloadRequest): Promise<number> =>
  wholeNumber(payload, 'service.verify-days', [1, 90], req);

/** Who is offered help: whoever has fewer verified records in the last three months. */
export const fewRecords = (payload: Payload, req?: PayloadRequest): Promise<number> =>
  wholeNumber(payload, 'service.few-records', [0, 100], req);
