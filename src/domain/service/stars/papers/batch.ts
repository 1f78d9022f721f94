import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import type { PlaceColumns } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { branchOf } from '../colleagues';
import type { PaperState } from '../labels';
import { placeColumns, type ResultRow, resultsOf } from '../rows';
import type { GradeCounts } from '../rules/grades';
import type { StarRuleSet } from '../rules/rule-set';

/** A batch of sheets as stored. */
export interface PaperBatch extends PlaceColumns {
  id: string;
  round: string;
  branch: string;
  branchName: string;
  state: PaperState;
  sheets: number;
  tally: string | null;
  enteredBy: string | null;
  enteredByName: string;
  checkedByName: string | null;
  lastKey: string | null;
}

/** How often each member got each grade. */
export type Tally = Record<string, GradeCounts>;

export const tallyOf = ({ tally }: Pick<PaperBatch, 'tally'>): Tally =>
  tally ? (JSON.parse(tally) as Tally) : {};

interface Reading {
  payload: Payload;
  req?: PayloadRequest;
}

/** More than any branch has. */
const most = 2000;

/** The grid of a branch, or the organisation where there is none: its address. */
export const branchKey = (row: Pick<ResultRow, 'grid' | 'organization'>): string =>
  row.grid ?? row.organization;

/** Everybody on the list who belongs to a branch, by name. @throws DomainError not-found */
export async function branchRows(reading: Reading, round: string, branch: string): Promise<ResultRow[]> {
  const inGrid = await resultsOf(reading, round, { where: [{ field: 'grid', equals: branch }], limit: most });
  const rows =
    inGrid.length > 0
      ? inGrid
      : (
          await resultsOf(reading, round, {
            where: [branchOf({ grid: null, organization: branch })],
            limit: most,
          })
        ).filter(({ grid }) => !grid);
  if (rows.length === 0) fail('not-found', { message: '这次评星的名单上没有这个支部。' });
  return rows.sort((a, b) => a.memberName.localeCompare(b.memberName, 'zh'));
}

/** Who has taken part, and who of them by handing in a sheet. */
export async function tookPart(
  { payload, req }: Reading,
  round: string,
): Promise<{ online: Set<string>; onPaper: Set<string> }> {
  const rows = await leanFind<{ appraiser: string; onPaper: boolean | null }>(
    payload,
    'star-appraisal-participations',
    {
      where: [{ field: 'round', equals: round }],
      columns: ['appraiser', 'onPaper'],
      newestBy: 'id',
      limit: 50_000,
    },
    req,
  );
  return {
    online: new Set(rows.flatMap(({ appraiser, onPaper }) => (onPaper ? [] : appraiser))),
    onPaper: new Set(rows.flatMap(({ appraiser, onPaper }) => (onPaper ? appraiser : []))),
  };
}

/** The batches of a round, or of one branch, the last one first. */
export function batchesOf(
  { payload, req }: Reading,
  { round, branch }: { round: string; branch?: string },
): Promise<PaperBatch[]> {
  return leanFind<PaperBatch>(
    payload,
    'star-paper-batches',
    {
      where: [{ field: 'round', equals: round }, ...(branch ? [{ field: 'branch', equals: branch }] : [])],
      columns: [
        'round',
        'branch',
        'branchName',
        'state',
        'sheets',
        'tally',
        'enteredBy',
        'enteredByName',
        'checkedByName',
        'lastKey',
        ...placeColumns,
      ],
      newestBy: 'id',
      limit: 5000,
    },
    req,
  );
}

/** The fewest sheets that may be compared together: of fewer, one could tell who gave what; whatever the rules say, three. */
export const leastSheets = ({ leastAppraisals }: Pick<StarRuleSet, 'leastAppraisals'>): number =>
  Math.max(3, leastAppraisals);

/** Sheets that count or may still count. */
export const sheetsIn = (batches: readonly PaperBatch[]): number =>
  batches.reduce((sum, { state, sheets }) => sum + (state === 'returned' ? 0 : sheets), 0);
