import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { CollectionSlug, Payload, PayloadRequest } from 'payload';
import { bulkInsert } from './bulk';
import { bulkColumns } from './bulk-columns';
import { leanFirst } from './lean-find';
import { updateRow } from './sqlite/bulk';

/**
 * Inserts one row in the caller's transaction, past hooks, validation, access and audit: for what a verb writes itself many times a
 * second. A third of what `payload.db.create` costs; the same rules as `bulkInsert`.
 * @returns its id. @throws DatabaseError as `bulkInsert`
 */
export async function insertRow(req: PayloadRequest, slug: CollectionSlug, row: object): Promise<string> {
  // The machine's clock, as Payload stamps: what is written in one moment of business time keeps its order.
  const at = new Date();
  const stamps = req.payload.collections[slug].config.timestamps ? { createdAt: at, updatedAt: at } : {};
  const [id] = await bulkInsert(req.payload, req, slug, [{ ...stamps, ...row }]);
  return String(id);
}

/**
 * Sets flat columns of one row in the caller's transaction, past hooks, validation, access and audit, and `updatedAt` only when
 * it is among them. Moments are ISO 8601. @throws DatabaseError `unsupported` for a field that is no column
 */
export async function updateColumns(
  req: PayloadRequest,
  slug: CollectionSlug,
  id: string,
  values: Record<string, unknown>,
): Promise<void> {
  const { payload } = req;
  const transaction = await req.transactionID;
  if (payload.db.name === 'sqlite' && transaction) {
    const adapter = payload.db as unknown as SQLiteAdapter;
    await updateRow(adapter, { slug, id, values, transactionID: String(transaction) });
    return;
  }
  // A copy: the adapter writes into what it is given.
  await payload.db.updateOne({ collection: slug, id, data: { ...values }, req, returning: false });
}

/** One row with all its flat columns, as `leanFind` reads them; undefined when there is none. */
export async function readRow<Row extends object>(
  payload: Payload,
  slug: CollectionSlug,
  id: string,
  req?: PayloadRequest,
): Promise<Row | undefined> {
  const columns = bulkColumns(payload.collections[slug].config).map(({ key }) => key);
  const query = { where: [{ field: 'id', equals: id }], columns, newestBy: 'id' };
  return leanFirst<Row>(payload, slug, query, req);
}
