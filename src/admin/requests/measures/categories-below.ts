import type { Payload } from 'payload';
import { directory } from '@/domain/requests';

/** The category of the first level and everything under it, for a filter of the list; null when none is chosen. */
export async function categoriesBelow(payload: Payload, category: string | null): Promise<string[] | null> {
  if (!category) return null;
  const { categoryPaths } = await directory(payload);
  const root = categoryPaths.get(category);
  if (!root) return [category];
  return [...categoryPaths]
    .filter(([, path]) => path === root || path.startsWith(`${root} / `))
    .map(([id]) => id);
}
