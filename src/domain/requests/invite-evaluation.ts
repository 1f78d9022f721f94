import type { Payload, PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { now } from '@/shared/clock';
import { currentLimit } from './current-limit';
import { deadlineAfter } from './deadlines';
import type { RequestRow } from './request-row';
import { transit, type VerbCall, type VerbResult } from './transition';

/** Asks the requester whether it is solved; the time to answer begins. 已答复 → 待评价. */
export async function inviteEvaluation(call: VerbCall): Promise<VerbResult> {
  return transit(call, {
    verb: 'invite',
    input: {},
    change: async (request, at, req) => {
      const visit = await currentLimit(req.payload, 'requests.return-visit-after', at, req);
      return {
        patch: {
          evaluationDueAt: await evaluationDue(req.payload, at, req),
          evaluationRemindedAt: null,
          // Only a phone can be called.
          visitDueAt: request.requesterPhoneCipher ? deadlineAfter(at, visit).at.toISOString() : null,
          visitAttempts: 0,
        },
      };
    },
  });
}

/** Whether there is a way to ask the requester. */
export function isReachable({
  requesterPhoneCipher,
  requesterAccount,
}: Pick<RequestRow, 'requesterPhoneCipher' | 'requesterAccount'>): boolean {
  return Boolean(requesterPhoneCipher || requesterAccount);
}

/**
 * What follows an answer by itself: whoever can be reached is asked; for the others the same time runs, so that their
 * request is closed like any other. A part of a request is judged with the whole.
 */
export async function inviteWhenReachable(req: PayloadRequest, request: RequestRow): Promise<void> {
  if (request.partOf) return;
  const { payload } = req;
  const { id } = request;
  if (isReachable(request)) {
    await inviteEvaluation({ payload, req, id, actor: systemActor('系统') });
    return;
  }
  const closeDueAt = await evaluationDue(
    payload,
    request.repliedAt ? new Date(request.repliedAt) : now(),
    req,
  );
  await payload.db.updateOne({
    collection: 'requests',
    id,
    data: { closeDueAt },
    req,
    returning: false,
  });
}

async function evaluationDue(payload: Payload, at: Date, req: PayloadRequest): Promise<string> {
  return deadlineAfter(at, await currentLimit(payload, 'requests.evaluation', at, req)).at.toISOString();
}
