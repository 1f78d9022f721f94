import type { Payload, PayloadRequest } from 'payload';
import { currentSetting, settingIsOn } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { isMonth } from '@/shared/months';

async function numberOf(
  payload: Payload,
  key: string,
  otherwise: number,
  req?: PayloadRequest,
): Promise<number> {
  const { value } = await currentSetting(payload, key, now(), req);
  const number = Number(value);
  return value !== '' && Number.isFinite(number) && number >= 0 ? number : otherwise;
}

/** By which day of the next month a book must be public. */
export const deadlineDay = (payload: Payload, req?: PayloadRequest): Promise<number> =>
  numberOf(payload, 'property.accounts-deadline-day', 15, req);

/** How many days a question about a line may wait for its answer. */
export const answerDays = (payload: Payload, req?: PayloadRequest): Promise<number> =>
  numberOf(payload, 'property.accounts-answer-days', 7, req);

/** How many days before its end a term of office comes up as something to do. */
export const termReminderDays = (payload: Payload): Promise<number> =>
  numberOf(payload, 'property.committee-term-reminder-days', 60);

/** Whether whoever entered everything alone may not publish it too. */
export const fourEyes = (payload: Payload, req?: PayloadRequest): Promise<boolean> =>
  settingIsOn(payload, 'property.accounts-four-eyes', now(), req);

/** The first month whose book is asked for; null when it is every month since the residents manage for themselves. */
export async function accountsSince(payload: Payload): Promise<string | null> {
  const { value } = await currentSetting(payload, 'property.accounts-since');
  return isMonth(value.trim()) ? value.trim() : null;
}
