import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { LeanCondition } from '../lean-find';
import type { Case, OrderedPart, OrderedQuery } from '../ordered-find';
import { clientOf } from './bulk';
import { clauseOf, rowOf } from './lean-find';
import { columnOf, quoted, type Table, tableOf } from './tables';

/** More statements in one than this cost more than they save; the longest lists then stay lists. */
const mostParts = 48;

interface Clause {
  sql: string;
  args: unknown[];
}

/**
 * One statement: of every case the first rows along its index, put together, ordered, and only then read in full. SQLite
 * would otherwise sort everything a list of values leads to.
 */
export async function orderedRows(
  adapter: SQLiteAdapter,
  slug: string,
  query: OrderedPart,
): Promise<object[]> {
  const { name, table } = tableOf(adapter, slug);
  const { by, direction } = query.order;
  const orderedBy = quoted(columnOf(table, by).name);
  const way = direction === 'up' ? 'ASC' : 'DESC';
  const order = query.part === 'unset' ? `id ${way}` : `k ${way}, id ${way}`;
  const found = split(query.cases, query.splitBy).map((one): Clause => {
    // Where another condition leads to few rows, the list is walked along neither its order nor the ids.
    const [key, among] = one.some(isCommon)
      ? [`+${orderedBy}`, order.replace(/\bid\b/, '+id')]
      : [orderedBy, order];
    const all = [...clausesOf(table, one, query.commonFields), boundOf(query, key)];
    return {
      sql: `SELECT id, k FROM (SELECT id, ${key} AS k FROM ${quoted(name)} WHERE ${joined(all)} ORDER BY ${among} LIMIT ?)`,
      args: [...all.flatMap(({ args }) => args), query.limit],
    };
  });
  const wanted = [...new Set(['id', by, ...query.columns])].map((key) => ({
    key,
    column: columnOf(table, key),
  }));
  const sql = [
    `SELECT ${wanted.map(({ column }) => `t.${quoted(column.name)}`).join(', ')}`,
    `FROM (SELECT id, k FROM (${together(query.cases, found)}) ORDER BY ${order} LIMIT ?) AS f`,
    // CROSS JOIN keeps the order of the loops: first what was found, then its rows.
    `CROSS JOIN ${quoted(name)} AS t ON t.id = f.id`,
    `ORDER BY ${query.part === 'unset' ? `f.id ${way}` : `f.k ${way}, f.id ${way}`}`,
  ].join(' ');
  const args = [...found.flatMap((one) => one.args), query.limit] as string[];
  return clientOf(adapter).cells({ sql, args }).map(rowOf(wanted));
}

/** Counts along the indexes, without reading rows where the index says all. */
export async function countRowsUpTo(
  adapter: SQLiteAdapter,
  slug: string,
  query: Pick<OrderedQuery, 'cases' | 'splitBy'> & { most: number },
): Promise<number> {
  const { name, table } = tableOf(adapter, slug);
  const parts = split(query.cases, query.splitBy).map((one): Clause => {
    const all = clausesOf(table, one);
    return {
      sql: `SELECT r FROM (SELECT rowid AS r FROM ${quoted(name)} WHERE ${joined(all)} LIMIT ?)`,
      args: [...all.flatMap(({ args }) => args), query.most],
    };
  });
  const sql = `SELECT count(*) AS n FROM (${together(query.cases, parts)} LIMIT ?)`;
  const args = [...parts.flatMap((part) => part.args), query.most] as string[];
  return Number(clientOf(adapter).cells({ sql, args })[0]?.[0] ?? 0);
}

/** The parts of one case are of different values and share nothing; those of several may, and must not be found twice. */
function together(cases: readonly Case[], parts: readonly Clause[]): string {
  return parts.map(({ sql }) => sql).join(cases.length === 1 ? ' UNION ALL ' : ' UNION ');
}

/** Where the last page ended, so that an index is entered there: the value bounds it, the id decides among equal ones. */
function boundOf({ after, part, order: { direction, nullable } }: OrderedPart, key: string): Clause {
  const sign = direction === 'up' ? '>' : '<';
  if (part === 'unset')
    return after
      ? { sql: `${key} IS NULL AND id ${sign} ?`, args: [after.id] }
      : { sql: `${key} IS NULL`, args: [] };
  if (after && after.value !== null)
    return {
      sql: `${key} ${sign}= ? AND (${key} ${sign} ? OR id ${sign} ?)`,
      args: [after.value, after.value, after.id],
    };
  return { sql: nullable ? `${key} IS NOT NULL` : '1 = 1', args: [] };
}

/** The cases with the lists of `by` taken apart, as far as that stays a statement of sensible length. */
function split(cases: readonly Case[], by: readonly string[]): Case[] {
  let parts: Case[] = [...cases];
  for (const field of by) {
    const next = parts.flatMap((one) => alternatives(one, field));
    if (next.length <= mostParts) parts = next;
  }
  return parts;
}

function alternatives(one: Case, field: string): Case[] {
  if (one.some(isById)) return [one];
  const list = one.find((condition) => condition.field === field && 'in' in condition);
  if (!list || !('in' in list)) return [one];
  const rest = one.filter((condition) => condition !== list);
  return [...new Set(list.in)].map((value): Case => [{ field, equals: value } as LeanCondition, ...rest]);
}

/**
 * The conditions of a case. A plus sign keeps SQLite from choosing the index of a column: of common ones, because it would sort
 * all the rows they lead to, and of every other one beside ids, which lead to the few rows at once.
 */
function clausesOf(table: Table, one: Case, common: readonly string[] = []): Clause[] {
  const byId = one.some(isById);
  return one.map((condition) => {
    const clause = clauseOf(table, condition);
    const passed = byId ? !isById(condition) : common.includes(condition.field) || isCommon(condition);
    return passed ? { ...clause, sql: `+${clause.sql}` } : clause;
  });
}

function isById({ field }: LeanCondition): boolean {
  return field === 'id';
}

function isCommon(condition: LeanCondition): boolean {
  return 'common' in condition && condition.common === true;
}

function joined(clauses: readonly Clause[]): string {
  return clauses.map(({ sql }) => `(${sql})`).join(' AND ') || '1 = 1';
}
