import type { Payload, Where } from 'payload';
import { idOf } from '../place';
import { type PlaceQuery, placeQuery } from '../rules/place-query';

/** One place found. */
export interface FoundPlace {
  kind: 'building' | 'compound' | 'community';
  id: string;
  /** Division code of the place's community: what its address is made of. */
  code: string;
  name: string;
  /** Where it lies, to tell equal names apart. */
  where: string;
}

const perKind = 20;

/**
 * Finds buildings, compounds and communities by name, most exact kind first, up to twenty of each; `more` says that some
 * were left out. Pinyin is not looked at.
 */
export async function searchPlaces(
  payload: Payload,
  typed: string,
): Promise<{ found: FoundPlace[]; more: boolean }> {
  const query = placeQuery(typed);
  if (!query) return { found: [], more: false };
  const foundCompounds = await findNamed(payload, 'compounds', either(['name', 'alias'], query));
  const foundBuildings = await findNamed(payload, 'buildings', buildingWhere(query, foundCompounds));
  const foundCommunities = await payload.find({
    collection: 'divisions',
    where: { level: { equals: 'community' }, ...either(['shortName'], query) },
    select: { code: true, shortName: true, township: true },
    sort: 'code',
    depth: 0,
    limit: perKind + 1,
    pagination: false,
    overrideAccess: true,
  });
  const lists = [foundCompounds, foundBuildings, foundCommunities.docs];
  const more = lists.some(({ length }) => length > perKind);
  const compounds = foundCompounds.slice(0, perKind);
  const buildings = foundBuildings.slice(0, perKind);
  const communities = foundCommunities.docs.slice(0, perKind);
  const around = await divisionNames(payload, [
    ...[...compounds, ...buildings].map(({ community }) => community),
    ...communities.map(({ township }) => idOf(township)),
  ]);
  const compoundName = new Map(
    (
      await namesOf(
        payload,
        buildings.flatMap(({ compound }) => compound ?? []),
      )
    ).map(({ id, name }) => [id, name]),
  );
  const placed =
    (kind: 'building' | 'compound') =>
    (row: NamedRow): FoundPlace => ({
      kind,
      id: row.id,
      code: around.get(row.community ?? '')?.code ?? '',
      name: `${kind === 'building' ? (compoundName.get(row.compound ?? '') ?? '') : ''}${row.name}`,
      where: around.get(row.community ?? '')?.name ?? '',
    });
  const found = [
    ...buildings.map(placed('building')),
    ...compounds.map(placed('compound')),
    ...communities.map(
      ({ id, code, shortName, township }): FoundPlace => ({
        kind: 'community',
        id,
        code,
        name: shortName,
        where: around.get(idOf(township) ?? '')?.name ?? '',
      }),
    ),
  ];
  return { found, more };
}

interface NamedRow {
  id: string;
  name: string;
  community: string | null;
  compound: string | null;
}

function either(fields: string[], { text, base }: PlaceQuery): Where {
  const words = [...new Set([text, base])];
  return { or: fields.flatMap((field) => words.map((word): Where => ({ [field]: { contains: word } }))) };
}

function buildingWhere({ text, building }: PlaceQuery, compounds: NamedRow[]): Where {
  const byName: Where = { name: { contains: text } };
  if (!building || compounds.length === 0) return byName;
  return { or: [byName, { name: { equals: building }, compound: { in: compounds.map(({ id }) => id) } }] };
}

async function findNamed(
  payload: Payload,
  collection: 'buildings' | 'compounds',
  where: Where,
): Promise<NamedRow[]> {
  const { docs } = await payload.db.find<Record<string, unknown> & { id: string; name: string }>({
    collection,
    where,
    select: { name: true, community: true, ...(collection === 'buildings' ? { compound: true } : {}) },
    sort: ['position'],
    limit: perKind + 1,
    pagination: false,
  });
  return docs.map((doc) => ({
    id: doc.id,
    name: doc.name,
    community: idOf(doc.community),
    compound: idOf(doc.compound),
  }));
}

async function namesOf(payload: Payload, ids: string[]) {
  if (ids.length === 0) return [];
  const { docs } = await payload.find({
    collection: 'compounds',
    where: { id: { in: [...new Set(ids)] } },
    select: { name: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  });
  return docs;
}

async function divisionNames(
  payload: Payload,
  ids: (string | null)[],
): Promise<Map<string, { name: string; code: string }>> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
  if (wanted.length === 0) return new Map();
  const { docs } = await payload.find({
    collection: 'divisions',
    where: { id: { in: wanted } },
    select: { shortName: true, code: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  });
  return new Map(docs.map(({ id, shortName, code }) => [id, { name: shortName, code }]));
}
