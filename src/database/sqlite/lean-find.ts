import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { DatabaseError } from '../errors';
import type { LeanCondition, LeanQuery } from '../lean-find';

export type Table = SQLiteAdapter['tables'][string];
type Column = Table['_']['columns'][string];

/** One statement with placeholders; the same text for the same shape of query, so it stays prepared. */
export async function findRows(adapter: SQLiteAdapter, slug: string, query: LeanQuery): Promise<object[]> {
  const { name, table } = tableOf(adapter, slug);
  const wanted = ['id', ...query.columns].map((key) => ({ key, column: columnOf(table, key) }));
  const parts = query.where.map((condition) => clauseOf(table, condition));
  const order = quoted(columnOf(table, query.newestBy).name);
  // rowid stands in every index, so skipping to a deep page never touches the rows themselves.
  const sql = [
    `SELECT ${wanted.map(({ column }) => quoted(column.name)).join(', ')} FROM ${quoted(name)}`,
    parts.length > 0 ? `WHERE ${parts.map(({ sql: clause }) => clause).join(' AND ')}` : '',
    `ORDER BY ${order} DESC, rowid DESC LIMIT ? OFFSET ?`,
  ].join(' ');
  const args = [...parts.flatMap((part) => part.args), query.limit, query.skip ?? 0] as string[];
  const { rows } = await adapter.client.execute({ sql, args });
  return rows.map((row) =>
    Object.fromEntries(wanted.map(({ key, column }, index) => [key, decoded(column, row[index])])),
  );
}

/** The table behind a collection. @throws DatabaseError when it has none */
export function tableOf(adapter: SQLiteAdapter, slug: string): { name: string; table: Table } {
  const name = adapter.tableNameMap.get(slug.replaceAll('-', '_'));
  const table = name ? adapter.tables[name] : undefined;
  if (!name || !table) throw new DatabaseError('unsupported', `${slug} has no table`);
  return { name, table };
}

/** A condition as a clause with placeholders. */
export function clauseOf(table: Table, condition: LeanCondition): { sql: string; args: unknown[] } {
  const column = columnOf(table, condition.field);
  const name = quoted(column.name);
  if ('equals' in condition) return { sql: `${name} = ?`, args: [column.mapToDriverValue(condition.equals)] };
  if ('exists' in condition) return { sql: `${name} IS ${condition.exists ? 'NOT ' : ''}NULL`, args: [] };
  // A list as one JSON value keeps the text of the statement the same whatever its length.
  if ('in' in condition)
    return { sql: `${name} IN (SELECT value FROM json_each(?))`, args: [JSON.stringify(condition.in)] };
  const { from, before } = condition;
  const bounds = [
    ...(from === undefined ? [] : [{ sql: `${name} >= ?`, arg: from }]),
    ...(before === undefined ? [] : [{ sql: `${name} < ?`, arg: before }]),
  ];
  return {
    sql: bounds.map((bound) => bound.sql).join(' AND ') || '1 = 1',
    args: bounds.map(({ arg }) => arg),
  };
}

/** The column of a field. @throws DatabaseError when it has none */
export function columnOf(table: Table, key: string): Column {
  const column: Column | undefined = Reflect.get(table, key);
  if (!column) throw new DatabaseError('unsupported', `${key} has no column in the table`);
  return column;
}

/** A stored value as the field has it; null for what is not set. */
export function decoded(column: Column, value: unknown): unknown {
  return value === null || value === undefined ? null : column.mapFromDriverValue(value);
}

/** A name as SQL takes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
