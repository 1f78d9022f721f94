import type { Place } from '@/domain/organization';

/** The place columns of a row as they are stored: null where it is wider than that. */
export interface PlaceColumns {
  township: string | null;
  community: string | null;
  grid: string | null;
  compound: string | null;
  building: string | null;
}

/** Only the place columns of a row. */
export const placeColumns = (place: Place): PlaceColumns => ({
  township: place.township ?? null,
  community: place.community ?? null,
  grid: place.grid ?? null,
  compound: place.compound ?? null,
  building: place.building ?? null,
});
