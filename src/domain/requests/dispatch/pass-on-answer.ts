import type { PayloadRequest } from 'payload';
import type { RequestRow } from '../request-row';
import { answerFollowers } from './answer-followers';
import { answerPart } from './answer-part';

/** What an answer means to others, in its transaction: to the requests that follow this one, and to the whole it is a part of. */
export async function passOnAnswer(req: PayloadRequest, answered: RequestRow): Promise<void> {
  if ((answered.mergedCount ?? 0) > 0) await answerFollowers(req, answered);
  if (answered.partOf) await answerPart(req, answered);
}
