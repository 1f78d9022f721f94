import type { PayloadRequest, Where } from 'payload';
import type { VerbOption } from '@/admin/verbs';
import { idOf } from '@/domain/organization';

type Collection = 'party-organizations' | 'party-members' | 'grids' | 'buildings' | 'divisions';

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
  const around =
    collection === 'buildings' || collection === 'divisions' ? await namesAround(req, docs) : null;
  const options = docs
    .map((doc): VerbOption => {
      const name = ('shortName' in doc ? doc.shortName : doc.name) ?? doc.id;
      const outer = around?.get(outerOf(doc) ?? '');
      // More than five hundred communities in one list are found by their township, also on a phone.
      if (outer && collection === 'divisions') return { value: doc.id, label: name, group: outer };
      return { value: doc.id, label: outer ? `${outer} ${name}` : name };
    })
    .toSorted((a, b) => byName(a.group ?? '', b.group ?? '') || byName(a.label, b.label));
  return empty === undefined ? options : [{ value: '', label: empty }, ...options];
}

const byName = (a: string, b: string) => a.localeCompare(b, 'zh', { numeric: true });

/** Every compound has a building 1, and villages of one name lie in several townships: what lies around tells them apart. */
async function namesAround(req: PayloadRequest, docs: readonly object[]): Promise<Map<string, string>> {
  const ids = [...new Set(docs.flatMap((doc) => outerOf(doc) ?? []))];
  const found = { where: { id: { in: ids } }, depth: 0, pagination: false, req } as const;
  const compounds = await req.payload.find({ collection: 'compounds', select: { name: true }, ...found });
  const divisions = await req.payload.find({
    collection: 'divisions',
    select: { shortName: true },
    ...found,
  });
  return new Map([
    ...compounds.docs.map(({ id, name }) => [id, name] as const),
    ...divisions.docs.map(({ id, shortName }) => [id, shortName] as const),
  ]);
}

/** The compound of a building, the township of a community. */
function outerOf(doc: object): string | null {
  if ('compound' in doc) return idOf(doc.compound);
  return 'level' in doc && doc.level === 'community' && 'township' in doc ? idOf(doc.township) : null;
}
