import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { now } from '@/shared/clock';
import type { ManagementMode } from '../labels';
import { spanAt } from '../rules/management-line';
import { histories, type PublicSpan } from './history';
import { type DivisionName, divisionNames, type Page, pageOf } from './names';

/** One of the old compounds whose way is told. */
export interface PilotCompound {
  id: string;
  order: number;
  name: string;
  address: string | null;
  builtYear: number | null;
  township: DivisionName | null;
  community: DivisionName | null;
  /** In force now. */
  current: PublicSpan | null;
  history: PublicSpan[];
}

export interface PilotFilter {
  township?: string | undefined;
  community?: string | undefined;
  mode?: ManagementMode | undefined;
  page?: number | undefined;
}

export interface PilotPage extends Page<PilotCompound> {
  /** How many stand where, of all that are told of. */
  counts: Partial<Record<ManagementMode, number>>;
  /** Places to filter by: only those that have one. */
  townships: DivisionName[];
  communities: DivisionName[];
  /** All, whatever the filter. */
  all: number;
}

interface Row {
  id: string;
  name: string;
  address: string | null;
  builtYear: number | null;
  pilotOrder: number;
  township: string | null;
  community: string | null;
}

/** 老旧小区蝶变: the compounds that were chosen, in their order, each with its way so far. There are dozens, never thousands. */
export async function pilotCompounds(payload: Payload, filter: PilotFilter): Promise<PilotPage> {
  const rows = await leanFind<Row>(payload, 'compounds', {
    where: [{ field: 'pilotOrder', exists: true }],
    columns: ['name', 'address', 'builtYear', 'pilotOrder', 'township', 'community'],
    newestBy: 'pilotOrder',
    limit: 500,
  });
  const [divisions, lines] = await Promise.all([
    divisionNames(
      payload,
      rows.flatMap(({ township, community }) => [township, community]),
    ),
    histories(
      payload,
      rows.map(({ id }) => id),
    ),
  ]);
  const all = rows.toReversed().map(({ pilotOrder, township, community, ...row }): PilotCompound => {
    const history = lines.get(row.id) ?? [];
    return {
      ...row,
      order: pilotOrder,
      township: (township && divisions.get(township)) || null,
      community: (community && divisions.get(community)) || null,
      current: spanAt(history, now()),
      history,
    };
  });
  const counts: PilotPage['counts'] = {};
  for (const { current } of all) if (current) counts[current.mode] = (counts[current.mode] ?? 0) + 1;
  const wanted = all.filter(
    ({ township, community, current }) =>
      (!filter.township || township?.code === filter.township) &&
      (!filter.community || community?.code === filter.community) &&
      (!filter.mode || current?.mode === filter.mode),
  );
  return {
    ...pageOf(wanted, filter.page ?? 1),
    counts,
    townships: distinct(all.map(({ township }) => township)),
    communities: distinct(
      all
        .filter(({ township }) => !filter.township || township?.code === filter.township)
        .map(({ community }) => community),
    ),
    all: all.length,
  };
}

export function distinct(divisions: readonly (DivisionName | null)[]): DivisionName[] {
  const known = new Map(divisions.flatMap((one) => (one ? [[one.code, one] as const] : [])));
  return [...known.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
