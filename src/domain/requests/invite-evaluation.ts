import type { PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { currentLimit } from './current-limit';
import { deadlineAfter } from './deadlines';
import type { RequestRow } from './request-row';
import { transit, type VerbCall, type VerbResult } from './transition';

/** Asks the requester whether it is solved; the time to answer begins. 已答复 → 待评价. */
export async function inviteEvaluation(call: VerbCall): Promise<VerbResult> {
  return transit(call, {
    verb: 'invite',
    input: {},
    change: async (_request, at, req) => {
      const until = deadlineAfter(at, await currentLimit(call.payload, 'requests.evaluation', at, req));
      return { patch: { evaluationDueAt: until.at.toISOString() } };
    },
  });
}

/** What follows an answer by itself: whoever can be reached is asked; a part of a request is judged with the whole. */
export async function inviteWhenReachable(req: PayloadRequest, request: RequestRow): Promise<void> {
  if (request.partOf || (!request.requesterPhoneCipher && !request.requesterAccount)) return;
  await inviteEvaluation({ payload: req.payload, req, id: request.id, actor: systemActor('系统') });
}
