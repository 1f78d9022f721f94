import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { recordBounce } from './dispatch/bounces';
import { transit, type VerbCall, type VerbResult } from './transition';
import { unitNamed } from './units';

const schema = z.object({
  reason: z.string('请写明退回理由').trim().min(5, '请写明退回理由，至少5个字').max(500, '最多500字'),
});
export type ReturnInput = z.input<typeof schema>;

/** The unit sends it back because it is not its matter (退回); the service centre dispatches again. 已派单 → 退回. */
export async function returnRequest(call: VerbCall & ReturnInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'return',
    input,
    change: async (request, at, req) => ({
      patch: {
        leadUnit: null,
        ...(await recordBounce(req, { request, kind: 'return', reason: input.reason, at })),
      },
      note: { internal: input.reason, unit: await unitNamed(req, request.leadUnit) },
    }),
  });
}
