import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { now } from '@/shared/clock';
import { categoryBranch } from '../categories/category-branch';
import { pathSeparator } from '../category-path';
import { currentLimit } from '../current-limit';
import { type Directory, directory } from '../directory';
import type { Visibility } from '../labels';
import { openStates, type RequestState } from '../states';
import { likeness, weighedWords } from './likeness';

/** What a request not filed yet is about. */
export interface Draft {
  category?: string | undefined;
  community?: string | null | undefined;
  compound?: string | null | undefined;
  building?: string | null | undefined;
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
const day = 86_400_000;

/**
 * Open requests of the same community that may be the same matter, the likeliest first, at most five. How far back is
 * looked says the category (`duplicateDays`), otherwise the setting `requests.duplicate-days`; how like they must be the
 * setting `requests.duplicate-likeness`. Nothing without a known community: a guess over a whole city helps nobody.
 * @param may which rows the asker may be shown
 */
export async function similarRequests(
  payload: Payload,
  draft: Draft,
  may: (row: SimilarRow, known: Directory) => boolean,
): Promise<SimilarRow[]> {
  const known = await directory(payload);
  const compound = known.places.find(({ kind, id }) => kind === 'compound' && id === draft.compound);
  const community = draft.community ?? compound?.community;
  if (!community) return [];
  const at = now();
  const own = draft.category ? await categoryBranch(payload, draft.category) : null;
  const days = own?.rules.duplicateDays ?? (await currentLimit(payload, 'requests.duplicate-days', at)).value;
  if (days <= 0) return [];
  const [rows, least] = await Promise.all([
    leanFind<SimilarRow>(payload, 'requests', {
      where: [
        { field: 'community', equals: community },
        { field: 'submittedAt', from: new Date(at.getTime() - days * day).toISOString() },
        { field: 'state', in: openStates.filter((state) => state !== 'merged') },
        // A part stands in the whole, and what was merged in the one it was merged into.
        { field: 'partOf', exists: false },
      ],
      columns,
      newestBy: 'submittedAt',
      limit: compared,
    }),
    currentLimit(payload, 'requests.duplicate-likeness', at),
  ]);
  const mine = {
    branch: own?.branch ?? [],
    community,
    compound: draft.compound ?? null,
    building: draft.building ?? null,
    words: weighedWords(draft.text),
  };
  return rows
    .filter((row) => may(row, known))
    .map((row) => ({
      row,
      points: likeness(mine, {
        ...row,
        branch: branchOf(known, row.category),
        words: weighedWords(`${row.title}\n${row.body}`),
      }),
    }))
    .filter(({ points }) => points >= least.value)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, shown)
    .map(({ row }) => row);
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
