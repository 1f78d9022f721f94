import type { Access, PayloadRequest } from 'payload';
import { anyOf, role, type WithinPlaceOptions, withinPlace } from '@/access';
import { idOf, type Place, storedPlace } from '@/domain/organization';
import { writtenWithinPlace } from '../shared/place-access';

/** The narrowest place column of the collection, and columns called otherwise. */
type Columns = Pick<WithinPlaceOptions, 'lowest' | 'field'>;

/** The organisation is kept by administrators everywhere and by community staff in their own community. */
export function keptByCommunity(columns: Columns, placeOf?: PlaceOf): Access {
  return writtenWithinPlace({ roles: ['administrator', 'community-staff'], ...columns, placeOf });
}

type PlaceOf = (req: PayloadRequest, data: Record<string, unknown>) => Promise<Place | null>;

/** The place of the document that `field` points at, for documents that stand where another one stands. */
export function placeOf(field: string, collection: 'households' | 'party-organizations'): PlaceOf {
  return async (req, data) => {
    const id = idOf(data[field]);
    return id ? storedPlace(req, collection, id) : null;
  };
}

/** Staff who look at the organisation of their part of the city. */
export function seenByStaff(columns: Columns): Access {
  return anyOf(
    role('administrator', 'operator', 'supervisor', 'city-leader'),
    withinPlace({ roles: ['township-leader', 'community-staff', 'branch-secretary'], ...columns }),
  );
}

export const administratorOnly = role('administrator');
