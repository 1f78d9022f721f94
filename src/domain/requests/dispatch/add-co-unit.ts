import { z } from 'zod';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { transit, type VerbCall, type VerbResult } from '../transition';
import { unitForRequests } from '../units';
import { insertCoUnits } from './co-units';

const schema = z.object({
  unit: z.uuid('请选择协办单位'),
  task: z.string('请写明请它做什么').trim().min(5, '请写明请它做什么，至少5个字').max(500, '最多500字'),
  dueAt: z.iso.datetime({ offset: true, error: '请填写有效的时间' }).optional(),
});
export type AddCoUnitInput = z.input<typeof schema>;

/**
 * Asks another unit to help (协办). The lead unit stays responsible for the answer; the state stays. `dueAt` is ISO 8601,
 * by default the request's own deadline.
 * @throws DomainError validation when it is the lead unit, helps already or takes no requests; forbidden, invalid-state
 */
export async function addCoUnit(call: VerbCall & AddCoUnitInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'add-co-unit',
    input,
    change: async (request, at, req) => {
      const unit = await unitForRequests(req, input.unit);
      const asked = {
        units: [unit.id],
        task: input.task,
        dueAt: input.dueAt,
        actor: call.actor,
        at,
        field: 'unit',
      };
      const added = await insertCoUnits(req, request, asked);
      if (added.length === 0) fail('validation', { fields: { unit: `${unit.name}已经在协办` } });
      return { to: request.state, patch: {}, note: { unit, internal: input.task } };
    },
  });
}
