import type { PayloadRequest } from 'payload';
import { leanFirst } from '@/database';
import { fail } from '@/shared/errors';

interface UnitRow {
  id: string;
  name: string;
  kind: string;
  active: boolean | null;
  handlesRequests: boolean | null;
}

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
  const query = {
    where: [{ field: 'id', equals: id }],
    columns: ['name', 'kind', 'active', 'handlesRequests'],
    newestBy: 'id',
  };
  const found = await leanFirst<UnitRow>(req.payload, 'units', query, req);
  if (!found) return null;
  return {
    id: found.id,
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
