import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { CollectionSlug, Payload } from 'payload';
import { modelOf } from './mongodb/lean-find';
import { clientOf } from './sqlite/bulk';
import { arrayTableOf, columnOf, quoted } from './sqlite/tables';

/**
 * The ids of the rows of a document's array field, past hooks and access, in no order; empty when there is no such document.
 * @throws DatabaseError `unsupported` when the field is no array
 */
export async function arrayIds(
  payload: Payload,
  slug: CollectionSlug,
  field: string,
  id: string,
): Promise<string[]> {
  if (payload.db.name !== 'sqlite') {
    const { model } = modelOf(payload.db as unknown as MongooseAdapter, slug);
    // Text ids (mongodb/text-ids.ts), which the driver's own types do not know.
    const filter: object = { _id: id };
    const document = await model.collection.findOne(filter, { projection: { [`${field}.id`]: 1 } });
    const rows: unknown = document?.[field];
    return Array.isArray(rows) ? rows.map((row: { id: unknown }) => String(row.id)) : [];
  }
  const adapter = payload.db as unknown as SQLiteAdapter;
  const { name, table } = arrayTableOf(adapter, slug, field);
  const parent = quoted(columnOf(table, '_parentID').name);
  const sql = `SELECT "id" FROM ${quoted(name)} WHERE ${parent} = ?`;
  return clientOf(adapter)
    .cells({ sql, args: [id] })
    .map(([found]) => String(found));
}
