import type { Payload } from 'payload';
import { isId } from '@/shared/ids';
import { householdKey, idOf } from '../place';

/** A household as a form names it. */
export interface FoundHousehold {
  id: string;
  /** 1单元302 */
  name: string;
  unit: string;
  room: string;
  building: string;
}

/** The household with that unit and room in a building, however they are spelled, or the one of an id; null when there is none. */
export async function findHousehold(
  payload: Payload,
  by: { id: string } | { building: string; unit: string; room: string },
): Promise<FoundHousehold | null> {
  if ('id' in by && !isId(by.id)) return null;
  const found = await payload.db.findOne<{ id: string } & Record<string, unknown>>({
    collection: 'households',
    where:
      'id' in by
        ? { id: { equals: by.id } }
        : { placeKey: { equals: householdKey(by.building, by.unit, by.room) } },
  });
  if (!found) return null;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    id: found.id,
    name: text(found.name),
    unit: text(found.unit),
    room: text(found.room),
    building: idOf(found.building) ?? '',
  };
}
