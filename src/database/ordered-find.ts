import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { CollectionSlug, Payload } from 'payload';
import type { LeanCondition } from './lean-find';
import { countDocumentsUpTo, orderedDocuments } from './mongodb/ordered-find';
import { countRowsUpTo, orderedRows } from './sqlite/ordered-find';

/** Conditions that must all hold. */
export type Case = readonly LeanCondition[];

/** Where a page ended: the value it was ordered by (null: not set) and the id, which makes it unique. */
export interface Position {
  value: string | null;
  id: string;
}

export interface OrderedQuery {
  /** A row is found when one of the cases holds; it is found once, however many hold. */
  cases: readonly Case[];
  /** Fields with few values whose lists are looked up value by value, each along its own index. */
  splitBy: readonly string[];
  /** Fields too common to be looked up by: among their rows the list runs along its order instead. */
  commonFields?: readonly string[];
  /** Flat columns to read; `id` and the column of the order always come along. */
  columns: readonly string[];
  /** `up`: smallest first. What is not set comes last either way. */
  order: { by: string; direction: 'up' | 'down'; nullable: boolean };
  after?: Position | null;
  limit: number;
}

/** One half of the list: rows whose value is set, or those whose value is not. */
export interface OrderedPart extends OrderedQuery {
  part: 'set' | 'unset';
}

/**
 * Reads a page of a list from where the last one ended (keyset): as fast at the end of a hundred thousand rows as at the
 * beginning, and complete without doubles while rows come, go and change. Without hooks and access: the caller decides what
 * may be seen. Outside any transaction.
 */
export async function orderedFind<Row extends object>(
  payload: Payload,
  slug: CollectionSlug,
  query: OrderedQuery,
): Promise<(Row & { id: string })[]> {
  const { after, order, limit } = query;
  const rows: object[] = [];
  if (after?.value !== null) rows.push(...(await readPart(payload, slug, { ...query, part: 'set' })));
  if (order.nullable && rows.length < limit) {
    const rest = { ...query, part: 'unset' as const, limit: limit - rows.length };
    // The position belongs to this half only when its value was not set.
    rows.push(...(await readPart(payload, slug, { ...rest, after: after?.value === null ? after : null })));
  }
  // The caller names the columns and the shape they have.
  return rows as (Row & { id: string })[];
}

/** How many rows meet one of the cases; counting ends at `most`. */
export async function countUpTo(
  payload: Payload,
  slug: CollectionSlug,
  query: Pick<OrderedQuery, 'cases' | 'splitBy'> & { most: number },
): Promise<number> {
  if (query.cases.length === 0) return 0;
  return payload.db.name === 'sqlite'
    ? countRowsUpTo(payload.db as unknown as SQLiteAdapter, slug, query)
    : countDocumentsUpTo(payload.db as unknown as MongooseAdapter, slug, query);
}

async function readPart(payload: Payload, slug: CollectionSlug, query: OrderedPart): Promise<object[]> {
  if (query.cases.length === 0) return [];
  return payload.db.name === 'sqlite'
    ? orderedRows(payload.db as unknown as SQLiteAdapter, slug, query)
    : orderedDocuments(payload.db as unknown as MongooseAdapter, slug, query);
}
