import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { transit, type VerbCall, type VerbResult } from './transition';
import { unitForRequests } from './units';

const schema = z.object({
  unit: z.uuid('请选择承办单位'),
  note: z.string().trim().max(500, '最多500字').optional(),
});
export type DispatchInput = z.input<typeof schema>;

/** Hands the request to the unit that leads it (派单，首接负责). 已受理、退回、重办 → 已派单. */
export async function dispatchRequest(call: VerbCall & DispatchInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'dispatch',
    input,
    change: async (_request, at, req) => {
      const unit = await unitForRequests(req, input.unit);
      return {
        patch: { leadUnit: unit.id, dispatchedAt: at.toISOString() },
        note: { unit, internal: input.note },
      };
    },
  });
}
