import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { CollectionSlug, Payload, PayloadRequest } from 'payload';
import type { LeanCondition } from './lean-find';
import { groupDocuments } from './mongodb/group-rows';
import { groupedRows } from './sqlite/group-rows';

/** What rows are put together by: a flat column, or one character of a text (counted from 0). */
export type GroupKey = string | { field: string; character: number };

export interface GroupQuery {
  where: readonly LeanCondition[];
  by: readonly GroupKey[];
  /** A column of whole numbers whose sum and sum of squares are wanted. */
  sum?: string;
}

/** The rows with the same keys. */
export interface Group {
  /** In the order of `by`; null for what is not set. */
  keys: (string | null)[];
  n: number;
  /** 0 without `sum`. */
  sum: number;
  squares: number;
}

/**
 * Counts rows by what they have in common, and adds a column up, inside the database: for statistics over many rows, of which none has
 * to come here. Without hooks and access: the caller decides what may be seen. In no order.
 * @param req reads in its transaction; without one what is committed
 */
export async function groupRows(
  payload: Payload,
  slug: CollectionSlug,
  query: GroupQuery,
  req?: PayloadRequest,
): Promise<Group[]> {
  const transaction = await req?.transactionID;
  const inside = transaction ? String(transaction) : undefined;
  return payload.db.name === 'sqlite'
    ? groupedRows(payload.db as unknown as SQLiteAdapter, slug, query, inside)
    : groupDocuments(payload.db as unknown as MongooseAdapter, slug, query, inside);
}
