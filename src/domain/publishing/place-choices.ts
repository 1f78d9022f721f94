import type { Payload } from 'payload';
import type { AudiencePlace } from './notice-audience';

/** A township or community to filter by. */
export interface PlaceChoice {
  id: string;
  code: string;
  name: string;
}

/** What a filter by place offers and has chosen. */
export interface PlaceFilter {
  townships: PlaceChoice[];
  /** Communities and villages of the chosen township. */
  communities: PlaceChoice[];
  township: PlaceChoice | null;
  community: PlaceChoice | null;
}

/**
 * The choices for official division codes from a URL; a code that does not exist chooses nothing. A community chosen
 * alone brings its township along; one outside the chosen township was left over from the choice before and gives way.
 */
export async function placeFilter(
  payload: Payload,
  codes: { township: string | null; community: string | null },
): Promise<PlaceFilter> {
  const townships = await divisions(payload, { level: { equals: 'township' } });
  const named = codes.community
    ? (await divisions(payload, { code: { equals: codes.community }, level: { equals: 'community' } }))[0]
    : undefined;
  const asked = townships.find(({ code }) => code === codes.township);
  const chosen = named && asked && named.township !== asked.id ? undefined : named;
  const township = asked ?? townships.find(({ id }) => id === chosen?.township) ?? null;
  const communities = township
    ? await divisions(payload, { level: { equals: 'community' }, township: { equals: township.id } })
    : [];
  return { townships, communities, township, community: chosen ?? null };
}

/** The place of a filter as the columns of notices. */
export function audienceOf({ township, community }: PlaceFilter): AudiencePlace | null {
  if (!township && !community) return null;
  return { township: township?.id ?? null, community: community?.id ?? null };
}

async function divisions(
  payload: Payload,
  where: Record<string, { equals: string }>,
): Promise<(PlaceChoice & { township: string | null })[]> {
  const { docs } = await payload.find({
    collection: 'divisions',
    where,
    select: { code: true, shortName: true, township: true },
    sort: 'code',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
  });
  return docs.map(({ id, code, shortName, township }) => ({
    id,
    code,
    name: shortName,
    township: typeof township === 'string' ? township : null,
  }));
}
