import type { Payload, PayloadRequest } from 'payload';
import { isUniqueViolation } from '@/database';
import { newId } from '@/shared/ids';
import { dayOf } from './working-days';

/**
 * The next receipt number of the day in the city: `20261123-0007`, sortable and easy to read out on the phone.
 * Taken before the request's own transaction, so that many people filing at once never wait for each other on one
 * row; a number whose request then fails stays unused.
 */
export async function nextNumber(payload: Payload, at: Date, req?: PayloadRequest): Promise<string> {
  const day = dayOf(at);
  return `${day.replaceAll('-', '')}-${String(await reserveNumbers(payload, day, 1, req)).padStart(4, '0')}`;
}

/** Reserves `count` numbers of `day` (`YYYY-MM-DD`) in a row. @returns the first of them */
export async function reserveNumbers(
  payload: Payload,
  day: string,
  count: number,
  req?: PayloadRequest,
): Promise<number> {
  const last =
    (await raise(payload, day, count, req)) ??
    (await begin(payload, day, count, req)) ??
    (await raise(payload, day, count, req));
  if (last === null) throw new Error(`no receipt number for ${day}`);
  return last - count + 1;
}

async function raise(
  payload: Payload,
  day: string,
  count: number,
  req?: PayloadRequest,
): Promise<number | null> {
  const row: unknown = await payload.db.updateOne({
    collection: 'request-counters',
    where: { day: { equals: day } },
    data: { last: { $inc: count } },
    req,
  });
  return lastOf(row);
}

/** The first request of the day makes the row; whoever comes second at that moment gets null and raises it instead. */
async function begin(
  payload: Payload,
  day: string,
  count: number,
  req?: PayloadRequest,
): Promise<number | null> {
  const id = newId();
  try {
    await payload.db.create({
      collection: 'request-counters',
      customID: id,
      data: { id, day, last: count },
      req,
    });
    return count;
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}

function lastOf(row: unknown): number | null {
  if (typeof row !== 'object' || row === null || !('last' in row)) return null;
  return typeof row.last === 'number' ? row.last : null;
}
