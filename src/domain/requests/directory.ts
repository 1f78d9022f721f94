import type { Payload } from 'payload';
import { memo } from '@/shared/memo';
import { pathsAbove } from './categories/category-branch';
import { type IntakeColumns, type IntakeRules, intakeRules } from './categories/intake-rules';
import { type CategoryQuestion, type QuestionRow, questionOf } from './categories/questions';
import { inTreeOrder } from './categories/tree-order';
import type { NamedPlace } from './place-match';

/** A category as pages and filters need it. */
export interface CategoryEntry {
  id: string;
  name: string;
  path: string;
  level: number;
  hint: string | null;
  /** Where the matter belongs instead, in words: its own or from the category above. */
  elsewhere: string | null;
  /** Id of the category above; null on the first level. */
  parent: string | null;
}

/** Small tables that hardly change and every page asks for: categories in use, names of places. */
export interface Directory {
  categories: CategoryEntry[];
  /** Asked besides, by their order; each names its category. */
  questions: CategoryQuestion[];
  /** What a category and those above it say about taking requests in, by id; also of what is no longer in use. */
  rules: Map<string, IntakeRules>;
  /** By id; also those no longer in use. */
  categoryNames: Map<string, string>;
  /** Full paths by id, in the order of the tree; also those no longer in use. */
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

interface CategoryRow extends Omit<CategoryEntry, 'elsewhere'>, IntakeColumns {
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
  const [categories, questions, divisions, compounds] = await Promise.all([
    payload.db.find<CategoryRow>({ collection: 'categories', sort: 'path', ...whole }),
    payload.db.find<QuestionRow>({
      collection: 'category-questions',
      where: { active: { equals: true } },
      sort: 'order',
      ...whole,
    }),
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
      ({ id, name, community }): NamedPlace => ({
        kind: 'compound',
        id,
        name,
        within: nameOf(community),
        community: community ?? null,
      }),
    ),
    ...divisions.docs
      .filter(({ level }) => level === 'community')
      .map(
        (row): NamedPlace => ({
          kind: 'community',
          id: row.id,
          name: shortName(row),
          within: nameOf(row.township),
          community: row.id,
        }),
      ),
  ];
  for (const { id, name } of compounds.docs) placeNames.set(id, name);
  const byPath = new Map(categories.docs.map((row) => [row.path, row]));
  const rules = new Map(
    categories.docs.map(({ id, path }) => [
      id,
      intakeRules([...pathsAbove(path), path].flatMap((one) => byPath.get(one) ?? [])),
    ]),
  );
  const ordered = categories.docs.toSorted((a, b) => a.level - b.level || (a.order ?? 0) - (b.order ?? 0));
  return {
    categories: ordered
      .filter(({ active }) => active !== false)
      .map(({ id, name, path, level, hint, parent }) => ({
        id,
        name,
        path,
        level,
        hint: hint ?? null,
        elsewhere: rules.get(id)?.elsewhere?.words ?? null,
        parent: parent ?? null,
      })),
    questions: questions.docs.map(questionOf),
    rules,
    categoryPaths: new Map(inTreeOrder(categories.docs).map(({ id, path }) => [id, path])),
    categoryNames: new Map(categories.docs.map(({ id, name }) => [id, name])),
    places,
    placeNames,
    townships: divisions.docs
      .filter(({ level }) => level === 'township')
      .map((row) => ({ id: row.id, name: shortName(row) })),
  };
}
