import type { PayloadRequest } from 'payload';
import { newId } from '@/shared/ids';
import type { EventVerb } from '../events';
import type { RequestRow } from '../request-row';
import type { RequestState } from '../states';
import { tellBatch } from './announcements';
import type { Occasion } from './tell-follower';

interface StepTaken {
  verb: EventVerb;
  from: RequestState;
}

/** Nothing for all other steps. */
function occasionOf(request: RequestRow, { verb, from }: StepTaken): Occasion | null {
  if (verb === 'reply' || verb === 'receive-reply' || verb === 'follow-reply') return 'answered';
  if (verb === 'decline') return 'declined';
  if (verb === 'cancel') return 'cancelled';
  return request.state === 'closed' && from !== 'closed' ? 'closed' : null;
}

/**
 * Tells the followers of a request that took a step, each once: the first of them in the transaction of the step, so many as
 * a step can carry; for the rest it leaves a row behind that the sweep works off.
 */
export async function tellFollowers(
  req: PayloadRequest,
  request: RequestRow,
  step: StepTaken,
): Promise<void> {
  const occasion = request.followerCount ? occasionOf(request, step) : null;
  if (!occasion || occasion === 'followed') return;
  const announcement = { id: newId(), request: request.id, occasion, revision: request.revision, after: '' };
  const { last, isDone } = await tellBatch(req, request, announcement);
  if (isDone) return;
  await req.payload.db.create({
    collection: 'request-announcements',
    customID: announcement.id,
    data: { ...announcement, after: last, state: 'open' },
    req,
    returning: false,
  });
}
