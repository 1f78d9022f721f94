import type { Payload } from 'payload';
import { leanFind, leanFirst } from '@/database';
import { isId } from '@/shared/ids';
import type { ManagementMode } from '../../labels';
import { type DivisionName, divisionNames, type Page, pageOf, rowsById } from '../../public/names';
import { ranksOf } from '../rules/statistics';
import { type PublicComment, shownComments } from './comments';

/** The result of a compound as stored. */
interface ResultRow {
  id: string;
  round: string;
  township: string | null;
  community: string | null;
  compound: string;
  company: string | null;
  mode: ManagementMode | null;
  households: number;
  n: number;
  responseRate: number;
  enough: boolean | null;
  mean: number | null;
  low: number | null;
  high: number | null;
  closedAt: string;
}

const columns = [
  'round',
  'township',
  'community',
  'compound',
  'company',
  'mode',
  'households',
  'n',
  'responseRate',
  'enough',
  'mean',
  'low',
  'high',
  'closedAt',
] as const;

/** The result of a compound in public. Means are hundredths of a point, null under the minimum n; rates are basis points. */
export interface PublicResult
  extends Omit<ResultRow, 'township' | 'community' | 'compound' | 'company' | 'enough'> {
  compound: { id: string; name: string };
  community: DivisionName | null;
  company: { id: string; name: string } | null;
  /** Null for whoever is not ranked. */
  rank: number | null;
}

export interface ResultPage extends Page<PublicResult> {
  /** Compounds in the whole round, and those of them with a rank. */
  all: number;
  ranked: number;
  communities: DivisionName[];
}

/** The published results of a round: ranked ones first, then those under the minimum n by name, page by page. */
export async function resultsOfRound(
  payload: Payload,
  round: string,
  filter: { community?: string | undefined; page: number },
): Promise<ResultPage> {
  const rows = await leanFind<ResultRow>(payload, 'rating-results', {
    where: [
      { field: 'round', equals: round },
      { field: 'published', equals: true },
    ],
    columns,
    newestBy: 'id',
    limit: 10_000,
  });
  const results = (await presented(payload, rows)).toSorted(byRank);
  const communities = [
    ...new Map(
      results.flatMap(({ community }) => (community ? [[community.id, community] as const] : [])),
    ).values(),
  ].toSorted((a, b) => a.code.localeCompare(b.code));
  const wanted = results.filter(({ community }) => !filter.community || community?.code === filter.community);
  return {
    ...pageOf(wanted, filter.page, 50),
    all: results.length,
    ranked: results.filter(({ rank }) => rank !== null).length,
    communities,
  };
}

const byRank = (a: PublicResult, b: PublicResult) =>
  (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
  a.compound.name.localeCompare(b.compound.name, 'zh', { numeric: true });

/** Rows with names and ranks. Equal means share a rank; under the minimum n there is none. */
async function presented(payload: Payload, rows: readonly ResultRow[]): Promise<PublicResult[]> {
  const compounds = await rowsById<{ id: string; name: string }>(
    payload,
    'compounds',
    rows.map(({ compound }) => compound),
    ['name'],
  );
  const companies = await rowsById<{ id: string; name: string }>(
    payload,
    'property-companies',
    rows.map(({ company }) => company),
    ['name'],
  );
  const places = await divisionNames(
    payload,
    rows.map(({ community }) => community),
  );
  const means = rows.flatMap(({ mean }) => mean ?? []);
  const ranks = new Map(ranksOf(means).map((rank, index) => [means[index] ?? 0, rank]));
  return rows.map(({ compound, company, community, township: _township, enough: _enough, ...row }) => ({
    ...row,
    compound: { id: compound, name: compounds.get(compound)?.name ?? '' },
    company: company ? { id: company, name: companies.get(company)?.name ?? '' } : null,
    community: (community && places.get(community)) || null,
    rank: row.mean === null ? null : (ranks.get(row.mean) ?? null),
  }));
}

/** A dimension of a compound in public; what is null was judged by too few. */
export interface PublicDimension {
  id: string;
  dimension: string;
  name: string;
  weight: number;
  n: number;
  count5: number | null;
  count4: number | null;
  count3: number | null;
  count2: number | null;
  count1: number | null;
  mean: number | null;
  low: number | null;
  high: number | null;
  satisfied: number | null;
}

const dimensionColumns = [
  'dimension',
  'name',
  'weight',
  'order',
  'n',
  'count5',
  'count4',
  'count3',
  'count2',
  'count1',
  'mean',
  'low',
  'high',
  'satisfied',
] as const;

export interface CompoundResult {
  result: PublicResult;
  dimensions: PublicDimension[];
  comments: Page<PublicComment>;
  trend: TrendPoint[];
}

/** Everything published about a compound in a round; null when nothing is. */
export async function compoundResult(
  payload: Payload,
  { round, compound, page }: { round: string; compound: string; page: number },
): Promise<CompoundResult | null> {
  if (!isId(round) || !isId(compound)) return null;
  const row = await leanFirst<ResultRow>(payload, 'rating-results', {
    where: [
      { field: 'round', equals: round },
      { field: 'compound', equals: compound },
      { field: 'published', equals: true },
    ],
    columns,
    newestBy: 'id',
  });
  if (!row) return null;
  const [result] = await presented(payload, [row]);
  if (!result) return null;
  const dimensions = await leanFind<PublicDimension & { order: number }>(
    payload,
    'rating-dimension-results',
    {
      where: [{ field: 'result', equals: row.id }],
      columns: dimensionColumns,
      newestBy: 'id',
      limit: 50,
    },
  );
  return {
    // A rank among one says nothing; the list of the round has it.
    result: { ...result, rank: null },
    dimensions: dimensions.toSorted((a, b) => a.order - b.order),
    comments: await shownComments(payload, { round, compound, page }),
    trend: await ratingTrend(payload, compound, row.closedAt),
  };
}

/** One round in the history of a compound. */
export interface TrendPoint {
  round: { id: string; name: string };
  closedAt: string;
  households: number;
  n: number;
  responseRate: number;
  mean: number | null;
  low: number | null;
  high: number | null;
}

/** The published rounds of a compound, oldest first, eight at most; up to `until` (ISO 8601) when that is given. */
export async function ratingTrend(payload: Payload, compound: string, until?: string): Promise<TrendPoint[]> {
  const rows = await leanFind<ResultRow>(payload, 'rating-results', {
    where: [
      { field: 'compound', equals: compound },
      { field: 'published', equals: true },
      ...(until
        ? [{ field: 'closedAt', before: new Date(new Date(until).getTime() + 1).toISOString() }]
        : []),
    ],
    columns,
    newestBy: 'closedAt',
    limit: 8,
  });
  const rounds = await rowsById<{ id: string; name: string }>(
    payload,
    'rating-rounds',
    rows.map(({ round }) => round),
    ['name'],
  );
  return rows.toReversed().map(({ round, closedAt, households, n, responseRate, mean, low, high }) => ({
    round: { id: round, name: rounds.get(round)?.name ?? '' },
    closedAt,
    households,
    n,
    responseRate,
    mean,
    low,
    high,
  }));
}
