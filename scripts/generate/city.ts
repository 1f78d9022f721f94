import type { CollectionSlug, Payload } from 'payload';
import { currentLimit } from '../../src/domain/requests/current-limit';
import { type Urgency, urgencies } from '../../src/domain/requests/labels';
import type { Limit } from '../../src/domain/requests/limits';

/** Where generated requests happen and who handles them: rows of the database they are written to. */
export interface City {
  categories: { id: string; urgency: Urgency }[];
  channels: { id: string; name: string }[];
  units: { id: string; name: string }[];
  places: { community: string; township: string; compound: string | null; name: string }[];
  limits: Record<Urgency, { whole: Limit; contact: Limit; progress: Limit }>;
}

/** Kinds of unit that every matter may be sent to; of communities there is a list of duties. */
const cityWide = ['department', 'utility'];

/** Reads the city. @throws Error when there is none yet */
export async function readCity(payload: Payload, at: Date): Promise<City> {
  const all = async <Row>(collection: CollectionSlug): Promise<Row[]> => {
    const { docs } = await payload.db.find<Row & { id: string }>({
      collection,
      sort: 'id',
      limit: 5000,
      pagination: false,
    });
    return docs;
  };
  const categories = await all<{ id: string; urgency: Urgency; parent?: string | null; active: boolean }>(
    'categories',
  );
  const parents = new Set(categories.map(({ parent }) => parent));
  const divisions = await all<{ id: string; shortName: string; level: string; township: string }>(
    'divisions',
  );
  const communities = divisions.filter(({ level }) => level === 'community');
  const compounds = await all<{ id: string; name: string; community: string }>('compounds');
  const units = await all<{
    id: string;
    name: string;
    kind: string;
    handlesRequests: boolean;
    active: boolean;
  }>('units');
  const city = {
    categories: categories.filter(({ id, active }) => active && !parents.has(id)),
    channels: await all<{ id: string; name: string }>('channels'),
    units: units.filter(
      ({ kind, handlesRequests, active }) => handlesRequests && active && cityWide.includes(kind),
    ),
    places: communities.map(({ id, township, shortName }) => ({
      community: id,
      township,
      compound: null,
      name: shortName,
    })),
    limits: await limitsOf(payload, at),
  };
  if ([city.categories, city.channels, city.units, city.places].some(({ length }) => length === 0))
    throw new Error('先用 npm start 建立演示城市，再生成数据');
  const known = new Map(communities.map((community) => [community.id, community]));
  const inside = compounds.flatMap(({ id, name, community }) => {
    const above = known.get(community);
    return above ? [{ community, township: above.township, compound: id, name }] : [];
  });
  // Communities with compounds are the lively ones.
  return {
    ...city,
    places: [...city.places, ...inside.flatMap((place) => Array.from({ length: 20 }, () => place))],
  };
}

async function limitsOf(payload: Payload, at: Date): Promise<City['limits']> {
  const limits: Partial<City['limits']> = {};
  for (const urgency of urgencies) {
    limits[urgency] = {
      whole: await currentLimit(payload, `requests.limit.${urgency}`, at),
      contact: await currentLimit(payload, `requests.first-contact.${urgency}`, at),
      progress: await currentLimit(payload, `requests.progress.${urgency}`, at),
    };
  }
  return limits as City['limits'];
}
