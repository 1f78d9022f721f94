import type { PayloadRequest } from 'payload';
import { fail } from '@/shared/errors';
import { findOne } from './find-one';
import { householdKey } from './place';

/** The household with that unit and room in a building, however they are spelled. @throws DomainError validation */
export async function householdAt(
  req: PayloadRequest,
  { building, unit, room }: { building: string | null; unit: string; room: string },
): Promise<string> {
  const found = building
    ? await findOne(req, 'households', { placeKey: { equals: householdKey(building, unit, room) } })
    : null;
  return found?.id ?? fail('validation', { fields: { room: '这栋楼里没有登记这一户，请核对单元和房号' } });
}
