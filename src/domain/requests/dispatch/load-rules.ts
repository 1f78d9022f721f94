import type { CollectionSlug, Payload, PayloadRequest } from 'payload';
import type { PlaceLevel } from '@/domain/organization';
import { urgencyLabels } from '../labels';
import { categoryPaths } from './facts';
import type { DispatchRule, Named } from './match-rule';
import { narrowestPlace, placeFacts } from './place-facts';

interface Row {
  id: string;
  name: string;
  active?: boolean | null;
  from?: string | Date | null;
  until?: string | Date | null;
  category?: string | null;
  township?: string | null;
  community?: string | null;
  grid?: string | null;
  compound?: string | null;
  building?: string | null;
  channel?: string | null;
  urgency?: keyof typeof urgencyLabels | null;
  unit: string;
  coUnits?: (string | { id: string })[] | null;
}

/** Every rule in order, also those switched off or out of date, so that a simulation can say so. */
export async function loadRules(payload: Payload, req?: PayloadRequest): Promise<DispatchRule[]> {
  const { docs } = await payload.db.find<Row>({
    collection: 'dispatch-rules',
    sort: ['order', 'id'],
    limit: 0,
    pagination: false,
    req,
  });
  const names = async (collection: CollectionSlug, ids: (string | null | undefined)[]) =>
    namesOf(payload, collection, ids, req);
  const bound = docs.map((row) => narrowestPlace(placeFacts(row)));
  const placesOf = (collection: CollectionSlug, ...columns: PlaceLevel[]) =>
    names(
      collection,
      bound.map((place) => (place && columns.includes(place.column) ? place.id : null)),
    );
  const [paths, divisions, grids, compounds, buildings, channels, units] = await Promise.all([
    categoryPaths(payload, present(docs.map(({ category }) => category)), req),
    placesOf('divisions', 'township', 'community'),
    placesOf('grids', 'grid'),
    placesOf('compounds', 'compound'),
    placesOf('buildings', 'building'),
    names(
      'channels',
      docs.map(({ channel }) => channel),
    ),
    names(
      'units',
      docs.flatMap(({ unit, coUnits }) => [unit, ...(coUnits ?? []).map(idOf)]),
    ),
  ]);
  const named = (from: Map<string, string>, id: string): Named => ({
    id,
    name: from.get(id) ?? '（已删除）',
  });
  const places = new Map([...divisions, ...grids, ...compounds, ...buildings]);
  return docs.map((row, index): DispatchRule => {
    const place = bound[index];
    return {
      id: row.id,
      name: row.name,
      active: row.active !== false,
      from: momentOf(row.from),
      until: momentOf(row.until),
      categoryPath: row.category ? (paths.get(row.category) ?? '（已删除的分类）') : null,
      place: place ? { ...named(places, place.id), column: place.column } : null,
      channel: row.channel ? named(channels, row.channel) : null,
      urgency: row.urgency ? { id: row.urgency, name: urgencyLabels[row.urgency] } : null,
      unit: named(units, row.unit),
      coUnits: (row.coUnits ?? []).map((one) => named(units, idOf(one))),
    };
  });
}

/** Names by id; of places the short one. */
async function namesOf(
  payload: Payload,
  collection: CollectionSlug,
  ids: readonly (string | null | undefined)[],
  req?: PayloadRequest,
): Promise<Map<string, string>> {
  const wanted = present(ids);
  if (wanted.length === 0) return new Map();
  const { docs } = await payload.db.find<{ id: string; name: string; shortName?: string | null }>({
    collection,
    where: { id: { in: wanted } },
    limit: 0,
    pagination: false,
    select: { name: true, ...(collection === 'divisions' ? { shortName: true } : {}) },
    req,
  });
  return new Map(docs.map(({ id, name, shortName }) => [id, shortName || name]));
}

const present = (ids: readonly (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter((id): id is string => typeof id === 'string')),
];
const idOf = (value: string | { id: string }): string => (typeof value === 'string' ? value : value.id);
const momentOf = (value: string | Date | null | undefined): string | null =>
  value ? new Date(value).toISOString() : null;
