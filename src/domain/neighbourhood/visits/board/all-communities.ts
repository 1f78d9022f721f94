import type { Payload } from 'payload';
import { type Group, groupRows, type LeanCondition } from '@/database';
import { coveragePercent } from '../rules/route-order';

/** How a community stands, or all of them together: counts only. */
export interface CommunityFigures {
  code: string | null;
  name: string;
  households: number;
  visited: number;
  percent: number | null;
  rounds: number;
}

/** The communities one looks at, first all together; empty for one alone. `from` is since when somebody met counts. */
export async function communityFigures(
  payload: Payload,
  communities: readonly { id: string; name: string; code: string }[],
  { from, month }: { from: string; month: string },
): Promise<CommunityFigures[]> {
  if (communities.length < 2) return [];
  const counted = (slug: 'households' | 'household-standings' | 'visits', where: LeanCondition[]) =>
    groupRows(payload, slug, { where, by: ['community'] });
  const homes = await counted('households', [{ field: 'tenure', in: ['owner', 'tenant'] }]);
  const met = await counted('household-standings', [{ field: 'lastMetAt', from }]);
  const rounds = await counted('visits', [
    { field: 'state', equals: 'done' },
    { field: 'month', equals: month },
  ]);
  const of = (groups: readonly Group[], id: string) => groups.find(({ keys }) => keys[0] === id)?.n ?? 0;
  const each = communities.map(({ id, code, name }) => {
    const households = of(homes, id);
    const visited = Math.min(of(met, id), households);
    const percent = coveragePercent(visited, households);
    return { code, name, households, visited, percent, rounds: of(rounds, id) };
  });
  const sum = (key: 'households' | 'visited' | 'rounds') => each.reduce((all, one) => all + one[key], 0);
  const all = {
    code: null,
    name: `一共${each.length}个社区（村）`,
    households: sum('households'),
    visited: sum('visited'),
    percent: coveragePercent(sum('visited'), sum('households')),
    rounds: sum('rounds'),
  };
  return [all, ...each];
}
