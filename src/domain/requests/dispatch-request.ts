import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { requireDuty } from './dispatch/check-duty';
import { insertCoUnits, usualTask } from './dispatch/co-units';
import { transit, type VerbCall, type VerbResult } from './transition';
import { unitForRequests } from './units';

const schema = z.object({
  unit: z.uuid('请选择承办单位'),
  note: z.string().trim().max(500, '最多500字').optional(),
  /** Why a matter goes to a unit although it is off the unit's duty list. */
  offListReason: z.string().trim().min(5, '请写明理由，至少5个字').max(500, '最多500字').optional(),
  coUnits: z.array(z.uuid('请选择协办单位')).max(5, '协办单位最多5个').optional(),
  coTask: z.string().trim().max(500, '最多500字').optional(),
  /** The rule that chose the unit, in words, when it was dispatched by rule. */
  byRule: z.string().max(200).optional(),
});
export type DispatchInput = z.input<typeof schema>;

/**
 * Hands the request to the unit that leads it (派单，首接负责), and to those that help. 已受理、退回、重办 → 已派单.
 * @throws DomainError validation `unit` when it is off a community's duty list, `offListReason` when it is off another
 * unit's list and no reason was given
 */
export async function dispatchRequest(call: VerbCall & DispatchInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'dispatch',
    input,
    change: async (request, at, req) => {
      const unit = await unitForRequests(req, input.unit);
      const offList = await requireDuty(req, unit, request, input.offListReason);
      const helping = await insertCoUnits(
        req,
        { ...request, leadUnit: unit.id },
        {
          units: input.coUnits ?? [],
          task: input.coTask ?? usualTask,
          actor: call.actor,
          at,
          field: 'coUnits',
        },
      );
      const helped = helping.length > 0 ? `协办：${helping.join('、')}` : null;
      const internal = [input.byRule, offList, helped, input.note].filter(Boolean).join('\n') || undefined;
      return { patch: { leadUnit: unit.id, dispatchedAt: at.toISOString() }, note: { unit, internal } };
    },
  });
}
