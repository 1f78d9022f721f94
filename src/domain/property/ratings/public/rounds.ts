import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { now } from '@/shared/clock';
import { memo } from '@/shared/memo';
import { type DivisionName, divisionNames, type Page, pageOf, rowsById } from '../../public/names';
import { ratingsTag } from '../labels';
import { compoundsOf, type Round, type RoundRow, roundOf } from '../round-row';

/** A round in lists. */
export interface ListedRound {
  id: string;
  name: string;
  state: Round['state'];
  from: string;
  to: string;
  opensAt: string;
  closesAt: string;
  publishedAt: string | null;
  cancelReason: string | null;
  compoundCount: number;
  /** Null for several. */
  place: DivisionName | null;
}

type Columns = Omit<ListedRound, 'place'> & Pick<RoundRow, 'township' | 'community'>;

const columns = [
  'name',
  'state',
  'from',
  'to',
  'opensAt',
  'closesAt',
  'publishedAt',
  'cancelReason',
  'compoundCount',
  'township',
  'community',
] as const;

/** Rounds that are open now, the one that ends first on top. */
export const openRounds = memo<Payload, ListedRound[]>({
  milliseconds: 15_000,
  tags: [ratingsTag],
  async read(payload) {
    const rows = await inStates(payload, ['open'], 'closesAt');
    const open = rows.filter(({ closesAt }) => new Date(closesAt) > now());
    return presented(payload, open.toReversed());
  },
});

/** Rounds that are over, newest first, page by page: counted or still to be published, and those that were cancelled. */
export async function pastRounds(payload: Payload, page: number): Promise<Page<ListedRound>> {
  const rows = await inStates(payload, ['published', 'closed', 'cancelled'], 'closesAt');
  const found = pageOf(rows, page);
  return { ...found, items: await presented(payload, found.items) };
}

function inStates(payload: Payload, states: string[], newestBy: string): Promise<Columns[]> {
  return leanFind<Columns>(payload, 'rating-rounds', {
    where: [{ field: 'state', in: states }],
    columns,
    newestBy,
    limit: 1000,
  });
}

async function presented(payload: Payload, rows: readonly Columns[]): Promise<ListedRound[]> {
  const places = await divisionNames(
    payload,
    rows.map(({ community, township }) => community ?? township),
  );
  return rows.map(({ township, community, ...round }) => ({
    ...round,
    place: places.get(community ?? township ?? '') ?? null,
  }));
}

/** A round as everybody may see it: what is judged, by whom, until when, and which compounds. Null for a draft and for none. */
export interface PublicRound {
  round: Round;
  compounds: { id: string; name: string }[];
}

export async function publicRound(payload: Payload, id: string): Promise<PublicRound | null> {
  const round = await roundOf(payload, id);
  if (!round || round.state === 'draft') return null;
  return { round, compounds: await namedCompounds(payload, id) };
}

/** The compounds of a round by name. */
export async function namedCompounds(
  payload: Payload,
  round: string,
): Promise<{ id: string; name: string }[]> {
  const rows = await compoundsOf(payload, round);
  const names = await rowsById<{ id: string; name: string }>(
    payload,
    'compounds',
    rows.map(({ compound }) => compound),
    ['name'],
  );
  return [...names.values()]
    .map(({ id: compound, name }) => ({ id: compound, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh', { numeric: true }));
}

/** The first moment after now at which a page about rounds changes without a write: an open one ends. */
export async function nextRatingChange(payload: Payload): Promise<Date | null> {
  const { docs } = await payload.db.find<{ closesAt: string }>({
    collection: 'rating-rounds',
    where: { state: { equals: 'open' }, closesAt: { greater_than: now().toISOString() } },
    sort: 'closesAt',
    limit: 1,
    pagination: false,
  });
  return docs[0] ? new Date(docs[0].closesAt) : null;
}
