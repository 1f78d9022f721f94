import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload';
import { bulkColumns, bulkValues } from './bulk-columns';
import { insertDocuments } from './mongodb/bulk';
import { insertRows } from './sqlite/bulk';
import { inTransaction } from './transaction';

/**
 * Inserts many rows at once through the driver, in the transaction of `req` (or one of its own). For imports: no hook,
 * no validation, no access check and no audit event; fills `id`, `createdAt`, `updatedAt` and default values.
 * Rows have flat fields and groups only; relationships are ids, dates Date or ISO 8601.
 * @returns the ids, in the order of `rows`.
 * @throws DatabaseError `unsupported` for arrays, blocks, `hasMany` values, misspelt names and missing required values.
 */
export async function bulkInsert(
  payload: Payload,
  req: PayloadRequest,
  slug: CollectionSlug,
  rows: readonly object[],
): Promise<string[]> {
  if (rows.length === 0) return [];
  const columns = bulkColumns(payload.collections[slug].config);
  return inTransaction({ payload, req }, async (inner) => {
    const values = await Promise.all(rows.map((row) => bulkValues(columns, row, inner)));
    const input = { slug, columns, values, transactionID: String(await inner.transactionID) };
    if (payload.db.name === 'sqlite') await insertRows(payload.db as unknown as SQLiteAdapter, input);
    else await insertDocuments(payload.db as unknown as MongooseAdapter, input);
    return values.map(({ id }) => String(id));
  });
}

/** Deletes what matches `where`, without hooks or access checks, in the transaction of `req` (or one of its own). */
export async function deleteWhere(
  payload: Payload,
  req: PayloadRequest,
  slug: CollectionSlug,
  where: Where,
): Promise<void> {
  await payload.db.deleteMany({ collection: slug, where, req });
}
