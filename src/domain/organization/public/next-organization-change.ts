import type { CollectionSlug, Payload } from 'payload';
import { now } from '@/shared/clock';
import { endOfDay } from '@/shared/dates';

/** The date columns by which community pages change without a write; whether the named day itself still counts. */
const columns = [
  { collection: 'dual-posts', column: 'startsOn', lastDay: false },
  { collection: 'dual-posts', column: 'endedOn', lastDay: false },
  { collection: 'dual-posts', column: 'endsOn', lastDay: true },
  { collection: 'linkages', column: 'dueOn', lastDay: true },
] as const;

/** The first moment after now at which a dual post begins or ends, or a promise becomes overdue; null for never. */
export async function nextOrganizationChange(payload: Payload): Promise<Date | null> {
  const moments = await Promise.all(
    columns.map(async ({ collection, column, lastDay }) => {
      // A date of today was stored with any time of the day, so a day's end is looked for from the day before.
      const since = new Date(now().getTime() - (lastDay ? 86_400_000 : 0));
      const found = await after(payload, collection, column, since);
      return found.map((moment) => (lastDay ? endOfDay(moment).getTime() + 1 : moment.getTime()));
    }),
  );
  const coming = moments.flat().filter((moment) => moment > now().getTime());
  return coming.length > 0 ? new Date(Math.min(...coming)) : null;
}

/** The dates after `since`, earliest first: some of them may be over by the day's end, so a few more than one. */
async function after(
  payload: Payload,
  collection: CollectionSlug,
  column: string,
  since: Date,
): Promise<Date[]> {
  const { docs } = await payload.db.find<Record<string, unknown>>({
    collection,
    where: { [column]: { greater_than: since.toISOString() } },
    sort: column,
    select: { [column]: true },
    limit: 100,
    pagination: false,
  });
  return docs.map((doc) => new Date(String(doc[column])));
}
