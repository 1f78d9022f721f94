import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { readRow } from '@/database';
import { workFinished } from '@/domain/finished-work';
import { input, type VerbCall } from '@/domain/organization';
import { showFiles } from '@/domain/property';
import { parseInput } from '@/shared/parse-input';
import { moveTask } from './move-task';
import type { TaskRow } from './task-row';

const schema = z.object({ id: input.id('任务') });

/** The community has looked: the task is done, and its photos are public from now on. @throws DomainError forbidden, invalid-state, not-found */
export async function confirmTask(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  return moveTask(call, {
    id,
    verb: 'confirm-task',
    work: async (req, task, { row, at }) => {
      if (task.reportEvent) await showFiles(req, task.reportEvent, true);
      await workFinished(req, {
        kind: 'task',
        id,
        title: `议题${row.number} ${task.title}`,
        account: await reporterOf(req, task),
        on: task.reportedAt ?? at.toISOString(),
        words: task.reportWords ?? task.title,
        confirmedBy: call.actor,
      });
      return {
        columns: { decidedAt: at.toISOString() },
        event: { note: `${task.title}：${task.reportWords ?? ''}` },
      };
    },
  });
}

/** The account that reported it as done. */
async function reporterOf(req: PayloadRequest, { reportEvent }: TaskRow): Promise<string | null> {
  if (!reportEvent) return null;
  const event = await readRow<{ actor: string | null }>(req.payload, 'matter-events', reportEvent, req);
  return event?.actor ?? null;
}
