import type { Payload } from 'payload';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { pathSeparator } from '../category-path';

/**
 * Id of the category an outside system means: by id, by path (`城乡建设 / 供热`, spaces as one likes) or by a name that only one
 * category in use has. Asks the database each time, so that a new category can be used at once.
 * @throws DomainError validation on `category`
 */
export async function categoryMeant(payload: Payload, meant: string): Promise<string> {
  const path = meant
    .split('/')
    .map((name) => name.trim())
    .join(pathSeparator);
  const { docs } = await payload.db.find<{ id: string; path: string; active?: boolean | null }>({
    collection: 'categories',
    where: {
      or: [
        { path: { equals: path } },
        { name: { equals: meant.trim() } },
        ...(isId(meant) ? [{ id: { equals: meant } }] : []),
      ],
    },
    sort: 'path',
    limit: 20,
    pagination: false,
    select: { path: true, active: true },
  });
  const used = docs.filter(({ active }) => active !== false);
  const exact = used.find((one) => one.id === meant || one.path === path);
  const [only, ...others] = exact ? [exact] : used;
  if (!only) fail('validation', { fields: { category: `没有“${meant.slice(0, 60)}”这个分类` } });
  if (others.length > 0) {
    const paths = used.map((one) => one.path).join('；');
    fail('validation', {
      fields: { category: `有几个分类都叫“${meant.slice(0, 60)}”，请写完整路径：${paths}` },
    });
  }
  return only.id;
}
