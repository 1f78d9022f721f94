import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { IndexDescription } from 'mongodb';

/** Indexes of earlier releases that forbid what is allowed now; making the new ones does not take them away. */
const outgrown: Readonly<Record<string, readonly string[]>> = {
  'request-evaluations': ['request_1_round_1'],
  supervisions: ['request_1_rung_1_round_1'],
};

/** Makes every collection and index that is missing; a transaction must not have to make a collection. */
export async function ensureIndexes({
  collections,
  connection,
  globals,
  versions,
}: MongooseAdapter): Promise<void> {
  const waiting = [...Object.values(collections), ...Object.values(versions), globals].filter(Boolean);
  const there = new Set((await connection.listCollections()).map(({ name }) => name));
  const inTurn = async (): Promise<void> => {
    for (let model = waiting.pop(); model; model = waiting.pop()) {
      const { collection, schema } = model;
      if (!there.has(collection.collectionName)) await model.createCollection();
      await dropOutgrown(collection);
      const indexes = schema.indexes().map(([key, options]) => ({ ...options, key }) as IndexDescription);
      // One question for a collection: Mongoose asks once for each index, 1,500 times at each start.
      if (indexes.length > 0) await collection.createIndexes(indexes);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, inTurn));
}

/** Some at a time, so that a start does not wait for two hundred answers in a row. */
const atOnce = 8;

interface Indexed {
  collectionName: string;
  indexes(): Promise<{ name?: string }[]>;
  dropIndex(name: string): Promise<unknown>;
}

async function dropOutgrown(collection: Indexed): Promise<void> {
  const gone = outgrown[collection.collectionName];
  if (!gone) return;
  for (const { name } of await collection.indexes())
    if (name && gone.includes(name)) await collection.dropIndex(name);
}
