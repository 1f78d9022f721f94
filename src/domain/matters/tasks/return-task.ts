import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { publicText } from '../public-text';
import { moveTask } from './move-task';
import { tellAssignee } from './tell-assignee';

const schema = z.object({ id: input.id('任务'), reason: publicText('退回的原因', 300) });

/** Gives a report back that shows too little, or work that is not good yet; the deadline stays. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function returnTask(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(schema, call);
  return moveTask(call, {
    id,
    verb: 'return-task',
    work: async (req, task) => {
      const returnCount = (task.returnCount ?? 0) + 1;
      await tellAssignee(req, { ...task, returnCount }, { news: 'returned', reason, actor: call.actor });
      return { columns: { returnCount }, event: { note: task.title, reason } };
    },
  });
}
