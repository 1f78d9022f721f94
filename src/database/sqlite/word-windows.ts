import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { WordQuestion, WordWindow } from '../words-together';
import { clientOf } from './bulk';

/** Along the index alone; the two kinds are merged in its order, without sorting. */
export async function nthMomentOfRows(
  adapter: SQLiteAdapter,
  { lead, kinds, before }: Pick<WordWindow, 'lead' | 'kinds' | 'before'>,
  nth: number,
): Promise<string | null> {
  const each = kinds.map(
    () => 'SELECT visible_from AS at FROM search_tokens WHERE token = ? AND kind = ? AND visible_from < ?',
  );
  const [found] = clientOf(adapter).cells({
    sql: `${each.join(' UNION ALL ')} ORDER BY at DESC LIMIT 1 OFFSET ?`,
    args: [...kinds.flatMap((kind) => [lead, kind, before]), nth - 1],
  });
  const at = found?.[0];
  return typeof at === 'string' ? at : null;
}

/** One statement: the rarest word leads, the others are asked of each document along the index of its words. */
export async function sourcesOfRows(adapter: SQLiteAdapter, window: WordWindow): Promise<string[]> {
  const { lead, others, kinds, from, before } = window;
  const has = others.map(
    () => ' AND EXISTS (SELECT 1 FROM search_tokens b WHERE b.entry = a.entry AND b.token = ?)',
  );
  const found = clientOf(adapter).cells({
    sql: [
      'SELECT e.source FROM search_tokens a CROSS JOIN search_entries e ON e.id = a.entry',
      `WHERE a.token = ? AND a.kind IN (${kinds.map(() => '?').join(', ')})`,
      `AND a.visible_from >= ? AND a.visible_from < ?${has.join('')}`,
    ].join(' '),
    args: [lead, ...kinds, from ?? '', before, ...others],
  });
  return found.map(([source]) => String(source));
}

/** One statement: each document is found by its own id, and each word along the index of the words of a document. */
export async function rowsWithAll(
  adapter: SQLiteAdapter,
  { tokens, kinds, sources }: WordQuestion,
): Promise<string[]> {
  const has = tokens.map(() => 'EXISTS (SELECT 1 FROM search_tokens b WHERE b.entry = e.id AND b.token = ?)');
  const found = clientOf(adapter).cells({
    sql: [
      'SELECT e.source FROM json_each(?) j CROSS JOIN search_entries e ON e.source = j.value',
      `AND e.kind IN (${kinds.map(() => '?').join(', ')}) WHERE ${has.join(' AND ') || '1 = 1'}`,
    ].join(' '),
    args: [JSON.stringify(sources), ...kinds, ...tokens],
  });
  return found.map(([source]) => String(source));
}
