import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { isId } from '@/shared/ids';
import { roundOf } from './round-row';

/** A dimension of a compound that was judged too badly, with everything a rectification needs to begin. */
export interface DimensionUnderThreshold {
  /** Id of the row of `rating-dimension-results`. */
  id: string;
  round: string;
  township: string | null;
  community: string | null;
  compound: string;
  /** Who managed it when the round ended; null where no company did. */
  company: string | null;
  dimension: string;
  name: string;
  n: number;
  /** Hundredths of a point. */
  mean: number;
}

type Columns = Omit<DimensionUnderThreshold, 'mean'> & { mean: number | null };

/**
 * The dimensions of a round whose mean is under its threshold, told only where enough households judged them, worst first. Each opens a
 * rectification for whoever manages the compound.
 */
export async function dimensionsUnderThreshold(
  payload: Payload,
  round: string,
  req?: PayloadRequest,
): Promise<DimensionUnderThreshold[]> {
  const found = isId(round) ? await roundOf(payload, round, req) : null;
  if (!found) return [];
  const rows = await leanFind<Columns>(
    payload,
    'rating-dimension-results',
    {
      where: [
        { field: 'round', equals: round },
        { field: 'enough', equals: true },
      ],
      columns: ['round', 'township', 'community', 'compound', 'company', 'dimension', 'name', 'n', 'mean'],
      newestBy: 'id',
      limit: 100_000,
    },
    req,
  );
  return rows
    .flatMap((row) => (row.mean !== null && row.mean < found.threshold ? [{ ...row, mean: row.mean }] : []))
    .toSorted((a, b) => a.mean - b.mean);
}
