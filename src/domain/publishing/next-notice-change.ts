import type { Payload, Where } from 'payload';
import { now } from '@/shared/clock';
import { releasedStates } from './visibility';

const columns = ['publishAt', 'expireAt', 'urgentUntil'] as const;

/** The first moment after now at which a released notice appears, disappears or stops being urgent; null for never. */
export async function nextNoticeChange(payload: Payload): Promise<Date | null> {
  const moment = now().toISOString();
  const found = await Promise.all(columns.map((column) => firstAfter(payload, column, moment)));
  const times = found.flatMap((value) => (value ? [new Date(value).getTime()] : []));
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}

async function firstAfter(
  payload: Payload,
  column: (typeof columns)[number],
  moment: string,
): Promise<string | null> {
  const where: Where = {
    and: [{ state: { in: [...releasedStates] } }, { [column]: { greater_than: moment } }],
  };
  const { docs } = await payload.db.find<Record<string, unknown>>({
    collection: 'notices',
    where,
    sort: column,
    select: { [column]: true },
    limit: 1,
    pagination: false,
  });
  const value = docs[0]?.[column];
  return typeof value === 'string' ? value : value instanceof Date ? value.toISOString() : null;
}
