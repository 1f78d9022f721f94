import type { Payload } from 'payload';
import { type CategoryModel, CategoryTraining, unpackModel } from '../classify';
import { categoryTree, categoryTreeStamp } from './category-tree';
import { categoryModelKey } from './retrain-suggestions';

const kept = new WeakMap<Payload, { stamp: string; model: Promise<CategoryModel> }>();

/**
 * The newest model, unpacked once per process: a cheap question for its fingerprint tells whether another process has
 * learnt meanwhile. Where nothing was stored yet, what the tree's own words say.
 */
export async function currentModel(payload: Payload): Promise<CategoryModel> {
  const row = await storedModel(payload, { fingerprint: true });
  const stamp = row?.fingerprint ?? (await categoryTreeStamp(payload));
  const found = kept.get(payload);
  if (found?.stamp === stamp) return found.model;
  const model = row ? loadModel(payload) : trainFromTree(payload);
  kept.set(payload, { stamp, model });
  model.catch(() => kept.delete(payload));
  return model;
}

async function loadModel(payload: Payload): Promise<CategoryModel> {
  const row = await storedModel(payload, { content: true });
  const model = row?.content ? unpackModel(row.content) : null;
  return model ?? trainFromTree(payload);
}

async function trainFromTree(payload: Payload): Promise<CategoryModel> {
  return new CategoryTraining(await categoryTree(payload)).finish();
}

async function storedModel(
  payload: Payload,
  select: Record<string, true>,
): Promise<{ fingerprint?: string; content?: string } | undefined> {
  const { docs } = await payload.db.find<{ fingerprint?: string; content?: string }>({
    collection: 'suggestion-models',
    where: { key: { equals: categoryModelKey } },
    select,
    limit: 1,
    pagination: false,
  });
  return docs[0];
}
