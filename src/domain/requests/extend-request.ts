import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { requireExtension } from './clocks/caps';
import { extendClock } from './clocks/completion-clock';
import { completionClockOf, completionColumns } from './clocks/completion-columns';
import { currentLimit } from './current-limit';
import { transit, type VerbCall, type VerbResult } from './transition';

const schema = z.object({
  days: z.coerce.number('请填写延长的工作日数').int('请填写整数').min(1, '至少1个工作日'),
  reason: z.string('请写明延期理由').trim().min(5, '请写明延期理由').max(500, '最多500字'),
});
export type ExtendInput = z.input<typeof schema>;

/** The supervisor grants more working days (延期), capped in length and number by settings. 办理中、重办 → 延期. */
export async function extendRequest(call: VerbCall & ExtendInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'extend',
    input,
    change: async (request, at, req) => {
      await requireExtension(request, input.days, at, req);
      const most = await currentLimit(call.payload, 'requests.extension-most', at, req);
      const granted = { ...most, value: input.days, source: `理由：${input.reason}` };
      return {
        patch: {
          ...completionColumns(extendClock(completionClockOf(request), granted)),
          extensionCount: (request.extensionCount ?? 0) + 1,
        },
        note: { shown: input.reason },
      };
    },
  });
}
