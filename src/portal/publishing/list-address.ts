import { isNoticeCategory, type NoticeCategory, type PlaceFilter } from '@/domain/publishing';

/** What the list of notices is filtered by, as it stands in the URL. */
export interface ListQuery {
  /** Official codes of divisions. */
  township: string | null;
  community: string | null;
  category: NoticeCategory | null;
  year: number | null;
  page: number;
}

/** Reads the filters of a URL; anything that is no filter counts as not given. */
export function readListQuery(query: Record<string, unknown>): ListQuery {
  const year = Number(query.year);
  return {
    township: divisionCode(query.township),
    // The form's 全市 sends an empty township along with the community that was chosen before.
    community: query.township === '' ? null : divisionCode(query.community),
    category: isNoticeCategory(query.category) ? query.category : null,
    year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : null,
    page: pageNumber(query.page),
  };
}

/** The filters of a URL that name nothing there is, in words: whoever followed an old link is told that it was not narrowed down. */
export function unknownFilters(
  given: Record<string, unknown>,
  query: ListQuery,
  filter: PlaceFilter,
): string[] {
  const isLost = (name: keyof ListQuery, chosen: unknown) => Boolean(given[name]) && !chosen;
  return [
    ...(isLost('township', filter.township) ? ['乡镇（街道）'] : []),
    // One outside the chosen township was left over from the choice before.
    ...(isLost('community', filter.community) && !filter.township ? ['社区（村）'] : []),
    ...(isLost('category', query.category) ? ['类别'] : []),
    ...(isLost('year', query.year) ? ['年份'] : []),
  ];
}

/** The address of a list, with only the filters that are set, so that it can be kept and shared. */
export function listAddress(query: Partial<ListQuery>): string {
  const parameters = new URLSearchParams();
  if (query.township) parameters.set('township', query.township);
  if (query.community) parameters.set('community', query.community);
  if (query.category) parameters.set('category', query.category);
  if (query.year) parameters.set('year', String(query.year));
  if (query.page && query.page > 1) parameters.set('page', String(query.page));
  const text = parameters.toString();
  return text ? `/notices?${text}` : '/notices';
}

/** The address of the feed of a place, or of everywhere. */
export function feedAddress({ community, township }: Pick<PlaceFilter, 'community' | 'township'>): string {
  if (community) return `/feeds/notices.xml?community=${community.code}`;
  return township ? `/feeds/notices.xml?township=${township.code}` : '/feeds/notices.xml';
}

/** A page number from a URL: 1 to 1000, else 1. */
export function pageNumber(value: unknown): number {
  const page = Number(value);
  return Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1;
}

/** A 12-digit division code from a URL, or null. */
export function divisionCode(value: unknown): string | null {
  return typeof value === 'string' && /^\d{12}$/.test(value) ? value : null;
}
