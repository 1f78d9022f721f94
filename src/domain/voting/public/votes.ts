import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { now } from '@/shared/clock';
import { memo } from '@/shared/memo';
import { turnoutOf } from '../ballots/turnout';
import { type VoteMode, type VoteState, votingTag } from '../labels';
import { type Missing, type Sums, stillMissing } from '../rules';
import { type VoteStep, voteSteps } from '../states';
import { type ItemRow, itemsOf, type Vote, type VoteRow, voteOf } from '../vote-row';

/** A vote in lists. */
export type ListedVote = Pick<
  VoteRow,
  | 'id'
  | 'number'
  | 'title'
  | 'state'
  | 'mode'
  | 'body'
  | 'placeName'
  | 'community'
  | 'compound'
  | 'opensAt'
  | 'closesAt'
  | 'disputesUntil'
  | 'postedAt'
  | 'cancelReason'
>;

const columns = [
  'number',
  'title',
  'state',
  'mode',
  'body',
  'placeName',
  'community',
  'compound',
  'opensAt',
  'closesAt',
  'disputesUntil',
  'postedAt',
  'cancelReason',
];

/** What everybody may see of: all but drafts. */
const publicStates: readonly VoteState[] = ['notice', 'open', 'closed', 'posted', 'final', 'cancelled'];

export const stateGroups = {
  open: ['open'],
  coming: ['notice'],
  over: ['closed', 'posted', 'final', 'cancelled'],
} as const satisfies Record<string, readonly VoteState[]>;
export type StateGroup = keyof typeof stateGroups;

/** Votes that are open now, and those whose roll lies open; the one that ends (begins) first on top. */
export const currentVotes = memo<Payload, ListedVote[]>({
  milliseconds: 15_000,
  tags: [votingTag],
  async read(payload) {
    const rows = await votesWhere(payload, ['open', 'notice'], []);
    const due = ({ state, closesAt, opensAt }: ListedVote) => (state === 'open' ? closesAt : opensAt);
    return rows
      .filter(({ state, closesAt }) => state !== 'open' || new Date(closesAt) > now())
      .toSorted((a, b) => (a.state === b.state ? due(a).localeCompare(due(b)) : a.state === 'open' ? -1 : 1));
  },
});

export interface VoteFilter {
  group?: StateGroup | undefined;
  mode?: VoteMode | undefined;
  community?: string | undefined;
}

/** Public votes, newest first, page by page. */
export async function listVotes(
  payload: Payload,
  { group, mode, community }: VoteFilter,
  page: number,
): Promise<{ items: ListedVote[]; total: number; page: number; pages: number }> {
  const more = [
    ...(mode ? [{ field: 'mode', equals: mode }] : []),
    ...(community ? [{ field: 'community', equals: community }] : []),
  ];
  const rows = await votesWhere(payload, group ? stateGroups[group] : publicStates, more);
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    items: rows.slice((shown - 1) * pageSize, shown * pageSize),
    total: rows.length,
    page: shown,
    pages,
  };
}

const pageSize = 20;

/** The votes about a matter, newest first: for its page. */
export function votesOfMatter(payload: Payload, matter: string): Promise<ListedVote[]> {
  return votesWhere(payload, publicStates, [{ field: 'matter', equals: matter }]);
}

/** The votes of a compound, newest first: for its page. */
export function votesOfCompound(payload: Payload, compound: string): Promise<ListedVote[]> {
  return votesWhere(payload, publicStates, [{ field: 'compound', equals: compound }]);
}

function votesWhere(
  payload: Payload,
  states: readonly VoteState[],
  more: { field: string; equals: string }[],
): Promise<ListedVote[]> {
  return leanFind<ListedVote>(payload, 'votes', {
    where: [{ field: 'state', in: states }, ...more],
    columns,
    newestBy: 'opensAt',
    limit: 2000,
  });
}

/** A vote as everybody may see it. Of what was chosen it says nothing; how many took part, only as sums. */
export interface PublicVote {
  vote: Vote;
  items: ItemRow[];
  /** While it is open. */
  live: { turnout: Sums; missing: Missing } | null;
  steps: PublicStep[];
}

export interface PublicStep {
  id: string;
  label: string;
  detail: string | null;
  reason: string | null;
  at: string;
}

/** The steps that move a vote on; the others are inner work, or name a unit, and stay out of the public page. */
const publicSteps: ReadonlySet<string> = new Set(
  Object.values(voteSteps).flatMap(({ to, step }: VoteStep) => (to ? step : [])),
);

/** Null for a draft and for none. */
export async function publicVote(payload: Payload, id: string): Promise<PublicVote | null> {
  const vote = await voteOf(payload, id);
  if (!vote || vote.state === 'draft') return null;
  const items = await itemsOf(payload, id);
  const live = vote.state === 'open' ? await liveOf(payload, vote) : null;
  const steps = await leanFind<PublicStep>(payload, 'vote-events', {
    where: [{ field: 'vote', equals: id }],
    columns: ['label', 'detail', 'reason', 'at'],
    newestBy: 'at',
    limit: 200,
  });
  return { vote, items, live, steps: steps.filter(({ label }) => publicSteps.has(label)) };
}

/** How much of the roll has taken part, and what is still missing. */
export async function liveOf(payload: Payload, vote: Vote): Promise<{ turnout: Sums; missing: Missing }> {
  const turnout = await turnoutOf(payload, vote.id);
  const total = { units: vote.units, area: vote.totalArea, heads: vote.totalHeads };
  return { turnout, missing: stillMissing(vote.rules, { total, participating: turnout }) };
}

/** The first moment after now at which a page about votes changes without a write. */
export async function nextVotingChange(payload: Payload): Promise<Date | null> {
  const { docs } = await payload.db.find<{ closesAt: string }>({
    collection: 'votes',
    where: { state: { equals: 'open' }, closesAt: { greater_than: now().toISOString() } },
    sort: 'closesAt',
    limit: 1,
    pagination: false,
  });
  return docs[0] ? new Date(docs[0].closesAt) : null;
}
