import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { DatabaseError } from '../errors';

export type Table = SQLiteAdapter['tables'][string];
export type Column = Table['_']['columns'][string];

/** The table behind a collection. @throws DatabaseError when it has none */
export function tableOf(adapter: SQLiteAdapter, slug: string): { name: string; table: Table } {
  const name = adapter.tableNameMap.get(slug.replaceAll('-', '_'));
  const table = name ? adapter.tables[name] : undefined;
  if (!name || !table) throw new DatabaseError('unsupported', `${slug} has no table`);
  return { name, table };
}

/** The table that keeps the rows of an array field. @throws DatabaseError when it has none */
export function arrayTableOf(
  adapter: SQLiteAdapter,
  slug: string,
  field: string,
): { name: string; table: Table } {
  const name = `${tableOf(adapter, slug).name}_${field}`;
  const table = adapter.tables[name];
  if (!table) throw new DatabaseError('unsupported', `${slug}.${field} has no table`);
  return { name, table };
}

/** The column of a field. @throws DatabaseError when it has none */
export function columnOf(table: Table, key: string): Column {
  const column: Column | undefined = Reflect.get(table, key);
  if (!column) throw new DatabaseError('unsupported', `${key} has no column in the table`);
  return column;
}

/** A name as SQL takes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
