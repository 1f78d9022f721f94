import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { BulkColumn, BulkValues } from '../bulk-columns';
import type { BulkInput } from '../sqlite/bulk';
import { modelOf, sessionOf } from './lean-find';

/** Inserts `values` as documents through the driver, in the transaction's session. */
export async function insertDocuments(
  adapter: MongooseAdapter,
  { slug, columns, values, transactionID }: BulkInput,
): Promise<void> {
  const { model } = modelOf(adapter, slug);
  const session = sessionOf(adapter, transactionID);
  const documents = values.map((row) => documentOf(columns, row));
  await model.collection.insertMany(documents, { ordered: true, session });
}

function documentOf(columns: BulkColumn[], row: BulkValues): Record<string, unknown> {
  const document: Record<string, unknown> = { _id: row.id };
  for (const { path, key, field } of columns) {
    const value = row[key];
    if (value === null) continue;
    place(document, path, field.type === 'date' ? new Date(String(value)) : value);
  }
  return document;
}

function place(document: Record<string, unknown>, [name, ...below]: string[], value: unknown): void {
  if (name === undefined) return;
  if (below.length === 0) {
    document[name] = value;
    return;
  }
  const group = (document[name] ?? {}) as Record<string, unknown>; // only place() itself writes groups
  document[name] = group;
  place(group, below, value);
}
