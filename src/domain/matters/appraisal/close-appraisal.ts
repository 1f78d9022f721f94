import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { moveMatter } from '../move';
import { workAnew } from '../tasks/task-row';
import { closeAsking, nothingAsked } from './close-asking';

const schema = z.object({ id: input.id('议题') });

/**
 * Counts what the affected households said and does what follows: on to the benefit, back to the work with the reasons, or, where too few
 * answered, it stays and may be asked once more. By the scheduled work at the deadline, by hand when all have answered.
 * @throws DomainError forbidden, invalid-state, not-found
 */
export async function closeAppraisal(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  return moveMatter(call, {
    id,
    verb: 'close-appraisal',
    work: async (req, row, at) => {
      const { outcome, found, reasons } = await closeAsking(req, row, at);
      const columns = { ...nothingAsked, outcome };
      if (outcome === 'passed') return { to: 'enjoying', columns, event: { note: found } };
      if (outcome === 'too-few')
        return { columns: { ...columns, nextCheckAt: null }, event: { note: `${found}可以再请一轮。` } };
      return {
        to: 'carrying-out',
        columns: { ...columns, ...workAnew, outcome },
        event: { label: '群众评没有达到标准，退回物业管', note: found, reason: reasons || null },
      };
    },
  });
}
