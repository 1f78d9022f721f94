import type { Payload } from 'payload';
import { type LeanCondition, leanFind } from '@/database';
import { now } from '@/shared/clock';
import { categoryBranch } from '../categories/category-branch';
import { pathSeparator } from '../category-path';
import { currentLimit } from '../current-limit';
import { type Directory, directory } from '../directory';
import type { Visibility } from '../labels';
import { openStates, type RequestState } from '../states';
import { commonPlace, sharingWords } from './anywhere';
import { type Comparable, likeness, weighedWords } from './likeness';

/** What a request not filed yet is about. */
export interface Draft {
  category?: string | undefined;
  community?: string | null | undefined;
  compound?: string | null | undefined;
  building?: string | null | undefined;
  /** Where it is in the requester's words: what counts when no place of our lists is meant. */
  placeText?: string | null | undefined;
  township?: string | null | undefined;
  text: string;
}

/** An open request that may be the same matter, as the service centre knows it. */
export interface SimilarRow {
  id: string;
  number: string;
  title: string;
  body: string;
  category: string | null;
  township: string | null;
  community: string | null;
  compound: string | null;
  building: string | null;
  placeText: string | null;
  state: RequestState;
  submittedAt: string;
  visibility: Visibility;
  confidential: boolean | null;
  followerCount: number | null;
}

const columns = [
  'number',
  'title',
  'body',
  'category',
  'township',
  'community',
  'compound',
  'building',
  'placeText',
  'state',
  'submittedAt',
  'visibility',
  'confidential',
  'followerCount',
] as const;

/** The newest open requests of the community that are compared, at most. */
const compared = 150;
const shown = 5;
/** Points for a place in the same words, as many as for the same building. */
const placePoints = 18;
const day = 86_400_000;

/**
 * Open requests that may be the same matter, the likeliest first, at most five: of the same community, or, where the words
 * name no place we know, those whose place is told in the same words. How far back is looked says the category
 * (`duplicateDays`), otherwise the setting `requests.duplicate-days`; how like they must be the settings
 * `requests.duplicate-likeness`, and without a known place `requests.duplicate-likeness-anywhere` and `requests.duplicate-place`.
 * @param may which rows the asker may be shown
 */
export async function similarRequests(
  payload: Payload,
  draft: Draft,
  may: (row: SimilarRow, known: Directory) => boolean,
): Promise<SimilarRow[]> {
  const known = await directory(payload);
  const compound = known.places.find(({ kind, id }) => kind === 'compound' && id === draft.compound);
  const community = draft.community ?? compound?.community ?? null;
  const at = now();
  const own = draft.category ? await categoryBranch(payload, draft.category) : null;
  const days = own?.rules.duplicateDays ?? (await currentLimit(payload, 'requests.duplicate-days', at)).value;
  if (days <= 0) return [];
  const since = new Date(at.getTime() - days * day).toISOString();
  const mine = {
    branch: own?.branch ?? [],
    community,
    compound: draft.compound ?? null,
    building: draft.building ?? null,
    words: weighedWords(draft.text),
  };
  const found = community
    ? await near(payload, { community, since, at })
    : await anywhere(payload, { draft, since, at });
  return found.rows
    .filter((row) => may(row, known))
    .map((row) => ({ row, points: likeness(mine, asComparable(row, known)) + found.more(row) }))
    .filter(({ points }) => points >= found.least)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, shown)
    .map(({ row }) => row);
}

/** Rows to compare, what counts besides their likeness, and how many points are enough. */
interface Found {
  rows: SimilarRow[];
  more: (row: SimilarRow) => number;
  least: number;
}

interface Within {
  since: string;
  at: Date;
}

/** The newest of a community. */
async function near(
  payload: Payload,
  { community, since, at }: Within & { community: string },
): Promise<Found> {
  const { value: least } = await currentLimit(payload, 'requests.duplicate-likeness', at);
  const where = [
    { field: 'community', equals: community },
    { field: 'submittedAt', from: since },
  ];
  return { rows: await openRows(payload, where), more: () => 0, least };
}

/** Those whose place is told in the same words, of the township that was chosen or the whole city. */
async function anywhere(payload: Payload, { draft, since, at }: Within & { draft: Draft }): Promise<Found> {
  const { placeText, township, text } = draft;
  const none = { rows: [], more: () => 0, least: 0 };
  if (!placeText) return none;
  const ids = await sharingWords(payload, { placeText, text, since });
  if (ids.length === 0) return none;
  const { value: least } = await currentLimit(payload, 'requests.duplicate-likeness-anywhere', at);
  const { value: percent } = await currentLimit(payload, 'requests.duplicate-place', at);
  const rows = await openAmong(payload, ids);
  const common = new Map(rows.map((row) => [row.id, commonPlace(placeText, row.placeText)]));
  return {
    rows: rows.filter(
      (row) =>
        (common.get(row.id) ?? 0) * 100 >= percent &&
        (!township || !row.township || row.township === township),
    ),
    more: ({ id }) => placePoints * (common.get(id) ?? 0),
    least,
  };
}

const comparedStates: readonly RequestState[] = openStates.filter((state) => state !== 'merged');

/** The newest open ones of a community. A part stands in the whole, and what was merged in the one it was merged into. */
function openRows(payload: Payload, where: LeanCondition[]): Promise<SimilarRow[]> {
  return leanFind<SimilarRow>(payload, 'requests', {
    where: [...where, { field: 'state', in: comparedStates }, { field: 'partOf', exists: false }],
    columns,
    newestBy: 'submittedAt',
    limit: compared,
  });
}

/** The open ones among these ids, found by them alone: a database that sees more conditions may run along another index. */
async function openAmong(payload: Payload, ids: readonly string[]): Promise<SimilarRow[]> {
  const rows = await leanFind<SimilarRow & { partOf: string | null }>(payload, 'requests', {
    where: [{ field: 'id', in: ids }],
    columns: [...columns, 'partOf'],
    newestBy: 'id',
    limit: ids.length,
  });
  return rows.filter(({ state, partOf }) => comparedStates.includes(state) && !partOf);
}

function asComparable(row: SimilarRow, known: Directory): Comparable {
  return {
    ...row,
    branch: branchOf(known, row.category),
    words: weighedWords(`${row.title}\n${row.body}`),
  };
}

/** Ids from the root of the tree to the category; also of what is no longer in use. */
export function branchOf({ categoryPaths }: Directory, category: string | null): string[] {
  const path = category ? categoryPaths.get(category) : undefined;
  if (path === undefined) return [];
  return [...categoryPaths]
    .filter(([, other]) => other === path || path.startsWith(other + pathSeparator))
    .toSorted(([, a], [, b]) => a.length - b.length)
    .map(([id]) => id);
}
