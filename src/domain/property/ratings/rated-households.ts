import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { leanFind } from '@/database';
import { fail } from '@/shared/errors';
import { rowsById } from '../public/names';
import { isImpartial } from './authorize-round';
import { compoundsOf, type Round, roundOf } from './round-row';

/** A compound of a round as its staff see it: how many have rated, never what. */
export interface CompoundProgress {
  compound: string;
  name: string;
  households: number;
  rated: number;
}

export interface HouseholdProgress {
  id: string;
  name: string;
  rated: boolean;
}

export interface RoundProgress {
  round: Round;
  compounds: CompoundProgress[];
  /** The one looked at; null for none. */
  compound: CompoundProgress | null;
  buildings: { id: string; name: string }[];
  building: { id: string; name: string } | null;
  households: HouseholdProgress[];
}

/**
 * Which households of a building have rated, for reminding them and for paper; whoever serves the property company of a compound is
 * shown nothing of it. @throws DomainError not-found, forbidden
 */
export async function roundProgress(
  payload: Payload,
  actor: Actor,
  asked: { round: string; compound?: string | undefined; building?: string | undefined },
): Promise<RoundProgress> {
  const round = await roundOf(payload, asked.round);
  if (!round) fail('not-found', { message: '没有找到这一轮评价。' });
  const rows = (await compoundsOf(payload, round.id)).filter((row) => isImpartial(actor, row));
  if (rows.length === 0) fail('forbidden', { message: '只有评价范围内的社区（村）工作人员能看谁还没有评。' });
  const names = await rowsById<{ id: string; name: string }>(
    payload,
    'compounds',
    rows.map(({ compound }) => compound),
    ['name'],
  );
  const compounds = rows
    .map(({ compound, households, rated }) => ({
      compound,
      name: names.get(compound)?.name ?? '',
      households,
      rated,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh', { numeric: true }));
  const only = compounds.length === 1 ? compounds[0]?.compound : undefined;
  const compound = compounds.find((one) => one.compound === (asked.compound ?? only)) ?? null;
  if (!compound) return { round, compounds, compound, buildings: [], building: null, households: [] };
  const buildings = await named(payload, 'buildings', { field: 'compound', equals: compound.compound });
  const building = buildings.find(({ id }) => id === asked.building) ?? buildings[0] ?? null;
  const all = building ? await named(payload, 'households', { field: 'building', equals: building.id }) : [];
  const rated = await ratedAmong(
    payload,
    round.id,
    all.map(({ id }) => id),
  );
  return {
    round,
    compounds,
    compound,
    buildings,
    building,
    households: all.map(({ id, name }) => ({ id, name, rated: rated.has(id) })),
  };
}

async function named(
  payload: Payload,
  slug: 'buildings' | 'households',
  where: { field: string; equals: string },
): Promise<{ id: string; name: string }[]> {
  const rows = await leanFind<{ id: string; name: string | null }>(payload, slug, {
    where: [where],
    columns: ['name'],
    newestBy: 'id',
    limit: 2000,
  });
  return rows
    .map(({ id, name }) => ({ id, name: name ?? '' }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh', { numeric: true }));
}

async function ratedAmong(payload: Payload, round: string, households: string[]): Promise<Set<string>> {
  if (households.length === 0) return new Set();
  const rows = await leanFind<{ household: string }>(payload, 'property-ratings', {
    where: [
      { field: 'round', equals: round },
      { field: 'household', in: households },
    ],
    columns: ['household'],
    newestBy: 'id',
    limit: households.length,
  });
  return new Set(rows.map(({ household }) => household));
}
