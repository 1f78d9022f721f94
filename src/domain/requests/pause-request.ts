import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { requirePause } from './clocks/caps';
import { pauseClock } from './clocks/completion-clock';
import { completionClockOf, completionColumns } from './clocks/completion-columns';
import { transit, type VerbCall, type VerbResult } from './transition';

const schema = z.object({
  days: z.coerce.number('请填写挂起的工作日数').int('请填写整数').min(1, '至少1个工作日').optional(),
  reason: z.string('请写明挂起理由').trim().min(5, '请写明挂起理由').max(500, '最多500字'),
});
export type PauseInput = z.input<typeof schema>;

/**
 * The supervisor stops the clock for a reason outside our hands (挂起), for some working days, at most what is left under
 * the cap; then it goes on by itself. 办理中、延期、重办 → 挂起.
 */
export async function pauseRequest(call: VerbCall & PauseInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'pause',
    input,
    change: async (request, at, req) => {
      const days = await requirePause(request, input.days, at, req);
      return {
        patch: completionColumns(pauseClock(completionClockOf(request), at, days)),
        note: { shown: input.reason },
      };
    },
  });
}
