import type { Payload, PayloadRequest } from 'payload';
import { currentSetting } from '@/domain/publishing';
import { now } from '@/shared/clock';

interface Reading {
  payload: Payload;
  req?: PayloadRequest | undefined;
}

async function wholeOf({ payload, req }: Reading, key: string, otherwise: number): Promise<number> {
  const { value } = await currentSetting(payload, `mediation.${key}`, now(), req);
  const number = Number(value);
  return value !== '' && Number.isFinite(number) ? Math.trunc(number) : otherwise;
}

/** So many hours before a session both sides know when it is, unless they said yes to an earlier one. */
export const noticeHours = async (reading: Reading) =>
  Math.max(0, await wholeOf(reading, 'session-notice-hours', 24));

/**
 * After how many days the content of a case is deleted; 0 keeps it. Of those that were settled or failed counted from the archive, of
 * those that came to nothing from their end.
 */
export const contentDays = async (reading: Reading) => ({
  archived: Math.max(0, await wholeOf(reading, 'file-days', 3650)),
  nothing: Math.max(0, await wholeOf(reading, 'unmediated-days', 730)),
});

/** How many days there are for joint confirmation (人民调解法 33). */
export const confirmationDays = async (reading: Reading) =>
  Math.max(1, await wholeOf(reading, 'confirmation-days', 30));

/** How many days before the end of that time both sides are reminded; 0 for not at all. */
export const confirmationReminders = async (reading: Reading): Promise<number[]> => [
  await wholeOf(reading, 'confirmation-remind-first', 10),
  await wholeOf(reading, 'confirmation-remind-last', 3),
];

/** How many days after an agreement without a term somebody asks whether it was kept. */
export const followUpDays = async (reading: Reading) =>
  Math.max(1, await wholeOf(reading, 'follow-up-days', 30));

/** How many days after the term that was agreed on. */
export const followUpAfterTerm = async (reading: Reading) =>
  Math.max(0, await wholeOf(reading, 'follow-up-after-term', 3));

/** How many days later it is asked again when it was not kept. */
export const followUpAgain = async (reading: Reading) =>
  Math.max(1, await wholeOf(reading, 'follow-up-again', 15));

/** The least a count in public figures may be, except nothing. */
export const leastCount = async (reading: Reading) => Math.max(2, await wholeOf(reading, 'figures-least', 5));
