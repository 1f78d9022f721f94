import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { moveMatter } from './move';
import { publicText } from './public-text';
import { withdrawOpenTasks } from './tasks/withdraw-task';

const schema = z.object({ id: input.id('议题'), reason: publicText('取消的原因', 500) });

/** Ends a matter that is not gone on with, with the reason; everything stays on record, tasks not yet done are withdrawn. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function cancelMatter(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(schema, call);
  return moveMatter(call, {
    id,
    verb: 'cancel',
    work: async (req, row) => {
      await withdrawOpenTasks(req, row);
      return { columns: { endReason: reason, tasksOpen: 0 }, event: { reason } };
    },
  });
}
