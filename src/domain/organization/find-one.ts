import type { CollectionSlug, DataFromCollectionSlug, PayloadRequest, TypeWithID, Where } from 'payload';

/**
 * The first document that meets `where`, inside the caller's transaction; null when there is none. Asks the adapter:
 * no access, no hooks, hidden columns included, relations as ids. `findByID` is not used on purpose: when it throws
 * inside a hook it rolls the caller back even if the error is caught.
 */
export async function findOne<Slug extends CollectionSlug>(
  req: PayloadRequest,
  collection: Slug,
  where: Where,
): Promise<DataFromCollectionSlug<Slug> | null> {
  return req.payload.db.findOne<DataFromCollectionSlug<Slug> & TypeWithID>({ collection, where, req });
}
