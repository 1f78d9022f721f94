import type { Payload, PayloadRequest } from 'payload';
import { leanFirst } from '@/database';
import type { RatingChannel } from './labels';

/** A household's rating as stored. No door but its own household's page leads to one. */
export interface RatingRow {
  id: string;
  round: string;
  household: string;
  /** A digit for each dimension of the round; see rules/grades. */
  answers: string;
  /** Hundredths of a point on the whole. */
  score: number;
  comment: string | null;
  channel: RatingChannel;
  /** The account that gave it; null for what staff entered. */
  user: string | null;
  at: string;
  /** How often it was changed, and when last. */
  changes: number;
  changedAt: string | null;
  formKey: string | null;
}

const columns = [
  'round',
  'household',
  'answers',
  'score',
  'comment',
  'channel',
  'user',
  'at',
  'changes',
  'changedAt',
  'formKey',
];

/** The one rating of a household in a round; null when it has not rated. */
export async function ratingOf(
  payload: Payload,
  of: { round: string; household: string },
  req?: PayloadRequest,
): Promise<RatingRow | null> {
  const row = await leanFirst<RatingRow>(
    payload,
    'property-ratings',
    {
      where: [
        { field: 'round', equals: of.round },
        { field: 'household', equals: of.household },
      ],
      columns,
      newestBy: 'id',
    },
    req,
  );
  return row ?? null;
}
