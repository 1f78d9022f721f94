import type { Payload } from 'payload';
import { countUpTo, leanFirst } from '@/database';
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
  // Asked with every suggestion.
  const [newest, count] = await Promise.all([
    leanFirst<{ updatedAt: string }>(payload, 'categories', {
      where: [],
      columns: ['updatedAt'],
      newestBy: 'updatedAt',
    }),
    countUpTo(payload, 'categories', { cases: [[]], splitBy: [], most: 1_000_000 }),
  ]);
  return `tree:${count}:${newest?.updatedAt ?? ''}`;
}
