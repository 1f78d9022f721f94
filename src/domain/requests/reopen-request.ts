import { z } from 'zod';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { reopenWindow } from './follow-through/reopen-window';
import { deadlineForReopened } from './reopened-deadline';
import { transit, type VerbCall, type VerbResult } from './transition';

const schema = z.object({
  reason: z.string('请写明重办的理由').trim().min(5, '请写明重办的理由').max(500, '最多500字'),
});
export type ReopenInput = z.input<typeof schema>;

/** The supervisor opens an answered or closed request again (重办), within the window. 已答复、待评价、已办结 → 重办. */
export async function reopenRequest(call: VerbCall & ReopenInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'reopen',
    input,
    change: async (request, at, req) => {
      const window = await reopenWindow(call.payload, request, at, req);
      if (window && window.until < at) {
        fail('invalid-state', { message: `已超过重办期限（办结后${window.days}天），请登记新的诉求。` });
      }
      return {
        patch: await deadlineForReopened(call.payload, request, at, req),
        note: { shown: input.reason },
      };
    },
  });
}
