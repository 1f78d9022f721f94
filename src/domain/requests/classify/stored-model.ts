import { gunzipSync, gzipSync } from 'node:zlib';
import type { CategoryModel } from './category-model';
import { classifierOf, type WordRow } from './classifier';

/** Bump when features or the shape change: a model of another version is not read but trained anew. */
const version = 1;

/** For each node of the tree: its id, the labels below it, and the words. */
type StoredNode = [
  node: string,
  labels: string[],
  rows: [WordRow['word'], WordRow['rarity'], WordRow['mass']][],
];

interface StoredModel {
  version: number;
  nodes: StoredNode[];
}

/** A model as text to keep: compressed JSON in base64. The same model gives the same text. */
export function packModel(model: CategoryModel): string {
  const nodes = [...model].map(
    ([node, { labels, rows }]): StoredNode => [
      node,
      labels,
      [...rows.values()].map(({ word, rarity, mass }) => [word, rarity, mass]),
    ],
  );
  return gzipSync(JSON.stringify({ version, nodes } satisfies StoredModel)).toString('base64');
}

/** The model of a kept text, or null when it was written by another version of the product. @throws Error when it is damaged */
export function unpackModel(text: string): CategoryModel | null {
  // Nobody but packModel writes such a text, and its version names its shape; checking millions of numbers would cost a second.
  const stored = JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString('utf8')) as StoredModel;
  if (stored.version !== version) return null;
  return new Map(
    stored.nodes.map(([node, labels, rows]) => [
      node,
      classifierOf(
        labels,
        rows.map(([word, rarity, mass]) => ({ word, rarity, mass })),
      ),
    ]),
  );
}
