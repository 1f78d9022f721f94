import type { Payload, PayloadRequest } from 'payload';
import { memo } from '@/shared/memo';
import { idOf } from '../request-row';
import type { RootOf } from './contribution';

type Parents = Map<string, string | null>;

/** The tag under which the tree of categories is kept; a category that gets another parent drops it. */
export const categoryTree = 'categories';

const kept = memo<Payload, Parents>({
  milliseconds: 30_000,
  tags: [categoryTree],
  read: (payload) => readParents(payload),
});

/**
 * Finds the category of the first level above each of `categories`; one that is newer than the kept tree is looked up.
 * `fresh` reads the tree anew: for counting everything again.
 */
export async function categoryRoots(
  payload: Payload,
  categories: readonly (string | null | undefined)[],
  { req, fresh = false }: { req?: PayloadRequest; fresh?: boolean } = {},
): Promise<RootOf> {
  const known = fresh ? null : await kept.get(payload);
  const isMissing = categories.some((category) => category && !known?.has(category));
  const parents = known && !isMissing ? known : await readParents(payload, req);
  return (category) => (category ? rootIn(parents, category) : null);
}

function rootIn(parents: Parents, category: string): string {
  let at = category;
  // No tree is as deep; a circle could only come from a damaged table and must not hang the writer.
  for (let level = 0; level < 20; level += 1) {
    const above = parents.get(at);
    if (!above) return at;
    at = above;
  }
  return at;
}

async function readParents(payload: Payload, req?: PayloadRequest): Promise<Parents> {
  const { docs } = await payload.db.find<{ id: string; parent?: unknown }>({
    collection: 'categories',
    limit: 0,
    pagination: false,
    select: { parent: true },
    ...(req ? { req } : {}),
  });
  return new Map(docs.map(({ id, parent }) => [String(id), idOf(parent)]));
}
