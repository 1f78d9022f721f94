import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { transit, type VerbCall, type VerbResult } from '../transition';
import { unitForRequests } from '../units';
import { requireDuty } from './check-duty';

const schema = z.object({
  unit: z.uuid('请选择承办单位'),
  reason: z.string('请写明理由').trim().min(5, '请写明理由，至少5个字').max(500, '最多500字'),
});
export type DecideDisputeInput = z.input<typeof schema>;

/** The centre decides an objection: the same unit goes on, or another one gets it. 已派单、办理中 → stays or 已派单. */
export async function decideDispute(call: VerbCall & DecideDisputeInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'decide-dispute',
    input,
    change: async (request, at, req) => {
      const unit = await unitForRequests(req, input.unit);
      const settled = { disputedAt: null, disputedUnit: null };
      const note = { unit, internal: input.reason };
      if (unit.id === request.leadUnit)
        return {
          to: request.state,
          patch: settled,
          note: { ...note, internal: `维持派单：${input.reason}` },
        };
      await requireDuty(req, unit, request, input.reason);
      return {
        to: 'dispatched',
        patch: { ...settled, leadUnit: unit.id, dispatchedAt: at.toISOString() },
        note,
      };
    },
  });
}
