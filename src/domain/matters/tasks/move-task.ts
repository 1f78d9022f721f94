import type { PayloadRequest } from 'payload';
import { inTransaction } from '@/database';
import type { VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { type TaskState, taskStateLabels } from '../labels';
import type { MatterRow } from '../matter-row';
import { moveMatter } from '../move';
import { type MatterVerb, transitionOf } from '../states';
import type { EventWords } from '../write-event';
import { countedTasks, isAssignee, type TaskRow, taskRow, updateTask } from './task-row';

/** From which states a step about a task leads to which; where the matter must be says the matter's own table. */
const steps: Partial<Record<MatterVerb, { from: readonly TaskState[]; to: TaskState }>> = {
  'report-task': { from: ['open'], to: 'reported' },
  'return-task': { from: ['reported'], to: 'open' },
  'confirm-task': { from: ['reported'], to: 'confirmed' },
  'withdraw-task': { from: ['open', 'reported'], to: 'withdrawn' },
};

/** Whether a task in this state can take the step. */
export const taskMayMove = (verb: MatterVerb, state: TaskState): boolean =>
  steps[verb]?.from.includes(state) ?? false;

interface TaskMoved {
  columns?: Partial<Omit<TaskRow, 'id'>>;
  event?: Partial<EventWords>;
}

/** One step of a task, which is a step of its matter too: both are written together, and counted. */
export function moveTask(
  call: VerbCall,
  {
    id,
    verb,
    work,
  }: {
    id: string;
    verb: 'report-task' | 'return-task' | 'confirm-task' | 'withdraw-task';
    work: (req: PayloadRequest, task: TaskRow, context: { row: MatterRow; at: Date }) => Promise<TaskMoved>;
  },
): Promise<{ id: string }> {
  const { payload, actor } = call;
  return inTransaction({ payload, ...(call.req ? { req: call.req } : {}), actor }, async (req) => {
    const { matter, ...given } = await taskRow(req, id);
    await moveMatter(
      { payload, actor, req },
      {
        id: matter,
        verb,
        as: isAssignee(actor, given) ? ['assignee'] : [],
        assigneeName: given.assigneeName,
        work: async (inner, row, at) => {
          // Read once more: the matter is held now, and whoever was first has written.
          const task = await taskRow(inner, id);
          const step = steps[verb];
          if (!step?.from.includes(task.state))
            fail('invalid-state', {
              message: `这项任务现在是“${taskStateLabels[task.state]}”，不能${transitionOf(verb).label}。`,
            });
          const { columns = {}, event = {} } = await work(inner, task, { row, at });
          await updateTask(inner, id, { state: step.to, ...columns }, at);
          return { columns: await countedTasks(inner, row), event: { task: id, ...event } };
        },
      },
    );
    return { id };
  });
}
