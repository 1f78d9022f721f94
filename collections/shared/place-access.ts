import type { Access, AccessArgs, PayloadRequest } from 'payload';
import { actorOf, coversPlace, type WithinPlaceOptions, withinPlace } from '@/access';
import { fillPlace, idOf, type Place, placeLevels } from '@/domain/organization';

interface WrittenWithinPlaceOptions extends WithinPlaceOptions {
  /** Where the place comes from when the document takes it from another one (a member from its organisation). */
  placeOf?: (req: PayloadRequest, data: Record<string, unknown>) => Promise<Place | null>;
}

/**
 * Creating and changing inside one's own subtree: `withinPlace` says which stored documents, and the place the
 * document is to have is looked up too, so nobody can create in, or move into, a place that is not theirs.
 * Holders of a city-wide grant of one of `roles` may write everywhere.
 */
export function writtenWithinPlace({ placeOf, ...options }: WrittenWithinPlaceOptions): Access {
  const stored = withinPlace(options);
  return async ({ req, data, id, collectionConfig }) => {
    if (!data) return stored({ req });
    const inherited = await placeOf?.(req, data);
    const given = inherited ?? columns(data);
    const hasPlace = Object.values(given).some(Boolean);
    if (hasPlace || (id === undefined && !asksOnly({ collectionConfig }))) {
      const place = hasPlace && !inherited ? await fillPlace(req, given) : given;
      if (!coversPlace(await actorOf(req), options.roles, place)) return false;
    }
    return stored({ req });
  };
}

/**
 * Whether Payload asks what somebody may do, instead of doing it: only its questions name the collection. The page to create asks
 * with nothing filled in but the status, and means "may they create anywhere"; a write without a place is one for the whole city.
 */
export const asksOnly = ({ collectionConfig }: Pick<AccessArgs, 'collectionConfig'>): boolean =>
  collectionConfig !== undefined;

function columns(data: Record<string, unknown> | undefined): Place {
  return Object.fromEntries(placeLevels.map((level) => [level, idOf(data?.[level])]));
}
