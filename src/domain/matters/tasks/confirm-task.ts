import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { showFiles } from '@/domain/property';
import { parseInput } from '@/shared/parse-input';
import { moveTask } from './move-task';

const schema = z.object({ id: input.id('任务') });

/** The community has looked: the task is done, and its photos are public from now on. @throws DomainError forbidden, invalid-state, not-found */
export async function confirmTask(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  return moveTask(call, {
    id,
    verb: 'confirm-task',
    work: async (req, task, { at }) => {
      if (task.reportEvent) await showFiles(req, task.reportEvent, true);
      return {
        columns: { decidedAt: at.toISOString() },
        event: { note: `${task.title}：${task.reportWords ?? ''}` },
      };
    },
  });
}
