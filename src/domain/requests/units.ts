import type { PayloadRequest } from 'payload';
import { fail } from '@/shared/errors';

/** The unit that may be given a request. @throws DomainError validation when it does not exist or takes none */
export async function unitForRequests(
  req: PayloadRequest,
  id: string,
): Promise<{ id: string; name: string; kind: string }> {
  const unit = await unitNamed(req, id);
  if (!unit) fail('validation', { fields: { unit: '没有这个单位' } });
  if (!unit.active || !unit.handlesRequests)
    fail('validation', { fields: { unit: `${unit.name}不承办诉求或已停用` } });
  return { id: unit.id, name: unit.name, kind: unit.kind };
}

/** Name and standing of a unit, or null. */
export async function unitNamed(
  req: PayloadRequest,
  id: string | null,
): Promise<{ id: string; name: string; kind: string; active: boolean; handlesRequests: boolean } | null> {
  if (!id) return null;
  const { docs } = await req.payload.find({
    collection: 'units',
    where: { id: { equals: id } },
    select: { name: true, kind: true, active: true, handlesRequests: true },
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
    kind: found.kind,
    active: found.active !== false,
    handlesRequests: found.handlesRequests === true,
  };
}

/** Name of a unit, or the empty text when there is none. */
export async function nameOfUnit(req: PayloadRequest, id: string | null): Promise<string> {
  return (await unitNamed(req, id))?.name ?? '';
}
