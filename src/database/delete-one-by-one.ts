import type { CollectionSlug, Payload, Where } from 'payload';
import { inTransaction } from './transaction';

/**
 * Deletes what matches with everything that hangs on it (files, hooks), each document in its own transaction: another process at the
 * same work makes one wait, not fail. Safe to repeat. @returns how many this call deleted
 */
export async function deleteOneByOne(
  payload: Payload,
  collection: CollectionSlug,
  where: Where,
): Promise<number> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection,
    where,
    select: {},
    limit: 0,
    pagination: false,
  });
  let deleted = 0;
  for (const { id } of docs) {
    deleted += await inTransaction({ payload }, async (req) => {
      const gone = await payload.delete({
        collection,
        where: { and: [where, { id: { equals: id } }] },
        overrideAccess: true,
        depth: 0,
        req,
      });
      return gone.docs.length;
    });
  }
  return deleted;
}
