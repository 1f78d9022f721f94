import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { transit, type VerbCall, type VerbResult } from './transition';

const schema = z.object({
  reason: z.string('请写明挂起理由').trim().min(5, '请写明挂起理由').max(500, '最多500字'),
});
export type PauseInput = z.input<typeof schema>;

/** The supervisor stops the clock for a reason outside our hands (挂起). 办理中、延期、重办 → 挂起. */
export async function pauseRequest(call: VerbCall & PauseInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'pause',
    input,
    change: (_request, at) => ({ patch: { pausedAt: at.toISOString() }, note: { shown: input.reason } }),
  });
}
