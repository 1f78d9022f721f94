import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { BulkColumn, BulkValues } from '../bulk-columns';
import { DatabaseError } from '../errors';
import { SqliteClient } from './client';

/** Rows to insert into one collection within an open transaction. */
export interface BulkInput {
  slug: string;
  columns: BulkColumn[];
  values: BulkValues[];
  transactionID: string;
}

type DrizzleColumn = SQLiteAdapter['tables'][string]['_']['columns'][string];

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
  const tableName = adapter.tableNameMap.get(slug.replaceAll('-', '_'));
  const table = tableName ? adapter.tables[tableName] : undefined;
  const { client } = adapter;
  // One transaction is open at a time, and the caller has made sure that it is this one.
  const transaction = client instanceof SqliteClient ? client.current : undefined;
  if (!table || !transaction || !adapter.sessions[transactionID]) {
    throw new DatabaseError('transaction-ended', `no open transaction to insert into ${slug}`);
  }
  const drizzleColumns = ['id', ...columns.map(({ key }) => key)].map((key) => ({
    key,
    column: columnOf(table, key),
  }));
  const head = `INSERT INTO ${quoted(String(tableName))} (${drizzleColumns.map(({ column }) => quoted(column.name)).join(', ')}) VALUES `;
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

function columnOf(table: SQLiteAdapter['tables'][string], key: string): DrizzleColumn {
  const column: DrizzleColumn | undefined = Reflect.get(table, key);
  if (!column) throw new DatabaseError('unsupported', `${key} has no column in the table`);
  return column;
}

function encoded(column: DrizzleColumn, value: unknown): unknown {
  return value === null ? null : column.mapToDriverValue(value);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
