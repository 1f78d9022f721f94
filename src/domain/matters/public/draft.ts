import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { maskComment } from '@/domain/property';
import { requestRow } from '@/domain/requests';

/** What a form about a new matter begins with, so that nothing is typed twice. */
export interface MatterDraft {
  title: string;
  about: string;
  community: string | null;
  branches: { id: string; name: string }[];
  /** Of the grid the requests are in, when they agree. */
  branch: string | null;
}

/** A draft out of requests the caller may read. @throws DomainError not-found */
export async function draftFromRequests(payload: Payload, ids: readonly string[]): Promise<MatterDraft> {
  const requests = [];
  for (const id of ids) requests.push(await requestRow(payload, id));
  const [first] = requests;
  const community = first?.community ?? null;
  const titles = requests.map(({ title, confidential }) =>
    confidential ? '（反映人要求保密的一件）' : maskComment(title, null),
  );
  const branches = await branchesOf(payload, community);
  const grids = new Set(requests.map(({ grid }) => grid));
  const [grid] = grids.size === 1 ? grids : [null];
  return {
    title: (first && !first.confidential ? maskComment(first.title, null) : '').slice(0, 60),
    about:
      requests.length > 1
        ? `${requests.length}件诉求反映同一类事：${[...new Set(titles)].slice(0, 12).join('；')}。`
        : first && !first.confidential
          ? maskComment(first.body, null).slice(0, 1000)
          : '',
    community,
    branches: branches.map(({ id, name }) => ({ id, name })),
    branch: branches.find((branch) => grid && branch.grid === grid)?.id ?? null,
  };
}

interface Branch {
  id: string;
  name: string;
  level: string;
  grid: string | null;
}

/** The Party organisations of a community that can deliberate: the grids' branches, and the community's own. */
export async function branchesOf(payload: Payload, community: string | null): Promise<Branch[]> {
  if (!community) return [];
  const rows = await leanFind<Branch>(payload, 'party-organizations', {
    where: [
      { field: 'community', equals: community },
      { field: 'status', equals: 'active' },
      { field: 'level', in: ['grid', 'community'] },
    ],
    columns: ['name', 'level', 'grid'],
    newestBy: 'id',
    limit: 200,
  });
  return rows.toSorted(
    (a, b) => a.level.localeCompare(b.level) || a.name.localeCompare(b.name, 'zh', { numeric: true }),
  );
}
