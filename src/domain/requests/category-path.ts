import type { CollectionBeforeChangeHook } from 'payload';
import { fail } from '@/shared/errors';

/** Separates the levels of a category's path: 城乡建设 / 供热 / 室温不达标. */
export const pathSeparator = ' / ';

/**
 * Fills path and level from the parent. A category can't hang under itself or below its own children.
 * @throws DomainError validation when the parent is missing or would close a circle.
 */
export const fillCategoryPath: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const name = String(data.name ?? originalDoc?.name ?? '').trim();
  const parentId: unknown = data.parent === undefined ? originalDoc?.parent : data.parent;
  if (!parentId) return { ...data, name, path: name, level: 1 };
  const parent = await pathOf(String(parentId));
  if (
    originalDoc?.path &&
    (parent.path === originalDoc.path || parent.path.startsWith(originalDoc.path + pathSeparator))
  ) {
    fail('validation', { fields: { parent: '上级分类不能是自己或自己的下级' } });
  }
  return { ...data, name, path: parent.path + pathSeparator + name, level: parent.level + 1 };

  async function pathOf(id: string): Promise<{ path: string; level: number }> {
    const { docs } = await req.payload.find({
      collection: 'categories',
      where: { id: { equals: id } },
      select: { path: true, level: true },
      limit: 1,
      pagination: false,
      overrideAccess: true,
      req,
    });
    const found = docs[0];
    if (!found?.path) fail('validation', { fields: { parent: '上级分类不存在' } });
    return { path: found.path, level: found.level ?? 1 };
  }
};
