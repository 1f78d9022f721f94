import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { endCoUnits } from '../dispatch/co-units';
import { transit, type VerbCall, type VerbResult } from '../transition';
import { unitNamed } from '../units';

const schema = z.object({
  reason: z.string('请写明收回的理由').trim().min(5, '请写明收回的理由，至少5个字').max(500, '最多500字'),
});
export type RecallDispatchInput = z.input<typeof schema>;

/**
 * The centre takes back a dispatch of its own that was wrong (收回派单), until the unit begins: the unit did not refuse
 * anything, so it is no bounce, and the clock runs on. Co-units that have done nothing yet are let go with it. 已派单 → 已受理.
 */
export async function recallDispatch(call: VerbCall & RecallDispatchInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'recall-dispatch',
    input,
    change: async (request, _at, req) => ({
      patch: { leadUnit: null, dispatchedAt: null },
      note: { internal: input.reason, unit: await unitNamed(req, request.leadUnit) },
    }),
    // After they were told.
    afterwards: ({ id }, req) => endCoUnits(req, id),
  });
}
