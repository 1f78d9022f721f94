import type { Payload, PayloadRequest } from 'payload';
import { leanFind, readRow } from '@/database';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import type { RoundState } from './labels';
import { type Dimension, dimensionsOf } from './rules/dimensions';

/** A round as stored. Moments are ISO 8601. */
export interface RoundRow {
  id: string;
  name: string;
  state: RoundState;
  /** First instants of the first and the last day that is judged. */
  from: string;
  to: string;
  opensAt: string;
  closesAt: string;
  /** 客服 15、秩序 20: copied from the setting, so that a change of it leaves the round alone. */
  dimensions: string;
  allowsChange: boolean | null;
  /** Fewer households than this get no mean and no rank. */
  least: number;
  /** Hundredths of a point; a dimension below it is to be put right. */
  threshold: number;
  /** The narrowest place that holds all its compounds; nulls for the whole city. */
  township: string | null;
  community: string | null;
  openedAt: string | null;
  closedAt: string | null;
  evaluatedAt: string | null;
  publishedAt: string | null;
  cancelReason: string | null;
}

/** A round with its dimensions read. */
export type Round = Omit<RoundRow, 'dimensions'> & { dimensions: Dimension[] };

/** A compound of a round. */
export interface RoundCompoundRow {
  id: string;
  round: string;
  township: string | null;
  community: string | null;
  compound: string;
  /** Households that may rate, counted when the round opens. */
  households: number;
  /** Those that have. */
  rated: number;
  /** When it was counted after the end. */
  resultAt: string | null;
  remindedStage: number;
  /** Grows with every write of a household, so that each is one, also where the count stays; tells no time. */
  touches: number;
}

export const compoundColumns = [
  'round',
  'township',
  'community',
  'compound',
  'households',
  'rated',
  'resultAt',
  'remindedStage',
  'touches',
] as const;

/** The round with this id; null when there is none. */
export async function roundOf(payload: Payload, id: string, req?: PayloadRequest): Promise<Round | null> {
  if (!isId(id)) return null;
  const row = await readRow<RoundRow>(payload, 'rating-rounds', id, req);
  return row ? { ...row, dimensions: dimensionsOf(row.dimensions) } : null;
}

/** The same inside the transaction of a verb. @throws DomainError not-found */
export async function requireRound(req: PayloadRequest, id: string): Promise<Round> {
  return (await roundOf(req.payload, id, req)) ?? fail('not-found', { message: '没有找到这一轮评价。' });
}

/** The compounds of a round, in no order. */
export function compoundsOf(
  payload: Payload,
  round: string,
  req?: PayloadRequest,
): Promise<RoundCompoundRow[]> {
  return leanFind<RoundCompoundRow>(
    payload,
    'rating-round-compounds',
    { where: [{ field: 'round', equals: round }], columns: compoundColumns, newestBy: 'id', limit: 10_000 },
    req,
  );
}

/** What a compound is in a round; null when the round does not cover it. */
export async function roundCompound(
  payload: Payload,
  of: { round: string; compound: string },
  req?: PayloadRequest,
): Promise<RoundCompoundRow | null> {
  const [row] = await leanFind<RoundCompoundRow>(
    payload,
    'rating-round-compounds',
    {
      where: [
        { field: 'round', equals: of.round },
        { field: 'compound', equals: of.compound },
      ],
      columns: compoundColumns,
      newestBy: 'id',
      limit: 1,
    },
    req,
  );
  return row ?? null;
}
