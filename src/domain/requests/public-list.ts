import type { Payload, Where } from 'payload';
import { type LeanCondition, leanFind } from '@/database';
import { searchDocuments } from '@/domain/publishing';
import { startOfDay } from '@/shared/dates';
import { pathSeparator } from './category-path';
import { directory } from './directory';
import { publicCount } from './public-count';
import { redact } from './redact';
import { type RequestState, stateLabels } from './states';

/** What a visitor chose on the public list. */
export interface PublicFilter {
  words?: string;
  /** Id of a category; its whole branch counts. */
  category?: string;
  progress?: 'open' | 'answered';
  /** Year of submission. */
  year?: number;
  page?: number;
}

/** A line of the public list; nothing in it points at a person. */
export interface PublicItem {
  number: string;
  title: string;
  category: string | null;
  place: string | null;
  stateLabel: string;
  answered: boolean;
  submittedAt: string;
  repliedAt: string | null;
  /** How many more said that they meet it too. */
  followers: number;
}

export interface PublicPage {
  items: PublicItem[];
  total: number;
  page: number;
  pages: number;
}

export const pageSize = 20;
/** Deep paging reads and throws away what comes before; who looks for old questions filters by year or searches. */
const deepestPage = 500;

interface Row {
  id: string;
  number: string;
  title: string;
  category: string | null;
  community: string | null;
  compound: string | null;
  state: RequestState;
  submittedAt: string;
  repliedAt: string | null;
  followerCount: number | null;
}

const columns = [
  'number',
  'title',
  'category',
  'community',
  'compound',
  'state',
  'submittedAt',
  'repliedAt',
  'followerCount',
] as const;
const isPublic: LeanCondition = { field: 'visibility', equals: 'public' };

/** The public questions, newest first; with words, the best matches first. Reads only the columns it shows. */
export async function listPublicRequests({
  payload,
  filter,
}: {
  payload: Payload;
  filter: PublicFilter;
}): Promise<PublicPage> {
  const where = await conditions(payload, filter);
  if (filter.words) return searchPublicRequests(payload, { ...filter, words: filter.words }, where);
  const total = await publicCount(payload, { and: where.map(asWhere) });
  const pages = Math.min(Math.max(1, Math.ceil(total / pageSize)), deepestPage);
  const page = Math.min(Math.max(1, filter.page ?? 1), pages);
  const skip = (page - 1) * pageSize;
  const rows = await leanFind<Row>(payload, 'requests', {
    where,
    columns,
    newestBy: 'submittedAt',
    limit: pageSize,
    skip,
  });
  return { items: await presented(payload, rows), total, page, pages };
}

async function searchPublicRequests(
  payload: Payload,
  { words, page: wanted = 1 }: PublicFilter & { words: string },
  where: readonly LeanCondition[],
): Promise<PublicPage> {
  const { results, total, page, pages } = await searchDocuments({
    payload,
    query: words,
    kinds: ['request'],
    page: wanted,
    pageSize,
    // Without a filter the index alone knows what is public; spare the second look.
    narrow: where.length > 1 ? (documents) => meeting(payload, where, documents) : undefined,
  });
  const ids = results.map(({ id }) => id);
  const rows = await leanFind<Row>(payload, 'requests', {
    where: [isPublic, { field: 'id', in: ids }],
    columns,
    newestBy: 'submittedAt',
    limit: pageSize,
  });
  const ordered = ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  return { items: await presented(payload, ordered), total, page, pages };
}

/** Which of these requests meet the conditions. */
async function meeting(
  payload: Payload,
  where: readonly LeanCondition[],
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await leanFind<{ id: string }>(payload, 'requests', {
    where: [...where, { field: 'id', in: ids }],
    columns: ['number'],
    newestBy: 'submittedAt',
    limit: Math.max(1, ids.length),
  });
  return new Set(rows.map(({ id }) => id));
}

async function presented(payload: Payload, rows: readonly Row[]): Promise<PublicItem[]> {
  const { categoryNames, placeNames } = await directory(payload);
  return rows.map((row) => {
    const place = row.compound ?? row.community;
    return {
      number: row.number,
      title: redact(row.title),
      category: (row.category && categoryNames.get(row.category)) || null,
      place: (place && placeNames.get(place)) || null,
      stateLabel: stateLabels[row.state],
      answered: Boolean(row.repliedAt),
      submittedAt: row.submittedAt,
      repliedAt: row.repliedAt,
      followers: row.followerCount ?? 0,
    };
  });
}

async function conditions(
  payload: Payload,
  { category, progress, year }: PublicFilter,
): Promise<LeanCondition[]> {
  const all: LeanCondition[] = [isPublic];
  if (category) all.push({ field: 'category', in: await branch(payload, category) });
  if (progress) all.push({ field: 'repliedAt', exists: progress === 'answered' });
  if (year) {
    const from = startOfDay(`${year}-01-01`).toISOString();
    all.push({ field: 'submittedAt', from, before: startOfDay(`${year + 1}-01-01`).toISOString() });
  }
  return all;
}

/** The same condition for counting. */
function asWhere(condition: LeanCondition): Where {
  const { field } = condition;
  if ('equals' in condition) return { [field]: { equals: condition.equals } };
  if ('in' in condition) return { [field]: { in: [...condition.in] } };
  if ('exists' in condition) return { [field]: { exists: condition.exists } };
  const { from, before } = condition;
  return { and: [{ [field]: { greater_than_equal: from } }, { [field]: { less_than: before } }] };
}

/** A category and everything below it, also what is no longer in use: old questions keep their category. */
async function branch(payload: Payload, id: string): Promise<string[]> {
  const { categoryPaths } = await directory(payload);
  const root = categoryPaths.get(id);
  if (root === undefined) return [id];
  return [...categoryPaths]
    .filter(([, path]) => path === root || path.startsWith(root + pathSeparator))
    .map(([one]) => one);
}
