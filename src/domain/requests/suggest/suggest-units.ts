import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { pathSeparator } from '../category-path';
import { featuresOf, type RequestText, rankCategories } from '../classify';
import { directory } from '../directory';
import { unitModel } from './current-model';
import { type PastDispatch, rankUnits, type UnitCount } from './rank-units';
import { shownWords } from './suggest-categories';

/** A unit that operators gave such requests to: of the category (`of` is 0 without that), with such words, or both. */
export interface UnitSuggestion extends UnitCount {
  name: string;
  /** The category whose past was looked at: the request's own, or the first level above it. */
  path: string;
  /** Words of the text that speak for it, strongest first. */
  words: string[];
}

const mostSuggested = 3;
/** Below this the words say no more than chance among a few units. */
const leastLikely = 0.15;
/** How far the past is looked at, in requests. */
const mostCounted = 300;
/** With fewer dispatches than this, the whole first level is looked at instead. */
const enough = 5;

interface Asked {
  payload: Payload;
  category?: string | null;
  text?: RequestText;
  township?: string | null;
  community?: string | null;
}

/**
 * The three units that were given requests of this category most in the past, those of the same place first, with the counts as the
 * reason, and then those that the text itself speaks for, with the words that decided. What a unit sent back does not count for it.
 * Empty without a past.
 */
export async function suggestUnits(asked: Asked): Promise<UnitSuggestion[]> {
  const { payload, category, text } = asked;
  const byText = text ? await unitsOfText(payload, text) : [];
  const byPast = category ? await unitsOfPast({ ...asked, category }) : [];
  const wordsOf = (unit: string) => byText.find((one) => one.unit === unit)?.words ?? [];
  const known = byPast.map((one) => ({ ...one, words: wordsOf(one.unit) }));
  const more = byText.filter(({ unit }) => !known.some((one) => one.unit === unit));
  return [...known, ...more].slice(0, mostSuggested);
}

/** The units whose requests used such words. */
async function unitsOfText(payload: Payload, text: RequestText): Promise<UnitSuggestion[]> {
  const features = featuresOf(text);
  const model = features.size > 0 ? await unitModel(payload) : null;
  if (!model) return [];
  const ranked = rankCategories(model, features, { most: mostSuggested + 2, usable: () => true }).filter(
    ({ probability }) => probability >= leastLikely,
  );
  const names = await activeUnits(
    payload,
    ranked.map(({ category }) => category),
  );
  return ranked.flatMap(({ category: unit, words }) => {
    const name = names.get(unit);
    if (name === undefined) return [];
    const shown = shownWords(text, name, words);
    return [
      { unit, name, words: shown, path: '', count: 0, of: 0, nearby: 0, nearbyKind: 'community' as const },
    ];
  });
}

async function unitsOfPast({
  payload,
  category,
  township,
  community,
}: Asked & { category: string }): Promise<Omit<UnitSuggestion, 'words'>[]> {
  const { categories } = await directory(payload);
  const own = categories.find(({ id }) => String(id) === category);
  if (!own) return [];
  const [top = own.path] = own.path.split(pathSeparator);
  const branch = categories.filter(({ path }) => path === top || path.startsWith(top + pathSeparator));
  const narrow = await pastDispatches(payload, [category]);
  const wide = narrow.length < enough && branch.length > 1;
  const past = wide
    ? await pastDispatches(
        payload,
        branch.map(({ id }) => String(id)),
      )
    : narrow;
  const names = await activeUnits(payload, [...new Set(past.map(({ leadUnit }) => leadUnit))]);
  const counted = past.filter(({ leadUnit }) => names.has(leadUnit));
  return rankUnits(counted, { township, community })
    .slice(0, mostSuggested)
    .map((count) => ({ ...count, name: names.get(count.unit) ?? '', path: wide ? top : own.path }));
}

function pastDispatches(payload: Payload, categories: readonly string[]): Promise<PastDispatch[]> {
  return leanFind<PastDispatch>(payload, 'requests', {
    where: [
      { field: 'category', in: categories },
      { field: 'leadUnit', exists: true },
    ],
    columns: ['leadUnit', 'township', 'community'],
    newestBy: 'submittedAt',
    limit: mostCounted,
  });
}

/** Names of those units that take requests today. */
async function activeUnits(payload: Payload, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { docs } = await payload.db.find<{ id: string; name: string }>({
    collection: 'units',
    where: {
      and: [{ id: { in: [...ids] } }, { active: { equals: true } }, { handlesRequests: { equals: true } }],
    },
    select: { name: true },
    limit: 0,
    pagination: false,
  });
  return new Map(docs.map(({ id, name }) => [String(id), name]));
}
