import { z } from 'zod';
import type { VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { input } from '../verb';
import { moveRectification } from './move';

const schema = z.object({ id: input.id('整改'), reason: input.text('退回的原因', 300) });

/** The community gives a report back that shows too little; the deadline stays. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function returnReport(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(schema, call);
  return moveRectification(call, {
    id,
    verb: 'return-report',
    // The deadline may have passed while the report lay there: who was told of it is not told again.
    work: async (_req, row) => ({
      columns: { nextCheckAt: row.overdueFor === row.dueAt ? null : row.dueAt },
      step: { reason },
    }),
  });
}
