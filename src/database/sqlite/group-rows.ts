import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Group, GroupKey, GroupQuery } from '../group-rows';
import { clientOf, openTransaction } from './bulk';
import { clauseOf } from './lean-find';
import { columnOf, quoted, type Table, tableOf } from './tables';

/** One GROUP BY; the same text for the same shape of query, so it stays prepared. */
export function groupedRows(
  adapter: SQLiteAdapter,
  slug: string,
  query: GroupQuery,
  transactionID?: string,
): Group[] {
  const { name, table } = tableOf(adapter, slug);
  const keys = query.by.map((key) => expressionOf(table, key));
  const parts = query.where.map((condition) => clauseOf(table, condition));
  const added = query.sum === undefined ? null : quoted(columnOf(table, query.sum).name);
  const sums = added ? `total(${added}), total(${added} * ${added})` : '0, 0';
  const sql = [
    `SELECT ${[...keys, 'count(*)', sums].join(', ')} FROM ${quoted(name)}`,
    parts.length > 0 ? `WHERE ${parts.map(({ sql: clause }) => clause).join(' AND ')}` : '',
    keys.length > 0 ? `GROUP BY ${keys.map((_key, index) => index + 1).join(', ')}` : '',
  ].join(' ');
  const args = parts.flatMap((part) => part.args) as string[];
  const reader = transactionID ? openTransaction(adapter, transactionID) : clientOf(adapter);
  return reader.cells({ sql, args }).map((cells) => {
    const [n, sum, squares] = cells.slice(keys.length);
    return {
      keys: cells.slice(0, keys.length).map((cell) => (cell === null ? null : String(cell))),
      n: Number(n),
      sum: Number(sum),
      squares: Number(squares),
    };
  });
}

function expressionOf(table: Table, key: GroupKey): string {
  if (typeof key === 'string') return quoted(columnOf(table, key).name);
  return `substr(${quoted(columnOf(table, key.field).name)}, ${Math.trunc(key.character) + 1}, 1)`;
}
