import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { WordQuestion, WordWindow } from '../words-together';
import { modelOf } from './lean-find';

/** The same on MongoDB, whose planner merges the kinds. */
export async function nthMomentOfDocuments(
  adapter: MongooseAdapter,
  { lead, kinds, before }: Pick<WordWindow, 'lead' | 'kinds' | 'before'>,
  nth: number,
): Promise<string | null> {
  const [found] = await modelOf(adapter, 'search-tokens')
    .model.collection.find(
      { token: lead, kind: { $in: [...kinds] }, visibleFrom: { $lt: new Date(before) } },
      { projection: { visibleFrom: 1, _id: 0 } },
    )
    .sort({ visibleFrom: -1 })
    .skip(nth - 1)
    .limit(1)
    .toArray();
  return found ? new Date(found.visibleFrom).toISOString() : null;
}

/** Three reads instead of a join: the documents of the rarest word, those of them that have the others, what they stand for. */
export async function sourcesOfDocuments(adapter: MongooseAdapter, window: WordWindow): Promise<string[]> {
  const { lead, others, kinds, from, before } = window;
  const tokens = modelOf(adapter, 'search-tokens').model.collection;
  const bounds = { ...(from ? { $gte: new Date(from) } : {}), $lt: new Date(before) };
  const leading = await tokens
    .find({ token: lead, kind: { $in: [...kinds] }, visibleFrom: bounds }, { projection: { entry: 1 } })
    .toArray();
  const entries = await havingAll(adapter, {
    tokens: others,
    entries: leading.map(({ entry }) => String(entry)),
  });
  if (entries.length === 0) return [];
  const named = await modelOf(adapter, 'search-entries')
    // Ids are text here, which the driver's own type of a document does not know.
    .model.collection.find({ _id: { $in: entries as never[] } }, { projection: { source: 1 } })
    .toArray();
  return named.map(({ source }) => String(source));
}

/** Two reads: what stands for the documents, and which of it has all the words. */
export async function documentsHavingAll(
  adapter: MongooseAdapter,
  { tokens, kinds, sources }: WordQuestion,
): Promise<string[]> {
  const standing = await modelOf(adapter, 'search-entries')
    .model.collection.find(
      { kind: { $in: [...kinds] }, source: { $in: [...sources] } },
      { projection: { source: 1 } },
    )
    .toArray();
  const entries = standing.map(({ _id }) => String(_id));
  const having = new Set(await havingAll(adapter, { tokens, entries }));
  return standing.filter(({ _id }) => having.has(String(_id))).map(({ source }) => String(source));
}

async function havingAll(
  adapter: MongooseAdapter,
  { tokens, entries }: { tokens: readonly string[]; entries: string[] },
): Promise<string[]> {
  if (tokens.length === 0 || entries.length === 0) return entries;
  const having = await modelOf(adapter, 'search-tokens')
    .model.collection.find(
      { entry: { $in: entries }, token: { $in: [...tokens] } },
      { projection: { entry: 1 } },
    )
    .toArray();
  const count = new Map<string, number>();
  for (const { entry } of having) count.set(String(entry), (count.get(String(entry)) ?? 0) + 1);
  return entries.filter((entry) => count.get(entry) === tokens.length);
}
