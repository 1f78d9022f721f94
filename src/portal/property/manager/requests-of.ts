import type { Payload } from 'payload';
import { type Actor, unitsOf } from '@/access';
import type { ManagedCompound } from '@/domain/property';
import { listQueue, type QueueItem, queueFilter } from '@/domain/requests';
import { localRequest } from '../../requests/work/local-request';

/** Requests of each compound shown on the page; the rest is in /work. */
const perCompound = 20;

/** What the company's unit has to answer in the compounds somebody manages. */
export interface ManagerRequests {
  /** Null: they do not handle requests for the unit, so that they may not read them either. */
  items: QueueItem[] | null;
  /** Whether a company with such a unit manages one of the compounds. */
  hasUnit: boolean;
}

/**
 * The requests of the compounds that were dispatched to the managing company's unit, the first to be due on top. Read by the rule of the
 * requests themselves: only who handles them for that unit sees them, masked as everywhere.
 */
export async function requestsOfManager(
  payload: Payload,
  actor: Actor,
  compounds: readonly ManagedCompound[],
): Promise<ManagerRequests> {
  const units = unitsOf(actor);
  const withUnit = compounds.filter(({ unit }) => unit !== null);
  const own = withUnit.filter(({ unit }) => unit !== null && units.includes(unit));
  if (own.length === 0) return { items: null, hasUnit: withUnit.length > 0 };
  const req = await localRequest(payload, actor);
  const items: QueueItem[] = [];
  for (const { id, unit } of own) {
    const query = new URLSearchParams({ view: 'unit', place: `compound:${id}`, unit: unit ?? '' });
    items.push(...(await listQueue({ req, filter: queueFilter(query), limit: perCompound })).items);
  }
  const late = '9999';
  return {
    hasUnit: true,
    items: items.toSorted((a, b) => ((a.dueAt ?? late) < (b.dueAt ?? late) ? -1 : 1)),
  };
}
