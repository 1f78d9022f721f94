import { z } from 'zod';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { transit, type VerbCall, type VerbResult } from './transition';

const schema = z.object({
  note: z.string('请写明办结的理由').trim().min(5, '请写明办结的理由').max(500, '最多500字'),
});
export type CloseInput = z.input<typeof schema>;

/**
 * Closes an answered request nobody evaluated (办结). It counts as not evaluated, never as satisfied, and only when the
 * requester's time is over or there was no way to ask. 已答复、待评价 → 已办结.
 */
export async function closeRequest(call: VerbCall & CloseInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'close',
    input,
    change: (request, at) => {
      const due = request.evaluationDueAt;
      if (due && new Date(due) > now()) {
        fail('invalid-state', { message: '反映人还可以评价，评价期满后才能办结。' });
      }
      // A part is judged with the whole; of a whole nobody's word came.
      const word = request.partOf ? {} : { evaluatedBy: 'unanswered', visitDueAt: null };
      return { patch: { ...word, closedAt: at.toISOString() }, note: { shown: input.note } };
    },
  });
}
