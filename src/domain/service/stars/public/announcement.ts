import type { Payload } from 'payload';
import { type Actor, isSignedIn } from '@/access';
import { groupRows, leanFind, leanFirst } from '@/database';
import { mayShowSpread } from '../../honour/rules/spread';
import { publicNodeNames } from '../../public-node-names';
import { standsAbove } from '../cancel-round';
import { starsArePublic } from '../consent';
import { ranksOf } from '../freeze-round';
import { type ResultRow, type RoundRow, resultColumns, roundOf } from '../rows';
import { rulesOfRound } from '../rule-sets';
import type { StarRuleSet } from '../rules/rule-set';
import { keepsStars } from '../verb';

/** A member in an announcement. Points are for the branch; outside there are only name and stars. */
export interface AnnouncedMember {
  name: string;
  organizationName: string;
  cameFrom: string | null;
  rank: number | null;
  total: number | null;
  stars: number;
}

/** How many have so many stars; index 0: none. */
export type StarCounts = [number, number, number, number, number, number];

/** A round as whoever asks may see it. */
export interface Announcement {
  round: RoundRow;
  rules: StarRuleSet;
  /** Everybody with points for those of the branch and who runs it; outside only who agreed. */
  audience: 'branch' | 'public';
  isKeeper: boolean;
  /** Null where it would tell of those who did not agree. */
  counts: StarCounts | null;
  members: AnnouncedMember[];
  /** Rated members that stand here only as a number. */
  unnamed: number;
  page: number;
  pages: number;
}

export const announcedPerPage = 50;
const mostPrinted = 2000;

const publicStates: readonly string[] = ['confirmed', 'frozen'];
const insideStates: readonly string[] = ['announced', 'appeals', ...publicStates];

/**
 * The result of a round: inside the branch from the announcement on, for everybody once it is confirmed, with the names of those who agreed
 * to that. Null where there is nothing to see for whoever asks.
 */
export async function announcement(
  payload: Payload,
  actor: Actor,
  { id, page, all = false }: { id: string; page: number; all?: boolean },
): Promise<Announcement | null> {
  const round = await roundOf(payload, id);
  if (!round || !wasAnnounced(round)) return null;
  const isKeeper = keepsStars(actor, round) || (round.state === 'cancelled' && standsAbove(actor, round));
  const isInside = isKeeper || (await isListed(payload, actor, id));
  if (!isInside && !publicStates.includes(round.state)) return null;
  const rules = await rulesOfRound(payload, round);
  const counts = await starCounts(payload, id);
  const common = { round, rules, isKeeper, counts };
  if (!isInside) {
    const members = await agreedMembers(payload, id);
    const rated = counts.reduce((sum, n) => sum + n, 0);
    const isTold = mayShowSpread({ rated, named: members.length, least: rules.leastForComparison });
    return {
      ...common,
      audience: 'public',
      counts: isTold ? counts : null,
      members,
      unnamed: rated - members.length,
      page: 1,
      pages: 1,
    };
  }
  const perPage = all ? mostPrinted : announcedPerPage;
  const pages = Math.max(1, Math.ceil(round.members / perPage));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await ratedRows(payload, id, { limit: perPage, skip: (shown - 1) * perPage });
  const ranks = await ranksOf(payload, id);
  const members = rows.map(({ memberName, organizationName, cameFrom, total, stars }) => ({
    name: memberName,
    organizationName,
    cameFrom,
    rank: total === null ? null : (ranks.get(total) ?? null),
    total,
    stars: stars ?? 0,
  }));
  return { ...common, audience: 'branch', members, unnamed: 0, page: shown, pages };
}

/** What was announced stays readable inside, also when the round became void. */
export const wasAnnounced = ({ state, announcedAt }: Pick<RoundRow, 'state' | 'announcedAt'>): boolean =>
  insideStates.includes(state) || (state === 'cancelled' && Boolean(announcedAt));

async function isListed(payload: Payload, actor: Actor, round: string): Promise<boolean> {
  if (!isSignedIn(actor)) return false;
  const where = [
    { field: 'user', equals: actor.userId },
    { field: 'round', equals: round },
  ];
  return (await leanFirst(payload, 'star-results', { where, columns: [], newestBy: 'id' })) !== undefined;
}

/** How the stars are spread over those rated. */
export async function starCounts(payload: Payload, round: string): Promise<StarCounts> {
  const groups = await groupRows(payload, 'star-results', {
    where: [
      { field: 'round', equals: round },
      { field: 'stars', exists: true },
    ],
    by: ['stars'],
  });
  const counts: StarCounts = [0, 0, 0, 0, 0, 0];
  for (const { keys, n } of groups) counts[Number(keys[0]) as 0] = n;
  return counts;
}

function ratedRows(
  payload: Payload,
  round: string,
  { limit, skip = 0 }: { limit: number; skip?: number },
): Promise<ResultRow[]> {
  return leanFind<ResultRow>(payload, 'star-results', {
    where: [
      { field: 'round', equals: round },
      { field: 'total', exists: true },
    ],
    columns: resultColumns,
    newestBy: 'total',
    limit,
    skip,
  });
}

/** Those who agreed, most stars first, then by name: their order tells no points. */
async function agreedMembers(payload: Payload, round: string): Promise<AnnouncedMember[]> {
  const rows = await ratedRows(payload, round, { limit: mostPrinted });
  const agreed = await starsArePublic(
    { payload },
    rows.map(({ member }) => member),
  );
  const named = rows.filter(({ member }) => agreed.has(member));
  const nodes = await publicNodeNames(
    payload,
    named.map(({ organization }) => organization),
  );
  return named
    .map(({ memberName, organization, stars }) => ({
      name: memberName,
      organizationName: nodes.get(organization) ?? '',
      cameFrom: null,
      rank: null,
      total: null,
      stars: stars ?? 0,
    }))
    .sort((a, b) => b.stars - a.stars || a.name.localeCompare(b.name, 'zh'));
}
