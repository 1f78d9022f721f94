import type { Payload, PayloadRequest } from 'payload';
import { type LeanCondition, leanFirst } from '@/database';
import { type ResultRow, resultsOf } from './rows';

/** More than any branch has. */
const most = 2000;

/**
 * The branch of a member in a round, as a condition on its results: everybody of the grid, where one branch stands with its groups and households
 * below it; of a committee above the grids, who belongs to it directly. Small nodes are not appraised by themselves: alone one gets no grade,
 * and among four each can tell who gave what.
 */
export const branchOf = ({ grid, organization }: Pick<ResultRow, 'grid' | 'organization'>): LeanCondition =>
  grid ? { field: 'grid', equals: grid } : { field: 'organization', equals: organization };

/** Whom a member appraises: everybody rated in the same branch but themselves, by name. */
export async function colleaguesOf(
  reading: { payload: Payload; req?: PayloadRequest },
  own: Pick<ResultRow, 'round' | 'member' | 'grid' | 'organization'>,
): Promise<ResultRow[]> {
  const rows = await resultsOf(reading, own.round, {
    where: [branchOf(own)],
    limit: most,
  });
  return rows
    .filter(({ member, exempt }) => member !== own.member && !exempt)
    .sort((a, b) => a.memberName.localeCompare(b.memberName, 'zh'));
}

/** How a member has taken part in the appraisal of a round; undefined when they have not. */
export async function participationOf(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  round: string,
  member: string,
): Promise<{ onPaper: boolean } | undefined> {
  const where = [
    { field: 'round', equals: round },
    { field: 'appraiser', equals: member },
  ];
  const query = { where, columns: ['onPaper'], newestBy: 'id' };
  const row = await leanFirst<{ onPaper: boolean | null }>(
    payload,
    'star-appraisal-participations',
    query,
    req,
  );
  return row && { onPaper: row.onPaper === true };
}

/** Whether a member has appraised in this round. */
export const hasAppraised = async (...asked: Parameters<typeof participationOf>): Promise<boolean> =>
  (await participationOf(...asked)) !== undefined;
