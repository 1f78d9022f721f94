import type { Payload } from 'payload';
import { leanFirst } from '@/database';
import { type CategoryModel, CategoryTraining, unpackModel } from '../classify';
import { categoryTree, categoryTreeStamp } from './category-tree';
import { categoryModelKey } from './retrain-suggestions';

const kept = new WeakMap<Payload, { stamp: string; model: Promise<CategoryModel> }>();

/**
 * The newest model, unpacked once per process: a cheap question for its fingerprint tells whether another process has
 * learnt meanwhile. Where nothing was stored yet, what the tree's own words say.
 */
export async function currentModel(payload: Payload): Promise<CategoryModel> {
  const row = await storedModel(payload, ['fingerprint']);
  const stamp = row?.fingerprint ?? (await categoryTreeStamp(payload));
  const found = kept.get(payload);
  if (found?.stamp === stamp) return found.model;
  const model = row ? loadModel(payload) : trainFromTree(payload);
  kept.set(payload, { stamp, model });
  model.catch(() => kept.delete(payload));
  return model;
}

async function loadModel(payload: Payload): Promise<CategoryModel> {
  const row = await storedModel(payload, ['content']);
  const model = row?.content ? unpackModel(row.content) : null;
  return model ?? trainFromTree(payload);
}

async function trainFromTree(payload: Payload): Promise<CategoryModel> {
  return new CategoryTraining(await categoryTree(payload)).finish();
}

async function storedModel(
  payload: Payload,
  columns: readonly string[],
): Promise<{ fingerprint?: string | null; content?: string | null } | undefined> {
  return leanFirst(payload, 'suggestion-models', {
    where: [{ field: 'key', equals: categoryModelKey }],
    columns,
    newestBy: 'id',
  });
}
