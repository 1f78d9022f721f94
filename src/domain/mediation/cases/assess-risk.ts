import { z } from 'zod';
import { input, type VerbCall, valuesOf } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { riskLevelLabels } from '../labels';
import { moveDispute } from '../move';
import { demandsOf } from '../setting-values';
import { tellOfRisk } from '../tell';

const schema = z.object({
  id: input.id('调解'),
  riskLevel: z.enum(valuesOf(riskLevelLabels), { error: '请选择风险等级' }),
  reason: input.text('看到了什么', 500),
});

/**
 * Says how dangerous it is, and does what the level demands (settings): its deadlines counted from the registration, the station or the
 * organisation above told at once. @throws DomainError validation, invalid-state, forbidden
 */
export async function assessRisk(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, riskLevel, reason } = parseInput(schema, call);
  return moveDispute(call, {
    id,
    verb: 'assess-risk',
    work: async (req, row) => {
      if (row.riskLevel === riskLevel) fail('validation', { fields: { riskLevel: '已经是这个等级了' } });
      const demands = await demandsOf({ payload: call.payload, req }, riskLevel, new Date(row.registeredAt));
      const told = await tellOfRisk(req, { ...row, riskLevel }, demands.tells);
      return {
        columns: { riskLevel, deadline: demands.deadline, contactDueAt: demands.contactDueAt },
        detail: `${riskLevelLabels[row.riskLevel]} → ${riskLevelLabels[riskLevel]}${told ? `；${told}` : ''}`,
        reason,
      };
    },
  });
}
