import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { LeanCondition, LeanQuery } from '../lean-find';
import { clientOf, openTransaction } from './bulk';
import { type Column, columnOf, quoted, type Table, tableOf } from './tables';

/** One statement with placeholders; the same text for the same shape of query, so it stays prepared. */
export async function findRows(
  adapter: SQLiteAdapter,
  slug: string,
  query: LeanQuery,
  transactionID?: string,
): Promise<object[]> {
  const { name, table } = tableOf(adapter, slug);
  const wanted = ['id', ...query.columns].map((key) => ({ key, column: columnOf(table, key) }));
  const parts = query.where.map((condition) => {
    const clause = clauseOf(table, condition);
    // The plus sign keeps SQLite from looking up by a value that most rows have.
    return 'common' in condition && condition.common ? { ...clause, sql: `+${clause.sql}` } : clause;
  });
  const order = quoted(columnOf(table, query.newestBy).name);
  // rowid stands in every index, so skipping to a deep page never touches the rows themselves.
  const sql = [
    `SELECT ${wanted.map(({ column }) => quoted(column.name)).join(', ')} FROM ${quoted(name)}`,
    parts.length > 0 ? `WHERE ${parts.map(({ sql: clause }) => clause).join(' AND ')}` : '',
    `ORDER BY ${order} DESC, rowid DESC LIMIT ? OFFSET ?`,
  ].join(' ');
  const args = [...parts.flatMap((part) => part.args), query.limit, query.skip ?? 0] as string[];
  const reader = transactionID ? openTransaction(adapter, transactionID) : clientOf(adapter);
  return reader.cells({ sql, args }).map(rowOf(wanted));
}

/** Bare cells as a row of fields. A loop, because lists have thousands of cells. */
export function rowOf(wanted: readonly { key: string; column: Column }[]): (cells: unknown[]) => object {
  return (cells) => {
    const row: Record<string, unknown> = {};
    for (let index = 0; index < wanted.length; index += 1) {
      const { key, column } = wanted[index] as { key: string; column: Column };
      row[key] = decoded(column, cells[index]);
    }
    return row;
  };
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

/** A stored value as the field has it; null for what is not set. */
export function decoded(column: Column, value: unknown): unknown {
  return value === null || value === undefined ? null : column.mapFromDriverValue(value);
}
