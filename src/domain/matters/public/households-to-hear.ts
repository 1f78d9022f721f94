import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { rowsById } from '@/domain/property';
import type { MatterRow } from '../matter-row';

/** More than any compound has. */
const most = 20_000;

/**
 * The households staff may speak for, by building and door: those that are asked in the open round, otherwise all that a matter is about.
 * For staff who run the matter only.
 */
export async function householdsToHear(
  payload: Payload,
  row: Pick<MatterRow, 'asking' | 'compound' | 'grid' | 'community'>,
): Promise<{ id: string; name: string }[]> {
  const households = row.asking ? await askedIn(payload, row.asking) : await around(payload, row);
  const buildings = await rowsById<{ id: string; name: string }>(
    payload,
    'buildings',
    households.map(({ building }) => building),
    ['name'],
  );
  return households
    .map(({ id, name, building }) => ({ id, name: `${buildings.get(building)?.name ?? ''}${name ?? ''}` }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh', { numeric: true }));
}

interface Household {
  id: string;
  name: string | null;
  building: string;
}

async function askedIn(payload: Payload, asking: string): Promise<Household[]> {
  const rows = await leanFind<{ household: string }>(payload, 'matter-asked-households', {
    where: [{ field: 'asking', equals: asking }],
    columns: ['household'],
    newestBy: 'id',
    limit: most,
  });
  const found = await rowsById<Household>(
    payload,
    'households',
    rows.map(({ household }) => household),
    ['name', 'building'],
  );
  return [...found.values()];
}

function around(
  payload: Payload,
  { compound, grid, community }: Pick<MatterRow, 'compound' | 'grid' | 'community'>,
): Promise<Household[]> {
  const [field, equals] = compound
    ? ['compound', compound]
    : grid
      ? ['grid', grid]
      : ['community', community ?? ''];
  return leanFind<Household>(payload, 'households', {
    where: [{ field, equals }],
    columns: ['name', 'building'],
    newestBy: 'id',
    limit: most,
  });
}
