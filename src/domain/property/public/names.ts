import type { CollectionSlug, Payload } from 'payload';
import { leanFind } from '@/database';

/** Rows of flat columns by id, in one read; nothing is asked for when there are no ids. */
export async function rowsById<Row extends { id: string }>(
  payload: Payload,
  slug: CollectionSlug,
  ids: readonly (string | null)[],
  columns: readonly string[],
): Promise<Map<string, Row>> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
  if (wanted.length === 0) return new Map();
  const rows = await leanFind<Row>(payload, slug, {
    where: [{ field: 'id', in: wanted }],
    columns,
    newestBy: 'id',
    limit: wanted.length,
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** A township or community as pages name it. */
export interface DivisionName {
  id: string;
  name: string;
  code: string;
}

export async function divisionNames(
  payload: Payload,
  ids: readonly (string | null)[],
): Promise<Map<string, DivisionName>> {
  const rows = await rowsById<{ id: string; shortName: string; code: string }>(payload, 'divisions', ids, [
    'shortName',
    'code',
  ]);
  return new Map([...rows].map(([id, { shortName, code }]) => [id, { id, name: shortName, code }]));
}

/** One page of a list that is at hand. */
export interface Page<Item> {
  items: Item[];
  total: number;
  page: number;
  pages: number;
}

export function pageOf<Item>(all: readonly Item[], wanted: number, size = 20): Page<Item> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Math.max(1, wanted), pages);
  return { items: all.slice((page - 1) * size, page * size), total: all.length, page, pages };
}
