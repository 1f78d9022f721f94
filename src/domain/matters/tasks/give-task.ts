import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, readRow } from '@/database';
import { input, type VerbCall, valuesOf } from '@/domain/organization';
import { bindFiles, day, responsibleAt } from '@/domain/property';
import { now } from '@/shared/clock';
import { endOfDay, formatDate } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { taskAssigneeLabels } from '../labels';
import { type MatterRow, placeOfMatter } from '../matter-row';
import { moveMatter } from '../move';
import { publicText } from '../public-text';
import { countedTasks, type TaskRow } from './task-row';
import { tellAssignee } from './tell-assignee';

const schema = z.object({
  id: input.id('议题'),
  title: publicText('做什么', 60),
  demand: publicText('做到什么样', 1000),
  assignee: z.enum(valuesOf(taskAssigneeLabels), { error: '请选择交给谁' }),
  unit: z.string().optional(),
  due: day('期限'),
  /** 分. */
  budget: z.number().int('最多两位小数').min(0, '不能小于0').max(10_000_000_000, '最多一亿元').optional(),
  /** Photos of how it is now; public. */
  files: z.array(z.string()).default([]),
});

/** Gives somebody something to do for a matter that was adopted. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function giveTask(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const given = parseInput(schema, call);
  const { actor } = call;
  const id = newId();
  await moveMatter(call, {
    id: given.id,
    verb: 'give-task',
    work: async (req, row, at) => {
      const due = endOfDay(given.due);
      if (due <= now()) fail('validation', { fields: { due: '期限不能早于今天' } });
      const place = placeOfMatter(row);
      const task: TaskRow = {
        ...nothingYet,
        id,
        matter: row.id,
        ...place,
        title: given.title,
        demand: given.demand,
        assignee: given.assignee,
        ...(await assigneeOf(req, row, { assignee: given.assignee, unit: given.unit, at })),
        givenAt: at.toISOString(),
        givenByName: actor.name,
        dueAt: due.toISOString(),
        budget: given.budget ?? null,
        round: row.askRound ?? 0,
      };
      await insertRow(req, 'matter-tasks', task);
      await bindFiles(req, {
        ids: given.files,
        actor,
        subjectKind: 'matter-tasks',
        subject: id,
        isPublic: true,
        place,
      });
      await tellAssignee(req, task, { news: 'given', actor });
      return {
        columns: await countedTasks(req, row),
        event: {
          note: `${task.title}（${task.assigneeName}，${formatDate(due)}前）：${task.demand}`,
          task: id,
        },
      };
    },
  });
  return { id };
}

/** Who has it, and the name pages say. @throws DomainError validation */
async function assigneeOf(
  req: PayloadRequest,
  { compound, community }: MatterRow,
  { assignee, unit, at }: { assignee: TaskRow['assignee']; unit: string | undefined; at: Date },
): Promise<Pick<TaskRow, 'company' | 'unit' | 'assigneeName'>> {
  if (assignee === 'unit') {
    const found = unit ? await readRow<{ name: string }>(req.payload, 'units', unit, req) : undefined;
    if (!unit || !found) fail('validation', { fields: { unit: '请选择哪个单位' } });
    return { company: null, unit, assigneeName: found.name };
  }
  if (assignee === 'community') {
    const division = community
      ? await readRow<{ shortName: string }>(req.payload, 'divisions', community, req)
      : undefined;
    return { company: null, unit: null, assigneeName: division?.shortName ?? '社区' };
  }
  if (!compound) fail('validation', { fields: { assignee: '这个议题没有定是哪个小区，请交给单位或社区' } });
  const { company, responsibleName } = await responsibleAt(req, compound, at);
  if (responsibleName.startsWith('社区'))
    fail('validation', { fields: { assignee: '这个小区现在没有人管，请交给单位或社区' } });
  return { company, unit: null, assigneeName: responsibleName };
}

/** What only later steps write. */
const nothingYet = {
  state: 'open',
  cost: null,
  returnCount: 0,
  reportEvent: null,
  reportedAt: null,
  reportWords: null,
  decidedAt: null,
  overdueFor: null,
} as const;
