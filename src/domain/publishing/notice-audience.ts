import type { Payload, Where } from 'payload';

/** Levels of a place from the narrowest to the widest. */
const levels = ['building', 'compound', 'grid', 'community', 'township'] as const;

/** A place by its columns; ids. */
export type AudiencePlace = { [level in (typeof levels)[number]]?: string | null };

/**
 * Condition for the notices that concern somebody at `place`: those for the whole city, those for the place itself and
 * for each place around it, and everything inside it (a community shows what concerns its buildings too).
 */
export function audienceWhere(place: AudiencePlace): Where {
  const anyOf: Where[] = [{ level: { equals: 'city' } }];
  const known = levels.filter((level) => place[level]);
  for (const [index, level] of known.entries()) {
    const inside: Where = { [level]: { equals: place[level] } };
    anyOf.push(index === 0 ? inside : { and: [inside, { level: { equals: level } }] });
  }
  if (place.building) anyOf.push({ moreBuildings: { in: [place.building] } });
  return { or: anyOf };
}

/** Condition for the notices that concern everybody, wherever they live: those of the city and of whole townships. */
export const everywhere: Where = { level: { in: ['city', 'township'] } };

/** The place of a community with its township, from the id of the community's division; null when there is none. */
export async function communityPlace(payload: Payload, community: string): Promise<AudiencePlace | null> {
  const { docs } = await payload.find({
    collection: 'divisions',
    where: { id: { equals: community } },
    select: { township: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  });
  const found = docs[0];
  if (!found) return null;
  const township: unknown = found.township;
  return { community, township: typeof township === 'string' ? township : null };
}
