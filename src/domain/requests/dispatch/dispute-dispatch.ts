import { z } from 'zod';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { transit, type VerbCall, type VerbResult } from '../transition';
import { unitForRequests } from '../units';
import { recordBounce } from './bounces';

const schema = z.object({
  reason: z.string('请写明异议的理由').trim().min(5, '请写明异议的理由，至少5个字').max(500, '最多500字'),
  unit: z.uuid('请选择应当派给的单位'),
});
export type DisputeInput = z.input<typeof schema>;

/**
 * The unit objects to having been given the request and names the right one (派单异议). It keeps the request and its clock
 * until the centre decides (首接负责); from the setting's count of refusals on, the supervisor decides.
 * 已派单、办理中 stays.
 */
export async function disputeDispatch(call: VerbCall & DisputeInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'dispute',
    input,
    change: async (request, at, req) => {
      const proposed = await unitForRequests(req, input.unit);
      if (proposed.id === request.leadUnit)
        fail('validation', { fields: { unit: '请选择本单位以外的、应当承办的单位' } });
      const { reason } = input;
      const { disputeCount, needsArbitration } = await recordBounce(req, {
        request,
        kind: 'dispute',
        reason,
        proposed,
        at,
      });
      return {
        to: request.state,
        patch: { disputeCount, needsArbitration, disputedAt: at.toISOString(), disputedUnit: proposed.id },
        note: { internal: `${reason}（建议派给${proposed.name}）` },
      };
    },
  });
}
