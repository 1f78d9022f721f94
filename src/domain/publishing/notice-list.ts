import type { Payload, Where } from 'payload';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { type AudiencePlace, audienceWhere, communityPlace, everywhere } from './notice-audience';
import { isNoticeCategory, type NoticeCategory, noticeCategories } from './notice-categories';
import { isUrgent, urgentWhere, visibleWhere } from './visibility';

/** A line of a list of notices. */
export interface NoticeListItem {
  id: string;
  url: string;
  title: string;
  summary: string;
  category: NoticeCategory;
  categoryLabel: string;
  /** ISO 8601, UTC. */
  publishAt: string;
  source: string;
  pinned: boolean;
  /** Whether its urgent banner is up at this moment. */
  urgent: boolean;
}

interface LatestOptions {
  payload: Payload;
  /** Id of a community's division: its own notices, those inside it, and those of its township and the city. */
  community?: string | null;
  /** The same for a place whose columns are known. */
  place?: AudiencePlace | null;
  limit: number;
}

interface ListOptions {
  payload: Payload;
  place?: AudiencePlace | null;
  category?: NoticeCategory | null;
  /** Calendar year of publication in Asia/Shanghai. */
  year?: number | null;
  page?: number;
  pageSize?: number;
}

export interface NoticePage {
  items: NoticeListItem[];
  total: number;
  page: number;
  pages: number;
}

const columns = {
  title: true,
  summary: true,
  category: true,
  publishAt: true,
  source: true,
  pinned: true,
  urgent: true,
  urgentUntil: true,
} as const;

const newestFirst = ['-publishAt', '-id'];
const order = ['-pinned', ...newestFirst];

/** The newest visible notices, pinned first; of one community and what concerns it, or of everywhere. */
export async function latestNotices({ payload, limit, ...where }: LatestOptions): Promise<NoticeListItem[]> {
  const place = await audienceFor(payload, where);
  return readItems(payload, withAudience(visibleWhere(now()), place), limit);
}

/** The visible notices that appeared last, whether pinned or not: for feeds, whose readers sort by date. */
export async function newestNotices({ payload, limit, ...where }: LatestOptions): Promise<NoticeListItem[]> {
  const place = await audienceFor(payload, where);
  return readItems(payload, withAudience(visibleWhere(now()), place), limit, newestFirst);
}

/**
 * Visible notices whose urgent banner is up, newest first: for the banner on top of pages. Where no place is known only
 * those for the city and for whole townships: one building's water is no alarm for everybody.
 */
export async function urgentNotices({ payload, limit, ...where }: LatestOptions): Promise<NoticeListItem[]> {
  const at = now();
  const place = await audienceFor(payload, where);
  const audience = place ? audienceWhere(place) : everywhere;
  return readItems(payload, { and: [visibleWhere(at), urgentWhere(at), audience] }, limit, newestFirst);
}

/** One page of the public list with its filters; urgent and pinned first on the first page's order. */
export async function listNotices(options: ListOptions): Promise<NoticePage> {
  const { payload, place, category, year, page = 1, pageSize = 20 } = options;
  const conditions: Where[] = [withAudience(visibleWhere(now()), place)];
  if (category) conditions.push({ category: { equals: category } });
  if (year) conditions.push(yearWhere(year));
  const found = await payload.find({
    collection: 'notices',
    where: { and: conditions },
    select: columns,
    sort: order,
    depth: 0,
    limit: pageSize,
    page,
    overrideAccess: true,
  });
  return {
    items: found.docs.map(toItem),
    total: found.totalDocs,
    page: found.page ?? page,
    pages: found.totalPages,
  };
}

/** Other visible notices of the same category, newest first. */
export async function relatedNotices(
  payload: Payload,
  { id, category }: Pick<NoticeListItem, 'id' | 'category'>,
): Promise<NoticeListItem[]> {
  const others: Where = { and: [{ category: { equals: category } }, { id: { not_equals: id } }] };
  return readItems(payload, { and: [visibleWhere(now()), others] }, 4);
}

/** The calendar years (Asia/Shanghai) that have visible notices, from the newest to the oldest, without gaps. */
export async function noticeYears(payload: Payload): Promise<number[]> {
  const { docs } = await payload.find({
    collection: 'notices',
    where: visibleWhere(now()),
    select: { publishAt: true },
    sort: 'publishAt',
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  });
  const newest = yearOf(now());
  const oldest = docs[0]?.publishAt ? yearOf(new Date(docs[0].publishAt)) : newest;
  return Array.from({ length: newest - oldest + 1 }, (_, index) => newest - index);
}

function yearOf(moment: Date): number {
  return Number(toIsoDay(moment).slice(0, 4));
}

/** From midnight of 1 January to midnight of the next one in China, which is always UTC+8. */
export function yearWhere(year: number): Where {
  const start = new Date(`${year}-01-01T00:00:00+08:00`).toISOString();
  const end = new Date(`${year + 1}-01-01T00:00:00+08:00`).toISOString();
  return { and: [{ publishAt: { greater_than_equal: start } }, { publishAt: { less_than: end } }] };
}

async function readItems(
  payload: Payload,
  where: Where,
  limit: number,
  sort: string[] = order,
): Promise<NoticeListItem[]> {
  const { docs } = await payload.find({
    collection: 'notices',
    where,
    select: columns,
    sort,
    depth: 0,
    limit,
    pagination: false,
    overrideAccess: true,
  });
  return docs.map(toItem);
}

function withAudience(where: Where, place: AudiencePlace | null | undefined): Where {
  return place ? { and: [where, audienceWhere(place)] } : where;
}

async function audienceFor(
  payload: Payload,
  { community, place }: Pick<LatestOptions, 'community' | 'place'>,
): Promise<AudiencePlace | null> {
  return place ?? (community ? communityPlace(payload, community) : null);
}

type StoredItem = { id: unknown } & Record<string, unknown>;

/** A stored row as a list item. */
export function toItem(row: StoredItem): NoticeListItem {
  const category = isNoticeCategory(row.category) ? row.category : 'general';
  const id = String(row.id);
  const urgentUntil = typeof row.urgentUntil === 'string' ? row.urgentUntil : null;
  return {
    id,
    url: `/notices/${id}`,
    title: String(row.title ?? ''),
    summary: String(row.summary ?? ''),
    category,
    categoryLabel: noticeCategories[category],
    publishAt: String(row.publishAt ?? ''),
    source: String(row.source ?? ''),
    pinned: row.pinned === true,
    urgent: isUrgent({ urgent: row.urgent === true, urgentUntil }, now()),
  };
}
