import type { PayloadRequest } from 'payload';
import type { VerbOption } from '@/admin/verbs';
import { inTreeOrder } from '@/domain/requests';

/** Units that take requests, by the sound of their names: a database would sort them by code point. */
export async function unitOptions(req: PayloadRequest): Promise<VerbOption[]> {
  const { docs } = await req.payload.find({
    collection: 'units',
    where: { and: [{ active: { equals: true } }, { handlesRequests: { equals: true } }] },
    select: { name: true },
    limit: 1000,
    pagination: false,
    depth: 0,
    req,
  });
  return docs
    .map((unit) => ({ value: String(unit.id), label: unit.name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'zh'));
}

/** Categories in use by path, in the order of their tree. */
export async function categoryOptions(req: PayloadRequest): Promise<VerbOption[]> {
  const { docs } = await req.payload.find({
    collection: 'categories',
    where: { active: { equals: true } },
    select: { path: true, parent: true, order: true },
    limit: 2000,
    pagination: false,
    depth: 0,
    req,
  });
  const rows = docs.map(({ id, path, parent, order }) => ({
    id: String(id),
    path: path ?? '',
    // Read with depth 0, it is an id.
    parent: typeof parent === 'string' ? parent : null,
    order,
  }));
  return inTreeOrder(rows).map(({ id, path }) => ({ value: id, label: path }));
}
