import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { dualPostColumns, type PublicDualPost, presentDualPosts } from './compound';
import { type DivisionName, divisionNames, type Page, pageOf, rowsById } from './names';
import { distinct } from './pilot';

export interface DualPostFilter {
  /** Code of a community. */
  community?: string | undefined;
  state?: PublicDualPost['state'] | undefined;
  page?: number | undefined;
}

export interface DualPostItem extends PublicDualPost {
  community: DivisionName | null;
  compound: { id: string; name: string } | null;
}

export interface DualPostPage extends Page<DualPostItem> {
  communities: DivisionName[];
  all: number;
}

type Columns = Parameters<typeof presentDualPosts>[1][number] & {
  community: string | null;
  compound: string | null;
};

/** 双向任职 of the whole city, by community: those in office first, ended ones shown as ended. */
export async function listDualPosts(payload: Payload, filter: DualPostFilter): Promise<DualPostPage> {
  const rows = await leanFind<Columns>(payload, 'dual-posts', {
    where: [],
    columns: [...dualPostColumns, 'community', 'compound'],
    newestBy: 'startsOn',
    limit: 5000,
  });
  const [divisions, compounds, presented] = await Promise.all([
    divisionNames(
      payload,
      rows.map(({ community }) => community),
    ),
    rowsById<{ id: string; name: string }>(
      payload,
      'compounds',
      rows.map(({ compound }) => compound),
      ['name'],
    ),
    presentDualPosts(payload, rows),
  ]);
  const all = presented.map((post, index): DualPostItem => {
    const { community = null, compound = null } = rows[index] ?? {};
    const { community: _community, compound: _compound, ...shown } = { community, compound, ...post };
    return {
      ...shown,
      community: (community && divisions.get(community)) || null,
      compound: (compound && compounds.get(compound)) || null,
    };
  });
  const wanted = all
    .filter(
      ({ community, state }) =>
        (!filter.community || community?.code === filter.community) &&
        (!filter.state || state === filter.state),
    )
    .toSorted(byCommunity);
  return {
    ...pageOf(wanted, filter.page ?? 1),
    communities: distinct(all.map(({ community }) => community)),
    all: all.length,
  };
}

const rank = { active: 0, coming: 1, ended: 2 } as const;

function byCommunity(a: DualPostItem, b: DualPostItem): number {
  const [one, other] = [a.community?.code ?? '', b.community?.code ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return rank[a.state] - rank[b.state];
}
