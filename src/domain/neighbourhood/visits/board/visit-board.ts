import type { Payload, Where } from 'payload';
import { type Actor, placeCondition } from '@/access';
import { type Group, groupRows, type LeanCondition, leanFind } from '@/database';
import { idOf } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { monthOf } from '@/shared/months';
import { byNumberedName } from '@/shared/name-order';
import { coveragePercent } from '../rules/route-order';
import { leastFindings, visitIntervals } from '../settings';
import { answersFor, countReaders } from '../who-walks';
import { type KindFigures, kindFigures, toldKinds } from './kind-figures';
import { type BoardCommunity, type PlaceFigures, placeFigures } from './place-figures';

/** How a grid stands: counts only. */
export interface GridFigures {
  id: string | null;
  name: string;
  /** In which somebody lives. */
  households: number;
  /** Where somebody was met within the days of the setting. */
  visited: number;
  /** Where nobody was. */
  overdue: number;
  percent: number | null;
  /** Rounds that ended in the month. */
  rounds: number;
  /** Whoever looks answers for it, and is led to the lists behind the numbers. */
  listed: boolean;
}

export interface VisitBoard {
  communities: BoardCommunity[];
  community: BoardCommunity | null;
  month: string;
  days: number;
  /** Below how many findings the number is not told to those who do not answer for the place. */
  least: number;
  /** All together first, then the townships and communities; empty for whoever looks at one. */
  all: PlaceFigures[];
  grids: GridFigures[];
  /** Whoever looks answers for the whole community. */
  listed: boolean;
  /** Of all communities together; null for whoever looks at one. */
  kindsOfAll: KindFigures[] | null;
  /** Of the community; null where only those who answer for it are told. */
  kinds: KindFigures[] | null;
}

/** Communities that the actor looks at, in the order of their codes; a grid's secretary looks at that of the grid. */
async function communitiesFor(payload: Payload, actor: Actor): Promise<BoardCommunity[]> {
  const whole = placeCondition(actor, {
    roles: countReaders,
    lowest: 'community',
    field: { community: 'id' },
  });
  const grids = actor.grants.filter(
    ({ role, scope }) => role === 'branch-secretary' && scope.kind === 'grid',
  );
  const buildings = actor.grants.filter(
    ({ role, scope }) => role === 'branch-secretary' && scope.kind === 'building',
  );
  const around = [
    ...(await communitiesOfParts(
      payload,
      'grids',
      grids.map(({ scope }) => scope.id),
    )),
    ...(await communitiesOfParts(
      payload,
      'buildings',
      buildings.map(({ scope }) => scope.id),
    )),
  ];
  const partly: Where[] = around.length > 0 ? [{ id: { in: around } }] : [];
  const scope = typeof whole === 'object' ? { or: [whole, ...partly] } : whole || (partly[0] ?? false);
  if (scope === false) fail('forbidden', { message: '这里给社区干部、支部书记和领导看。' });
  const { docs } = await payload.db.find<{ id: string; shortName: string; code: string; township: unknown }>({
    collection: 'divisions',
    where: { and: [{ level: { equals: 'community' } }, ...(scope === true ? [] : [scope])] },
    sort: 'code',
    limit: 2000,
    pagination: false,
    select: { shortName: true, code: true, township: true },
  });
  return docs.map(({ id, shortName, code, township }) => {
    const listed = answersFor(actor, { community: String(id) });
    return {
      id: String(id),
      name: shortName,
      code,
      township: idOf(township as string | { id: string } | null) ?? '',
      inside: listed || around.includes(String(id)),
      listed,
    };
  });
}

async function communitiesOfParts(payload: Payload, collection: 'grids' | 'buildings', ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await leanFind<{ community: string }>(payload, collection, {
    where: [{ field: 'id', in: ids }],
    columns: ['community'],
    newestBy: 'id',
    limit: 100,
  });
  return rows.map(({ community }) => community);
}

/** Visits by grid, coverage, and what became of findings, of one community and month: counts, no household. @throws DomainError unauthenticated, forbidden */
export async function visitBoard(
  payload: Payload,
  actor: Actor,
  asked: { community?: string | undefined; month?: string | undefined },
): Promise<VisitBoard> {
  if (actor.userId === null) fail('unauthenticated');
  const communities = await communitiesFor(payload, actor);
  const at = now();
  const month = asked.month ?? monthOf(at);
  const { days } = await visitIntervals(payload);
  const least = await leastFindings(payload);
  const from = new Date(at.getTime() - days * 86_400_000).toISOString();
  const all = await placeFigures(payload, communities, {
    townships: await townshipNames(payload, communities),
    least,
    from,
    month,
  });
  // Unless one is asked for, the first where somebody lives.
  const first = all.find(({ level, households }) => level === 'community' && households > 0)?.code;
  const wanted = asked.community ?? first;
  const community = communities.find(({ code }) => code === wanted) ?? communities[0] ?? null;
  const listed = community?.listed ?? false;
  const shared = { communities, community, month, days, least, listed };
  if (!community) return { ...shared, all: [], grids: [], kindsOfAll: null, kinds: [] };
  const inside: LeanCondition[] = [{ field: 'community', equals: community.id }];
  const [homes, met, rounds, findings, names] = [
    await groupRows(payload, 'households', {
      where: [...inside, { field: 'tenure', in: ['owner', 'tenant'] }],
      by: ['grid'],
    }),
    await groupRows(payload, 'household-standings', {
      where: [...inside, { field: 'lastMetAt', from }],
      by: ['grid'],
    }),
    await groupRows(payload, 'visits', {
      where: [...inside, { field: 'state', equals: 'done' }, { field: 'month', equals: month }],
      by: ['grid'],
    }),
    await kindsIn(payload, inside, month),
    await leanFind<{ id: string; name: string }>(payload, 'grids', {
      where: inside,
      columns: ['name'],
      newestBy: 'name',
      limit: 200,
    }),
  ];
  return {
    ...shared,
    all,
    grids: gridsOf({ homes, met, rounds, names }).map((grid) => ({
      ...grid,
      listed: listed || (grid.id !== null && answersFor(actor, { community: community.id, grid: grid.id })),
    })),
    kindsOfAll: await kindsOfAll(payload, communities, { month, least, total: all[0] }),
    kinds: community.inside ? findings : communities.length === 1 ? toldKinds(findings, least) : null,
  };
}

const kindsIn = async (payload: Payload, where: LeanCondition[], month: string): Promise<KindFigures[]> =>
  kindFigures(
    await groupRows(payload, 'visit-findings', {
      where: [...where, { field: 'month', equals: month }],
      by: ['kind', 'state', 'becameKind'],
    }),
  );

/** By kind for all communities together only: kinds of each beside them would tell the small ones. */
async function kindsOfAll(
  payload: Payload,
  communities: readonly BoardCommunity[],
  { month, least, total }: { month: string; least: number; total: PlaceFigures | undefined },
): Promise<KindFigures[] | null> {
  if (!total) return null;
  const where = [{ field: 'community', in: communities.map(({ id }) => id) }];
  const kinds = await kindsIn(payload, where, month);
  if (total.inside) return kinds;
  // Where the sum is not told, what adds up to it is not either.
  const leastOf = (sum: number | null) => (sum === null ? Number.POSITIVE_INFINITY : least);
  return toldKinds(kinds, leastOf(total.findings.n), leastOf(total.findings.became));
}

/** In the order of the communities' codes. */
async function townshipNames(
  payload: Payload,
  communities: readonly BoardCommunity[],
): Promise<Map<string, string>> {
  const ids = [...new Set(communities.map(({ township }) => township))];
  const rows = await leanFind<{ id: string; shortName: string }>(payload, 'divisions', {
    where: [{ field: 'id', in: ids }],
    columns: ['shortName'],
    newestBy: 'id',
    limit: 500,
  });
  const names = new Map(rows.map(({ id, shortName }) => [id, shortName]));
  return new Map(ids.map((id) => [id, names.get(id) ?? '']));
}

function gridsOf(found: {
  homes: Group[];
  met: Group[];
  rounds: Group[];
  names: { id: string; name: string }[];
}): Omit<GridFigures, 'listed'>[] {
  const countOf = (groups: Group[], grid: string | null) =>
    groups.find(({ keys }) => (keys[0] ?? null) === grid)?.n ?? 0;
  const all: { id: string | null; name: string }[] = [
    ...found.names.toSorted((a, b) => byNumberedName(a.name, b.name)),
    { id: null, name: '没有划进网格的' },
  ];
  return all
    .map(({ id, name }) => {
      const households = countOf(found.homes, id);
      const visited = Math.min(countOf(found.met, id), households);
      return {
        id,
        name,
        households,
        visited,
        overdue: households - visited,
        percent: coveragePercent(visited, households),
        rounds: countOf(found.rounds, id),
      };
    })
    .filter(({ id, households, rounds }) => id !== null || households + rounds > 0);
}

/** How many rounds ended in the last thirty days, and the share of households met, for the community's public page. */
export async function publicVisitCounts(
  payload: Payload,
  community: string,
): Promise<{ rounds: number; percent: number | null; days: number }> {
  const at = now();
  const { days } = await visitIntervals(payload);
  const inside: LeanCondition[] = [{ field: 'community', equals: community }];
  const sum = (groups: readonly Group[]) => groups.reduce((all, { n }) => all + n, 0);
  const rounds = await groupRows(payload, 'visits', {
    where: [
      ...inside,
      { field: 'state', equals: 'done' },
      { field: 'endedAt', from: new Date(at.getTime() - 30 * 86_400_000).toISOString() },
    ],
    by: ['state'],
  });
  const homes = await groupRows(payload, 'households', {
    where: [...inside, { field: 'tenure', in: ['owner', 'tenant'] }],
    by: ['community'],
  });
  const met = await groupRows(payload, 'household-standings', {
    where: [
      ...inside,
      { field: 'lastMetAt', from: new Date(at.getTime() - days * 86_400_000).toISOString() },
    ],
    by: ['community'],
  });
  return { rounds: sum(rounds), percent: coveragePercent(sum(met), sum(homes)), days };
}
