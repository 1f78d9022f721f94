import type { Payload, Where } from 'payload';

/** A place by its columns; ids. */
export interface AudiencePlace {
  township?: string | null;
  community?: string | null;
  compound?: string | null;
  building?: string | null;
}

/**
 * Condition for the notices that concern somebody at `place`: those for the whole city, those for a place above, the
 * place itself, and, for a township or a community, everything inside it too.
 */
export function audienceWhere(place: AudiencePlace): Where {
  const anyOf: Where[] = [{ level: { equals: 'city' } }];
  if (place.township) {
    const whole: Where = { township: { equals: place.township } };
    const isWidest = !place.community && !place.compound && !place.building;
    anyOf.push(isWidest ? whole : { and: [whole, { level: { equals: 'township' } }] });
  }
  if (place.building) {
    anyOf.push({ building: { equals: place.building } }, { moreBuildings: { in: [place.building] } });
  }
  if (place.compound) {
    anyOf.push({ and: [{ compound: { equals: place.compound } }, { level: { equals: 'compound' } }] });
  }
  if (place.community) {
    const narrowed = Boolean(place.compound ?? place.building);
    const levels = narrowed ? ['community'] : ['community', 'grid', 'compound', 'building'];
    anyOf.push({ and: [{ community: { equals: place.community } }, { level: { in: levels } }] });
  }
  return { or: anyOf };
}

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
