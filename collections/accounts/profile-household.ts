import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { idOf, type Place, placeLevels } from '@/domain/organization';
import { fail } from '@/shared/errors';

/** The place of the household a profile is to belong to, for the access check; null when none is named. */
export async function placeOfHousehold(
  req: PayloadRequest,
  data: Record<string, unknown>,
): Promise<Place | null> {
  const id = idOf(data.household);
  if (!id) return null;
  const { docs } = await req.payload.db.find<Record<string, unknown>>({
    collection: 'households',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    req,
  });
  const row = docs[0] ?? fail('validation', { fields: { household: '没有找到这一户' } });
  return Object.fromEntries(placeLevels.map((level) => [level, idOf(row[level])]));
}

/**
 * A profile lies where its household lies: its place columns are filled from it, and a place that contradicts it is refused.
 * @throws DomainError validation
 */
export const settleHousehold: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const merged: Record<string, unknown> = { ...originalDoc, ...data };
  const moved = ['household', ...placeLevels].some(
    (name) => idOf(merged[name]) !== idOf(originalDoc?.[name]),
  );
  const place = moved ? await placeOfHousehold(req, merged) : null;
  if (!place) return data;
  for (const level of placeLevels) {
    const given = idOf(merged[level]);
    if (given && given !== place[level])
      fail('validation', { fields: { household: '这一户不在所填的楼栋或社区里，请一起核对' } });
  }
  return { ...data, ...place };
};
