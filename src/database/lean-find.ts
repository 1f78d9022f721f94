import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { CollectionSlug, Payload, PayloadRequest } from 'payload';
import { findDocuments } from './mongodb/lean-find';
import { findRows } from './sqlite/lean-find';

/** One condition on a flat column; all conditions of a list must hold. Moments are ISO 8601. */
export type LeanCondition =
  | {
      field: string;
      equals: string | number | boolean;
      /** So many rows have the value that another condition should lead to them. */
      common?: true;
    }
  | { field: string; in: readonly string[] }
  | { field: string; exists: boolean }
  | { field: string; from?: string; before?: string };

export interface LeanQuery {
  where: readonly LeanCondition[];
  /** Flat columns to read; `id` always comes along. */
  columns: readonly string[];
  /** Column to order by, newest or largest first; equal values in a fixed order, so that pages never overlap. */
  newestBy: string;
  limit: number;
  skip?: number;
}

/**
 * Reads a page of a hot public list without hooks, access, relations and counting: a quarter of what `payload.db.find`
 * costs, because no field of the collection is looked at that is not asked for. The caller decides what may be seen.
 * @param req reads in its transaction; without one, or without `req`, what is committed
 * @returns rows with ids for relations, ISO 8601 text for moments, null for what is not set
 * @throws DatabaseError `transaction-ended`
 */
export async function leanFind<Row extends object>(
  payload: Payload,
  slug: CollectionSlug,
  query: LeanQuery,
  req?: PayloadRequest,
): Promise<Row[]> {
  const transaction = await req?.transactionID;
  const inside = transaction ? String(transaction) : undefined;
  const rows =
    payload.db.name === 'sqlite'
      ? await findRows(payload.db as unknown as SQLiteAdapter, slug, query, inside)
      : await findDocuments(payload.db as unknown as MongooseAdapter, slug, query, inside);
  // The caller names the columns and the shape they have.
  return rows as Row[];
}

/** The first row of such a read, or undefined: by what is unique, or the newest of many. */
export async function leanFirst<Row extends object>(
  payload: Payload,
  slug: CollectionSlug,
  query: Omit<LeanQuery, 'limit' | 'skip'>,
  req?: PayloadRequest,
): Promise<Row | undefined> {
  const [row] = await leanFind<Row>(payload, slug, { ...query, limit: 1 }, req);
  return row;
}
