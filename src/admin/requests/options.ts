import type { PayloadRequest } from 'payload';
import type { VerbOption } from '@/admin/verbs';

/** Units that take requests, by name. */
export async function unitOptions(req: PayloadRequest): Promise<VerbOption[]> {
  const { docs } = await req.payload.find({
    collection: 'units',
    where: { and: [{ active: { equals: true } }, { handlesRequests: { equals: true } }] },
    sort: 'name',
    select: { name: true },
    limit: 1000,
    pagination: false,
    depth: 0,
    req,
  });
  return docs.map((unit) => ({ value: String(unit.id), label: unit.name }));
}

/** Categories in use, by path. */
export async function categoryOptions(req: PayloadRequest): Promise<VerbOption[]> {
  const { docs } = await req.payload.find({
    collection: 'categories',
    where: { active: { equals: true } },
    sort: 'path',
    select: { path: true },
    limit: 2000,
    pagination: false,
    depth: 0,
    req,
  });
  return docs.map((category) => ({ value: String(category.id), label: category.path ?? '' }));
}
