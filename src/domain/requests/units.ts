import type { PayloadRequest } from 'payload';
import { fail } from '@/shared/errors';

/** The unit that may be given a request. @throws DomainError validation when it does not exist or takes none */
export async function unitForRequests(
  req: PayloadRequest,
  id: string,
): Promise<{ id: string; name: string }> {
  const unit = await unitNamed(req, id);
  if (!unit) fail('validation', { fields: { unit: '没有这个单位' } });
  if (!unit.active || !unit.handlesRequests)
    fail('validation', { fields: { unit: `${unit.name}不承办诉求或已停用` } });
  return { id: unit.id, name: unit.name };
}

/** Name and standing of a unit, or null. */
export async function unitNamed(
  req: PayloadRequest,
  id: string | null,
): Promise<{ id: string; name: string; active: boolean; handlesRequests: boolean } | null> {
  if (!id) return null;
  const { docs } = await req.payload.find({
    collection: 'units',
    where: { id: { equals: id } },
    select: { name: true, active: true, handlesRequests: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  });
  const found = docs[0];
  if (!found) return null;
  return {
    id: String(found.id),
    name: found.name,
    active: found.active !== false,
    handlesRequests: found.handlesRequests === true,
  };
}
