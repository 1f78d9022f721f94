import type { Payload } from 'payload';
import { directory } from '@/domain/requests';

/** Answers with a category of the first level and everything under it, for a filter of the list; null when none is chosen. */
export async function categoriesBelow(
  payload: Payload,
): Promise<(category: string | null) => string[] | null> {
  const { categoryPaths } = await directory(payload);
  return (category) => {
    if (!category) return null;
    const root = categoryPaths.get(category);
    if (!root) return [category];
    return [...categoryPaths]
      .filter(([, path]) => path === root || path.startsWith(`${root} / `))
      .map(([id]) => id);
  };
}
