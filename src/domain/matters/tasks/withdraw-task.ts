import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { actorOf } from '@/access';
import { input, type VerbCall } from '@/domain/organization';
import { now } from '@/shared/clock';
import { parseInput } from '@/shared/parse-input';
import type { MatterRow } from '../matter-row';
import { publicText } from '../public-text';
import { moveTask } from './move-task';
import { taskRow, tasksOf, updateTask } from './task-row';
import { tellAssignee } from './tell-assignee';

const schema = z.object({ id: input.id('任务'), reason: publicText('撤销的原因', 300) });

/** Takes a task back that is not needed; it stays on record with the reason. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function withdrawTask(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(schema, call);
  return moveTask(call, {
    id,
    verb: 'withdraw-task',
    work: async (req, task, { at }) => {
      await tellAssignee(req, task, { news: 'withdrawn', reason, actor: call.actor });
      return { columns: { decidedAt: at.toISOString() }, event: { note: task.title, reason } };
    },
  });
}

/** Takes back every task that is not done, with a matter that ends. */
export async function withdrawOpenTasks(req: PayloadRequest, row: MatterRow): Promise<void> {
  const actor = await actorOf(req);
  const at = now();
  for (const { id, state } of await tasksOf(req, row.id)) {
    if (state !== 'open' && state !== 'reported') continue;
    await tellAssignee(req, await taskRow(req, id), { news: 'withdrawn', reason: '议题已取消。', actor });
    await updateTask(req, id, { state: 'withdrawn', decidedAt: at.toISOString() }, at);
  }
}
