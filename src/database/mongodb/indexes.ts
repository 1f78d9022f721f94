import type { MongooseAdapter } from '@payloadcms/db-mongodb';

/** Makes every collection and index that is missing; a transaction must not have to make a collection. */
export async function ensureIndexes({ collections, globals, versions }: MongooseAdapter): Promise<void> {
  const models = [...Object.values(collections), ...Object.values(versions), globals];
  for (const model of models) {
    if (!model) continue;
    await model.createCollection();
    await model.createIndexes();
  }
}
