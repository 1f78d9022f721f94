import type { Payload, PayloadRequest } from 'payload';
import { currentSetting } from '@/domain/publishing';
import { type Deadline, deadlineAfter } from '@/domain/requests';
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

/** How many times a month an adviser is to be in each village. */
export const visitsPerMonth = (payload: Payload, req?: PayloadRequest) =>
  wholeNumber(payload, 'law.visits-per-month', [0, 31], req);
/** How many helpers a village has at least. */
export const helpersLeast = (payload: Payload, req?: PayloadRequest) =>
  wholeNumber(payload, 'law.helpers-least', [0, 100], req);
/** How many quarters of an hour of training a helper needs in a year. */
export const trainingQuartersLeast = async (payload: Payload, req?: PayloadRequest) =>
  4 * (await wholeNumber(payload, 'law.training-hours-least', [0, 500], req));
/** From how many days before its end a certificate is called about to expire. */
export const certificateDays = (payload: Payload, req?: PayloadRequest) =>
  wholeNumber(payload, 'law.certificate-days', [1, 366], req);
/** How often an asker may ask back. */
export const askBackMost = (payload: Payload, req?: PayloadRequest) =>
  wholeNumber(payload, 'law.ask-back-most', [0, 20], req);
/** After how many days an answered consultation closes by itself. */
export const closesAfterDays = (payload: Payload, req?: PayloadRequest) =>
  wholeNumber(payload, 'law.close-days', [1, 90], req);

/** Within how many working days a helper answers, for saying so before somebody asks. */
export const helperAnswerDays = (payload: Payload, req?: PayloadRequest) =>
  wholeNumber(payload, 'law.answer-days.helper', [1, 60], req);

/** The line under every answer. */
export const disclaimer = async (payload: Payload, req?: PayloadRequest): Promise<string> =>
  (await currentSetting(payload, 'law.disclaimer', now(), req)).value;

/** Until when a step is due, in working days of the national calendar, with the sentence that says why. */
export async function answerDeadline(
  payload: Payload,
  step: 'helper' | 'adviser',
  at: Date,
  req?: PayloadRequest,
): Promise<Deadline> {
  const setting = await currentSetting(payload, `law.answer-days.${step}`, at, req);
  return deadlineAfter(at, {
    value: Math.min(60, Math.max(1, Math.trunc(Number(setting.value)) || 3)),
    unit: 'day',
    dayKind: setting.dayKind ?? 'working',
    source: setting.source === '系统默认' ? '依据：本系统默认，可在设置里按本地规定修改。' : setting.source,
  });
}
