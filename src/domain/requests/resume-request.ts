import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { currentLimit } from './current-limit';
import { deadlineAfterPause } from './deadlines';
import { transit, type VerbCall, type VerbResult } from './transition';

const schema = z.object({ note: z.string().trim().max(500, '最多500字').optional() });
export type ResumeInput = z.input<typeof schema>;

/** Goes on after a pause; the time that was left is left again (恢复办理). 挂起 → 办理中. */
export async function resumeRequest(call: VerbCall & ResumeInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'resume',
    input,
    change: async (request, at, req) => {
      const note = { shown: input.note };
      if (!request.dueAt || !request.pausedAt) return { patch: { pausedAt: null }, note };
      const limit = await currentLimit(call.payload, `requests.limit.${request.urgency}`, at, req);
      const due = deadlineAfterPause(new Date(request.dueAt), new Date(request.pausedAt), at, limit);
      return {
        patch: {
          pausedAt: null,
          dueAt: due.at.toISOString(),
          dueReason: due.reason,
          dueProvisional: due.provisional,
        },
        note,
      };
    },
  });
}
