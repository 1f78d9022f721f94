import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { BulkColumn, BulkValues } from '../bulk-columns';
import { DatabaseError } from '../errors';
import { isSqliteClient, type SqliteClient } from './client';
import { columnOf, quoted, type Table, tableOf } from './tables';
import type { SqliteTransaction } from './transaction';

/** Rows to insert into one collection within an open transaction. */
export interface BulkInput {
  slug: string;
  columns: BulkColumn[];
  values: BulkValues[];
  transactionID: string;
}

type DrizzleColumn = Table['_']['columns'][string];

/** SQLite takes 32,766 variables in a statement; a statement of this size is prepared once and kept. */
const VARIABLES = 2_000;

/**
 * Inserts `values` with statements of many rows. drizzle would build and bind every statement value by value; here the
 * text is made once and its columns only encode the values.
 */
export async function insertRows(
  adapter: SQLiteAdapter,
  { slug, columns, values, transactionID }: BulkInput,
): Promise<void> {
  const { name, table } = tableOf(adapter, slug);
  const transaction = openTransaction(adapter, transactionID);
  const drizzleColumns = ['id', ...columns.map(({ key }) => key)].map((key) => ({
    key,
    column: columnOf(table, key),
  }));
  const head = `INSERT INTO ${quoted(name)} (${drizzleColumns.map(({ column }) => quoted(column.name)).join(', ')}) VALUES `;
  const row = `(${drizzleColumns.map(() => '?').join(', ')})`;
  const rowsAtOnce = Math.max(1, Math.floor(VARIABLES / drizzleColumns.length));
  for (let start = 0; start < values.length; start += rowsAtOnce) {
    const part = values.slice(start, start + rowsAtOnce);
    const sql = head + Array.from({ length: part.length }, () => row).join(', ');
    const args = part.flatMap((value) =>
      drizzleColumns.map(({ key, column }) => encoded(column, value[key])),
    );
    await transaction.execute(sql, args);
  }
}

function encoded(column: DrizzleColumn, value: unknown): unknown {
  return value === null ? null : column.mapToDriverValue(value);
}

/** One row's new values by column key, in an open transaction. */
export interface RowUpdate {
  slug: string;
  id: string;
  values: Record<string, unknown>;
  transactionID: string;
}

/** Sets columns of one row; the same columns make the same text, so it stays prepared. */
export async function updateRow(
  adapter: SQLiteAdapter,
  { slug, id, values, transactionID }: RowUpdate,
): Promise<void> {
  const { name, table } = tableOf(adapter, slug);
  const columns = Object.keys(values).map((key) => ({ key, column: columnOf(table, key) }));
  const sets = columns.map(({ column }) => `${quoted(column.name)} = ?`).join(', ');
  const args = columns.map(({ key, column }) => encoded(column, values[key]));
  await openTransaction(adapter, transactionID).execute(`UPDATE ${quoted(name)} SET ${sets} WHERE id = ?`, [
    ...args,
    id,
  ]);
}

/** Our own client behind an adapter. @throws DatabaseError when another stands there */
export function clientOf({ client }: SQLiteAdapter): SqliteClient {
  if (!isSqliteClient(client)) throw new DatabaseError('unsupported', 'not our SQLite client');
  return client;
}

/**
 * The transaction of this id. One is open at a time on the writing connection, and the guard has made sure that it is this one.
 * @throws DatabaseError `transaction-ended`
 */
export function openTransaction(adapter: SQLiteAdapter, transactionID: string): SqliteTransaction {
  const transaction = clientOf(adapter).current;
  if (!transaction || !adapter.sessions[transactionID])
    throw new DatabaseError('transaction-ended', 'the transaction has ended');
  return transaction;
}
