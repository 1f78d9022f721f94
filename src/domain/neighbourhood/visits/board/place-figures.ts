import type { Payload } from 'payload';
import { type Group, groupRows, type LeanCondition } from '@/database';
import { quietKinds, standingStates } from '../labels';
import { coveragePercent } from '../rules/route-order';
import { type Untold, untoldCounts } from '../rules/told-counts';

/** A community one looks at. */
export interface BoardCommunity {
  id: string;
  name: string;
  code: string;
  township: string;
  /** Whoever looks answers for it, or for a part of it: small numbers are theirs to know. */
  inside: boolean;
  /** They answer for the whole of it, and are led to the lists behind the numbers. */
  listed: boolean;
}

/** What was found that somebody has to do something about, and what became of it. */
export interface FindingCounts {
  n: number;
  became: number;
  settled: number;
  open: number;
}

/** The same as told: null where they are too few, the parts also where only they are. */
export type ToldCounts = { n: number | null } & { [Part in 'became' | 'settled' | 'open']: number | null };

/** How a community stands, a township, or all together: counts only. */
export interface PlaceFigures {
  level: 'all' | 'township' | 'community';
  id: string;
  /** The township it lies in or is; null of all together. */
  township: string | null;
  /** Of the community, or the first one of the township; null of all together. */
  code: string | null;
  name: string;
  /** In which somebody lives. */
  households: number;
  visited: number;
  /** Where nobody was met within the days of the setting. */
  overdue: number;
  percent: number | null;
  /** Rounds of the month, by how far they are. */
  planned: number;
  underWay: number;
  done: number;
  /** Households met on the rounds of the month. */
  met: number;
  findings: ToldCounts;
  inside: boolean;
  listed: boolean;
}

type Counted = Omit<PlaceFigures, 'findings' | 'percent' | 'overdue'> & { findings: FindingCounts };

/** The places one looks at: all together, then each township with its communities; empty for one alone. `from` is since when somebody met counts. */
export async function placeFigures(
  payload: Payload,
  communities: readonly BoardCommunity[],
  {
    townships,
    least,
    ...span
  }: { townships: ReadonlyMap<string, string>; least: number; from: string; month: string },
): Promise<PlaceFigures[]> {
  if (communities.length < 2) return [];
  const each = await countEach(payload, communities, span);
  const outside = new Set(communities.flatMap(({ id, inside }) => (inside ? [] : id)));
  const untold = (sizesOf: (counts: FindingCounts) => number[], besides?: Untold) => {
    const places = each
      .filter(({ id }) => outside.has(id))
      .map(({ id, township, findings }) => ({ id, township: township ?? '', sizes: sizesOf(findings) }));
    return untoldCounts(places, least, besides);
  };
  const all = untold(({ n }) => [n]);
  const parts = untold(({ became, settled, open }) => [became, settled, open], all);
  const total = sumUp(each, {
    level: 'all',
    id: 'all',
    township: null,
    code: null,
    name: `一共${each.length}个社区（村）`,
  });
  const several = townships.size > 1;
  return [
    figuresOf(total, all.total, parts.total),
    ...[...townships].flatMap(([id, name]) => {
      const of = each.filter(({ township }) => township === id);
      const own = sumUp(of, {
        level: 'township',
        id,
        township: id,
        code: of[0]?.code ?? null,
        name: `${name}（${of.length}个）`,
      });
      return [
        ...(several ? [figuresOf(own, all.townships.has(id), parts.townships.has(id))] : []),
        ...of.map((one) => figuresOf(one, all.communities.has(one.id), parts.communities.has(one.id))),
      ];
    }),
  ];
}

async function countEach(
  payload: Payload,
  communities: readonly BoardCommunity[],
  { from, month }: { from: string; month: string },
): Promise<Counted[]> {
  const by = ['community'];
  const counted = (slug: 'households' | 'household-standings', where: LeanCondition[]) =>
    groupRows(payload, slug, { where, by });
  const homes = await counted('households', [{ field: 'tenure', in: ['owner', 'tenant'] }]);
  const met = await counted('household-standings', [{ field: 'lastMetAt', from }]);
  const ofMonth: LeanCondition[] = [{ field: 'month', equals: month }];
  const rounds = await groupRows(payload, 'visits', { where: ofMonth, by: [...by, 'state'], sum: 'met' });
  const findings = await groupRows(payload, 'visit-findings', {
    where: [...ofMonth, { field: 'state', in: standingStates }],
    by: [...by, 'state', 'kind'],
  });
  return communities.map(({ id, code, name, township, inside, listed }) => {
    const of = (groups: readonly Group[], state?: string) =>
      groups
        .filter(({ keys }) => keys[0] === id && (state === undefined || keys[1] === state))
        .filter(({ keys }) => !(quietKinds as readonly (string | null | undefined)[]).includes(keys[2]));
    const n = (groups: readonly Group[]) => groups.reduce((all, one) => all + one.n, 0);
    const households = n(of(homes));
    return {
      ...({ level: 'community', id, code, name, township, inside, listed } as const),
      households,
      visited: Math.min(n(of(met)), households),
      planned: n(of(rounds, 'planned')),
      underWay: n(of(rounds, 'under-way')),
      done: n(of(rounds, 'done')),
      met: of(rounds).reduce((all, { sum }) => all + sum, 0),
      findings: {
        n: n(of(findings)),
        became: n(of(findings, 'became')),
        settled: n(of(findings, 'settled')),
        open: n(of(findings, 'open')),
      },
    };
  });
}

function sumUp(
  each: readonly Counted[],
  named: Pick<Counted, 'level' | 'id' | 'township' | 'code' | 'name'>,
): Counted {
  const sum = (of: (one: Counted) => number) => each.reduce((all, one) => all + of(one), 0);
  return {
    ...named,
    inside: each.every(({ inside }) => inside),
    listed: false,
    households: sum(({ households }) => households),
    visited: sum(({ visited }) => visited),
    planned: sum(({ planned }) => planned),
    underWay: sum(({ underWay }) => underWay),
    done: sum(({ done }) => done),
    met: sum(({ met }) => met),
    findings: {
      n: sum(({ findings }) => findings.n),
      became: sum(({ findings }) => findings.became),
      settled: sum(({ findings }) => findings.settled),
      open: sum(({ findings }) => findings.open),
    },
  };
}

const figuresOf = (
  { findings, ...counted }: Counted,
  isUntold: boolean,
  arePartsUntold: boolean,
): PlaceFigures => ({
  level: counted.level,
  id: counted.id,
  township: counted.township,
  code: counted.code,
  name: counted.name,
  households: counted.households,
  visited: counted.visited,
  overdue: counted.households - counted.visited,
  percent: coveragePercent(counted.visited, counted.households),
  planned: counted.planned,
  underWay: counted.underWay,
  done: counted.done,
  met: counted.met,
  inside: counted.inside,
  listed: counted.listed,
  findings: {
    n: isUntold ? null : findings.n,
    ...(isUntold || arePartsUntold
      ? { became: null, settled: null, open: null }
      : { became: findings.became, settled: findings.settled, open: findings.open }),
  },
});
