import type { Payload } from 'payload';
import type { TreeNode } from '../classify';

interface CategoryRow {
  id: string;
  parent?: string | { id: string } | null;
  name: string;
  hint?: string | null;
}

/** The categories in use as training needs them, always in the same order. */
export async function categoryTree(payload: Payload): Promise<TreeNode[]> {
  const { docs } = await payload.db.find<CategoryRow>({
    collection: 'categories',
    where: { active: { not_equals: false } },
    sort: 'id',
    select: { parent: true, name: true, hint: true },
    limit: 0,
    pagination: false,
  });
  return docs.map(({ id, parent, name, hint }) => ({
    id: String(id),
    parent: parent ? String(typeof parent === 'object' ? parent.id : parent) : null,
    name,
    hint: hint || null,
  }));
}

/** Changes whenever a category was added or edited. */
export async function categoryTreeStamp(payload: Payload): Promise<string> {
  const newest = payload.db.find<{ updatedAt?: string | Date }>({
    collection: 'categories',
    sort: '-updatedAt',
    select: { updatedAt: true },
    limit: 1,
    pagination: false,
  });
  const [{ docs }, { totalDocs }] = await Promise.all([
    newest,
    payload.db.count({ collection: 'categories' }),
  ]);
  const at = docs[0]?.updatedAt;
  return `tree:${totalDocs}:${at instanceof Date ? at.toISOString() : (at ?? '')}`;
}
