import type { Payload } from 'payload';
import { memo } from '@/shared/memo';
import type { NamedPlace } from './place-match';

/** A category as pages and filters need it. */
export interface CategoryEntry {
  id: string;
  name: string;
  path: string;
  level: number;
  hint: string | null;
  elsewhere: string | null;
}

/** Small tables that hardly change and every page asks for: categories in use, names of places. */
export interface Directory {
  categories: CategoryEntry[];
  /** By id; also those no longer in use. */
  categoryNames: Map<string, string>;
  /** Full paths by id; also those no longer in use. */
  categoryPaths: Map<string, string>;
  places: NamedPlace[];
  /** Names of townships, communities and compounds by id. */
  placeNames: Map<string, string>;
  townships: { id: string; name: string }[];
}

const kept = memo<Payload, Directory>({ milliseconds: 30_000, read: (payload) => readDirectory(payload) });

/** The directory, read again when it is older than half a minute. */
export function directory(payload: Payload): Promise<Directory> {
  return kept.get(payload);
}

/** Forgets it, for tests and after a seed. */
export function forgetDirectory(payload: Payload): void {
  kept.forget(payload);
}

interface CategoryRow extends Omit<CategoryEntry, 'id'> {
  id: string;
  active?: boolean | null;
  order?: number | null;
}

interface DivisionRow {
  id: string;
  name: string;
  shortName?: string | null;
  level: string;
  township?: string | null;
}

async function readDirectory(payload: Payload): Promise<Directory> {
  const whole = { limit: 0, pagination: false } as const;
  const [categories, divisions, compounds] = await Promise.all([
    payload.db.find<CategoryRow>({ collection: 'categories', sort: 'path', ...whole }),
    payload.db.find<DivisionRow>({
      collection: 'divisions',
      where: { level: { in: ['township', 'community'] } },
      sort: 'code',
      select: { name: true, shortName: true, level: true, township: true },
      ...whole,
    }),
    payload.db.find<{ id: string; name: string; community?: string | null }>({
      collection: 'compounds',
      select: { name: true, community: true },
      ...whole,
    }),
  ]);
  const shortName = (row: DivisionRow) => row.shortName || row.name;
  const placeNames = new Map(divisions.docs.map((row) => [row.id, shortName(row)]));
  const nameOf = (id: string | null | undefined) => (id ? (placeNames.get(id) ?? '') : '');
  const places: NamedPlace[] = [
    ...compounds.docs.map(
      ({ id, name, community }): NamedPlace => ({ kind: 'compound', id, name, within: nameOf(community) }),
    ),
    ...divisions.docs
      .filter(({ level }) => level === 'community')
      .map(
        (row): NamedPlace => ({
          kind: 'community',
          id: row.id,
          name: shortName(row),
          within: nameOf(row.township),
        }),
      ),
  ];
  for (const { id, name } of compounds.docs) placeNames.set(id, name);
  const ordered = categories.docs.toSorted((a, b) => a.level - b.level || (a.order ?? 0) - (b.order ?? 0));
  return {
    categories: ordered
      .filter(({ active }) => active !== false)
      .map(({ id, name, path, level, hint, elsewhere }) => ({
        id,
        name,
        path,
        level,
        hint: hint ?? null,
        elsewhere: elsewhere || null,
      })),
    categoryPaths: new Map(categories.docs.map(({ id, path }) => [id, path])),
    categoryNames: new Map(categories.docs.map(({ id, name }) => [id, name])),
    places,
    placeNames,
    townships: divisions.docs
      .filter(({ level }) => level === 'township')
      .map((row) => ({ id: row.id, name: shortName(row) })),
  };
}
