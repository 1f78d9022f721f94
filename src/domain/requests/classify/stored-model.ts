import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { CategoryModel } from './category-model';
import { classifierOf } from './classifier';

/** Bump when features or the shape change: a model of another version is not read but trained anew. */
const version = 1;

const word = z.tuple([z.string(), z.number(), z.array(z.tuple([z.int().min(0), z.number()]))]);
const stored = z.object({
  version: z.literal(version),
  nodes: z.array(z.tuple([z.string(), z.array(z.string()), z.array(word)])),
});

/** A model as text to keep: compressed JSON in base64. The same model gives the same text. */
export function packModel(model: CategoryModel): string {
  const nodes = [...model].map(([parent, { labels, rows }]) => [
    parent,
    labels,
    rows.map((row) => [row.word, row.rarity, row.mass]),
  ]);
  return gzipSync(JSON.stringify({ version, nodes }), { level: 9 }).toString('base64');
}

/** The model of a kept text, or null when it was written by another version of the product. @throws Error when it is damaged */
export function unpackModel(text: string): CategoryModel | null {
  const json: unknown = JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString('utf8'));
  const parsed = stored.safeParse(json);
  if (!parsed.success) return null;
  return new Map(
    parsed.data.nodes.map(([parent, labels, rows]) => [
      parent,
      classifierOf(
        labels,
        rows.map(([spelling, rarity, mass]) => ({ word: spelling, rarity, mass })),
      ),
    ]),
  );
}
