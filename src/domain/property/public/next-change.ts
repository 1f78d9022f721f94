import type { CollectionSlug, Payload } from 'payload';
import { now } from '@/shared/clock';
import { endOfDay } from '@/shared/dates';

/** The date columns by which pages of this domain change without a write; whether the named day itself still counts. */
const columns = [
  { collection: 'compound-managements', column: 'from', lastDay: false },
  { collection: 'property-contracts', column: 'startsOn', lastDay: false },
  { collection: 'property-contracts', column: 'endsOn', lastDay: true },
  { collection: 'partner-commitments', column: 'from', lastDay: false },
  { collection: 'partner-commitments', column: 'until', lastDay: true },
  { collection: 'committee-members', column: 'from', lastDay: false },
  { collection: 'committee-members', column: 'until', lastDay: true },
] as const;

/** The first moment after now at which a management, contract or commitment begins or runs out; null for never. */
export async function nextPropertyChange(payload: Payload): Promise<Date | null> {
  const at = now();
  const moments = await Promise.all(
    columns.map(async ({ collection, column, lastDay }) => {
      const since = new Date(at.getTime() - (lastDay ? 86_399_999 : 0));
      const found = await firstAfter(payload, collection, column, since);
      return found.map((moment) => (lastDay ? endOfDay(moment).getTime() + 1 : new Date(moment).getTime()));
    }),
  );
  const coming = moments.flat().filter((moment) => moment > at.getTime());
  return coming.length > 0 ? new Date(Math.min(...coming)) : null;
}

/** The earliest date not before `since`: days are stored by their first instant, so the end of that day is still to come. */
async function firstAfter(
  payload: Payload,
  collection: CollectionSlug,
  column: string,
  since: Date,
): Promise<string[]> {
  const { docs } = await payload.db.find<Record<string, unknown>>({
    collection,
    where: { [column]: { greater_than_equal: since.toISOString() } },
    sort: column,
    select: { [column]: true },
    limit: 1,
    pagination: false,
  });
  return docs.map((doc) => String(doc[column]));
}
