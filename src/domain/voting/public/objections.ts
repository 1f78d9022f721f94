import type { Payload } from 'payload';
import { leanFind } from '@/database';

/** An objection to a result with its answer, as everybody reads it: without who it was. */
export interface PublicObjection {
  id: string;
  words: string;
  answer: string | null;
  at: string;
  answeredAt: string | null;
}

/** The objections that were answered, oldest first: whoever answered has read the words. Of the others only how many wait. */
export async function objectionsOf(
  payload: Payload,
  vote: string,
): Promise<{ answered: PublicObjection[]; waiting: number }> {
  const rows = await leanFind<PublicObjection>(payload, 'vote-objections', {
    where: [{ field: 'vote', equals: vote }],
    columns: ['words', 'answer', 'at', 'answeredAt'],
    newestBy: 'at',
    limit: 200,
  });
  const answered = rows.filter(({ answer }) => answer !== null).toReversed();
  return { answered, waiting: rows.length - answered.length };
}
