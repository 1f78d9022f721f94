import type { Payload, PayloadRequest } from 'payload';
import { leanFirst } from '@/database';
import { slotWords } from './choices';

/** What both sides met in, as the history of the case keeps it. */
export const agreedWords = (agreed: {
  mediator: string;
  startsAt: string;
  method: string;
  place: string;
}): string =>
  `${agreed.mediator}，${slotWords(agreed.startsAt)}，${agreed.method}\n${placeMark}${agreed.place}`;

const placeMark = '地点：';

/** When and where both sides chose to meet, in words; the case itself has what it was moved to since. */
export interface ChosenTime {
  time: string;
  /** Null in histories from before the place was kept. */
  place: string | null;
}

/** @returns null where nothing was chosen, or the history is gone */
export async function chosenTime(
  { payload, req }: { payload: Payload; req?: PayloadRequest | undefined },
  dispute: string,
): Promise<ChosenTime | null> {
  const query = {
    where: [
      { field: 'dispute', equals: dispute },
      { field: 'verb', equals: 'agree' },
    ],
    columns: ['detail'],
    newestBy: 'id',
  };
  const event = await leanFirst<{ detail: string | null }>(payload, 'dispute-events', query, req);
  return chosenTimeIn(event?.detail ?? '');
}

/** Reads {@link agreedWords}. Pure. */
export function chosenTimeIn(words: string): ChosenTime | null {
  const [first = '', second = ''] = words.split('\n');
  const time = /，(\d{4}年\d{1,2}月\d{1,2}日（星期.）\d{1,2}:\d{2})，/.exec(first)?.[1];
  if (!time) return null;
  return { time, place: second.startsWith(placeMark) ? second.slice(placeMark.length) : null };
}
