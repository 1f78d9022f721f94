import type { CollectionSlug, Payload, Where } from 'payload';
import type { TodoGroup, TodoItem } from '@/shared/todo';

/** How many of each kind are shown before "all". */
const shown = 5;
/** A list longer than this is counted as this. */
export const mostTodos = 500;

/** A kind of thing that waits, and how its rows are found and said. */
export interface Kind<Row> {
  collection: CollectionSlug;
  label: string;
  where: Where;
  sort: string;
  watching?: boolean;
  /** The same condition as a filter of the admin list. */
  filter: Record<string, string>;
  itemOf(row: Row): Omit<TodoItem, 'href'>;
  /** Leaves out what a flat condition cannot. */
  keep?: (rows: Row[]) => Promise<Row[]>;
}

export type TodoDocument = { id: string } & Record<string, unknown>;

/** The group of a kind, of what lies in `place`. */
export async function filled<Row extends TodoDocument>(
  payload: Payload,
  kind: Kind<Row>,
  place: boolean | Where,
): Promise<TodoGroup> {
  const { collection, label, where, sort, filter, itemOf, keep, watching } = kind;
  const found =
    place === false
      ? []
      : (
          await payload.db.find<Row>({
            collection,
            where: place === true ? where : { and: [where, place] },
            sort,
            limit: mostTodos,
            pagination: false,
          })
        ).docs;
  const rows = keep && found.length > 0 ? await keep(found) : found;
  return {
    label,
    count: rows.length,
    href: `/admin/collections/${collection}?${new URLSearchParams(filter)}`,
    ...(watching ? { watching: true } : {}),
    items: rows
      .slice(0, shown)
      .map((row) => ({ ...itemOf(row), href: `/admin/collections/${collection}/${row.id}` })),
  };
}
