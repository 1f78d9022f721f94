import type { Payload, Where } from 'payload';
import { type Actor, placeCondition } from '@/access';
import { type Group, groupRows, type LeanCondition, leanFind } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { monthOf } from '@/shared/months';
import { type Became, type FindingKind, type FindingState, findingKindLabels } from '../labels';
import { coveragePercent } from '../rules/route-order';
import { visitIntervals } from '../settings';
import { countReaders } from '../who-walks';
import { type CommunityFigures, communityFigures } from './all-communities';

/** How a grid stands: counts only. */
export interface GridFigures {
  id: string | null;
  name: string;
  /** In which somebody lives. */
  households: number;
  /** Where somebody was met within the days of the setting. */
  visited: number;
  percent: number | null;
  /** Rounds that ended in the month. */
  rounds: number;
}

/** What was found of one kind in a month, and what became of it. */
export interface KindFigures {
  kind: FindingKind;
  n: number;
  open: number;
  settled: number;
  became: Record<Became, number>;
}

export interface VisitBoard {
  communities: { id: string; name: string; code: string }[];
  community: { id: string; name: string; code: string } | null;
  month: string;
  days: number;
  /** All together first, then each; empty for whoever looks at one. */
  all: CommunityFigures[];
  grids: GridFigures[];
  kinds: KindFigures[];
}

/** Communities that the actor looks at, in the order of their codes; a grid's secretary looks at that of the grid. */
async function communitiesFor(payload: Payload, actor: Actor) {
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
  const { docs } = await payload.db.find<{ id: string; shortName: string; code: string }>({
    collection: 'divisions',
    where: { and: [{ level: { equals: 'community' } }, ...(scope === true ? [] : [scope])] },
    sort: 'code',
    limit: 2000,
    pagination: false,
    select: { shortName: true, code: true },
  });
  return docs.map(({ id, shortName, code }) => ({ id: String(id), name: shortName, code }));
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
  const community = communities.find(({ code }) => code === asked.community) ?? communities[0] ?? null;
  const at = now();
  const month = asked.month ?? monthOf(at);
  const { days } = await visitIntervals(payload);
  if (!community) return { communities, community, month, days, all: [], grids: [], kinds: [] };
  const inside: LeanCondition[] = [{ field: 'community', equals: community.id }];
  const from = new Date(at.getTime() - days * 86_400_000).toISOString();
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
    await groupRows(payload, 'visit-findings', {
      where: [...inside, { field: 'month', equals: month }],
      by: ['kind', 'state', 'becameKind'],
    }),
    await leanFind<{ id: string; name: string }>(payload, 'grids', {
      where: inside,
      columns: ['name'],
      newestBy: 'name',
      limit: 200,
    }),
  ];
  return {
    communities,
    community,
    month,
    days,
    all: await communityFigures(payload, communities, { from, month }),
    grids: gridsOf({ homes, met, rounds, names }),
    kinds: (Object.keys(findingKindLabels) as FindingKind[]).map((kind) => kindOf(kind, findings)),
  };
}

function gridsOf(found: {
  homes: Group[];
  met: Group[];
  rounds: Group[];
  names: { id: string; name: string }[];
}): GridFigures[] {
  const countOf = (groups: Group[], grid: string | null) =>
    groups.find(({ keys }) => (keys[0] ?? null) === grid)?.n ?? 0;
  const all: { id: string | null; name: string }[] = [
    ...found.names.toSorted((a, b) => a.name.localeCompare(b.name, 'zh', { numeric: true })),
    { id: null, name: '没有划进网格的' },
  ];
  return all
    .map(({ id, name }) => {
      const households = countOf(found.homes, id);
      const visited = countOf(found.met, id);
      return {
        id,
        name,
        households,
        visited: Math.min(visited, households),
        percent: coveragePercent(visited, households),
        rounds: countOf(found.rounds, id),
      };
    })
    .filter(({ id, households, rounds }) => id !== null || households + rounds > 0);
}

function kindOf(kind: FindingKind, groups: readonly Group[]): KindFigures {
  const of = groups.filter(({ keys }) => keys[0] === kind);
  const sum = (wanted: (state: FindingState, became: string | null) => boolean) =>
    of
      .filter(({ keys }) => wanted(keys[1] as FindingState, keys[2] ?? null))
      .reduce((all, { n }) => all + n, 0);
  return {
    kind,
    n: sum(() => true),
    open: sum((state) => state === 'open'),
    settled: sum((state) => state === 'settled'),
    became: {
      request: sum((_, became) => became === 'request'),
      dispute: sum((_, became) => became === 'dispute'),
      matter: sum((_, became) => became === 'matter'),
    },
  };
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
