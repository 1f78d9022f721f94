import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { transit, type VerbCall, type VerbResult } from '../transition';
import { unitForRequests } from '../units';
import { requireDuty } from './check-duty';

const schema = z.object({
  unit: z.uuid('请选择承办单位'),
  reason: z.string('请写明裁定的理由').trim().min(5, '请写明裁定的理由，至少5个字').max(500, '最多500字'),
});
export type ArbitrateInput = z.input<typeof schema>;

/**
 * The supervisor designates the unit (裁定). After it neither return nor objection is possible; a community still can't be
 * given what is off its list. 已派单、办理中、退回、重办 → 已派单. Source: Weifang (指定后不得退回).
 */
export async function arbitrate(call: VerbCall & ArbitrateInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'arbitrate',
    input,
    change: async (request, at, req) => {
      const unit = await unitForRequests(req, input.unit);
      await requireDuty(req, unit, request, input.reason);
      return {
        patch: {
          leadUnit: unit.id,
          designated: true,
          needsArbitration: false,
          disputedAt: null,
          disputedUnit: null,
          dispatchedAt: at.toISOString(),
        },
        note: { unit, internal: input.reason },
      };
    },
  });
}
