import { currentLimit } from './current-limit';
import { deadlineAfter } from './deadlines';
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
