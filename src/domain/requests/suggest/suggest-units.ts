import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { pathSeparator } from '../category-path';
import { directory } from '../directory';
import { type PastDispatch, rankUnits, type UnitCount } from './rank-units';

/** A unit that operators gave such requests to. */
export interface UnitSuggestion extends UnitCount {
  name: string;
  /** The category whose past was looked at: the request's own, or the first level above it. */
  path: string;
}

const mostSuggested = 3;
/** How far the past is looked at, in requests. */
const mostCounted = 300;
/** With fewer dispatches than this, the whole first level is looked at instead. */
const enough = 5;

/**
 * The three units that were given such requests most in the past, those of the same place first, with the counts as the
 * reason. What a unit sent back does not count for it. Empty without a past.
 */
export async function suggestUnits({
  payload,
  category,
  township,
  community,
}: {
  payload: Payload;
  category: string;
  township?: string | null;
  community?: string | null;
}): Promise<UnitSuggestion[]> {
  const { categories } = await directory(payload);
  const own = categories.find(({ id }) => String(id) === category);
  if (!own) return [];
  const [top = own.path] = own.path.split(pathSeparator);
  const branch = categories.filter(({ path }) => path === top || path.startsWith(top + pathSeparator));
  const narrow = await pastDispatches(payload, [category]);
  const wide = narrow.length < enough && branch.length > 1;
  const past = wide
    ? await pastDispatches(
        payload,
        branch.map(({ id }) => String(id)),
      )
    : narrow;
  const names = await activeUnits(payload, [...new Set(past.map(({ leadUnit }) => leadUnit))]);
  const counted = past.filter(({ leadUnit }) => names.has(leadUnit));
  return rankUnits(counted, { township, community })
    .slice(0, mostSuggested)
    .map((count) => ({ ...count, name: names.get(count.unit) ?? '', path: wide ? top : own.path }));
}

function pastDispatches(payload: Payload, categories: readonly string[]): Promise<PastDispatch[]> {
  return leanFind<PastDispatch>(payload, 'requests', {
    where: [
      { field: 'category', in: categories },
      { field: 'leadUnit', exists: true },
    ],
    columns: ['leadUnit', 'township', 'community'],
    newestBy: 'submittedAt',
    limit: mostCounted,
  });
}

/** Names of those units that take requests today. */
async function activeUnits(payload: Payload, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { docs } = await payload.db.find<{ id: string; name: string }>({
    collection: 'units',
    where: {
      and: [{ id: { in: [...ids] } }, { active: { equals: true } }, { handlesRequests: { equals: true } }],
    },
    select: { name: true },
    limit: 0,
    pagination: false,
  });
  return new Map(docs.map(({ id, name }) => [String(id), name]));
}
