import type { PayloadRequest, Where } from 'payload';
import type { VerbOption } from '@/admin/verbs';

type Collection =
  | 'party-organizations'
  | 'party-members'
  | 'grids'
  | 'buildings'
  | 'households'
  | 'divisions';

/**
 * Documents the person may read, as choices of a verb's select; an empty one first when it may be left out. All of them:
 * `where` bounds the list (one community's, or the divisions), a cut would hide places without saying so.
 */
export async function choicesOf(
  req: PayloadRequest,
  collection: Collection,
  where: Where,
  { empty }: { empty?: string } = {},
): Promise<VerbOption[]> {
  const { docs } = await req.payload.find({
    collection,
    where,
    sort: 'name',
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  });
  const options = docs.map((doc) => ({
    value: doc.id,
    label: ('shortName' in doc ? doc.shortName : doc.name) ?? doc.id,
  }));
  return empty === undefined ? options : [{ value: '', label: empty }, ...options];
}
