import type { Payload } from 'payload';
import { leanFirst } from '@/database';
import { type CategoryModel, CategoryTraining, unpackModel } from '../classify';
import { categoryTree, categoryTreeStamp } from './category-tree';
import type { ModelKey } from './retrain-suggestions';

interface Kept {
  stamp: string;
  model: Promise<CategoryModel | null>;
}

const kept = new WeakMap<Payload, Map<ModelKey, Kept>>();

/**
 * The newest model of categories, unpacked once per process: a cheap question for its fingerprint tells whether another process has
 * learnt meanwhile. Where nothing was stored yet, what the tree's own words say.
 */
export async function categoryModel(payload: Payload): Promise<CategoryModel> {
  const stored = await storedModel(payload, 'categories');
  if (stored) return stored;
  const stamp = await categoryTreeStamp(payload);
  const fromTree = async () => new CategoryTraining(await categoryTree(payload)).finish();
  return (await unpackedOnce(payload, 'categories', stamp, fromTree)) ?? fromTree();
}

/** The newest model of units; null where nothing was learnt yet. */
export function unitModel(payload: Payload): Promise<CategoryModel | null> {
  return storedModel(payload, 'units');
}

async function storedModel(payload: Payload, key: ModelKey): Promise<CategoryModel | null> {
  const row = await rowOf(payload, key, 'fingerprint');
  if (!row?.fingerprint) return null;
  return unpackedOnce(payload, key, row.fingerprint, async () => {
    const content = (await rowOf(payload, key, 'content'))?.content;
    return content ? unpackModel(content) : null;
  });
}

function unpackedOnce(
  payload: Payload,
  key: ModelKey,
  stamp: string,
  read: () => Promise<CategoryModel | null>,
): Promise<CategoryModel | null> {
  const models = kept.get(payload) ?? new Map<ModelKey, Kept>();
  kept.set(payload, models);
  const found = models.get(key);
  if (found?.stamp === stamp) return found.model;
  const model = read();
  models.set(key, { stamp, model });
  model.catch(() => models.delete(key));
  return model;
}

function rowOf(payload: Payload, key: ModelKey, column: 'fingerprint' | 'content') {
  return leanFirst<{ fingerprint?: string | null; content?: string | null }>(payload, 'suggestion-models', {
    where: [{ field: 'key', equals: key }],
    columns: [column],
    newestBy: 'id',
  });
}
