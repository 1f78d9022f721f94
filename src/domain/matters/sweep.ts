import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { fail, isDomainError } from '@/shared/errors';
import { closeAppraisal } from './appraisal/close-appraisal';
import { closeFollowUp, startFollowUp } from './benefit/follow-up';
import type { MatterRow } from './matter-row';
import { moveMatter } from './move';
import { taskRow, updateTask } from './tasks/task-row';
import { tellAssignee } from './tasks/tell-assignee';
import { tellHouseholds } from './tell-households';

const actor = systemActor('系统');
/** Looked at in one run, at most; the rest comes with the next. */
const perRun = 500;

type Due = Pick<
  MatterRow,
  'id' | 'step' | 'asking' | 'askUntil' | 'toldAt' | 'benefitAt' | 'followUpOn' | 'followedUpAt'
>;

/**
 * Does what is due: tells the households that are asked, closes an asking when its days are over, begins to look back on the day that
 * was promised, and says once for each deadline that it has passed. Each verb reads the row again in a transaction of its own, so it is
 * safe to run twice, in two processes, and after a crash.
 * @returns how many steps were taken
 */
export async function sweepMatters({ payload }: { payload: Payload }): Promise<number> {
  const at = now();
  const { docs } = await payload.db.find<Due>({
    collection: 'matters',
    where: { nextCheckAt: { less_than_equal: at.toISOString() } },
    sort: 'nextCheckAt',
    limit: perRun,
    pagination: false,
    select: {
      step: true,
      asking: true,
      askUntil: true,
      toldAt: true,
      benefitAt: true,
      followUpOn: true,
      followedUpAt: true,
    },
  });
  let done = await sayOverdueTasks(payload, at);
  for (const row of docs) if (await attempt(() => takeStep(payload, row, at))) done += 1;
  return done;
}

/** Another process, or somebody's step, may come first. */
async function attempt(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    if (!isDomainError(error) || error.code !== 'invalid-state') throw error;
    return false;
  }
}

async function takeStep(payload: Payload, row: Due, at: Date): Promise<boolean> {
  const call = { payload, actor, id: String(row.id) };
  const isPast = (moment: string | null | undefined) => Boolean(moment) && new Date(moment ?? '') <= at;
  if (row.asking) {
    if (!row.toldAt) return tellHouseholds(call);
    if (!isPast(row.askUntil)) return false;
    await (row.step === 'appraising' ? closeAppraisal(call) : closeFollowUp(call));
    return true;
  }
  if (row.step === 'enjoying' && row.benefitAt && !row.followedUpAt && isPast(row.followUpOn)) {
    await startFollowUp(call);
    return true;
  }
  return sayOverdue(call, at);
}

/** Says that the deadline of the step has passed, once for each deadline. */
async function sayOverdue(
  call: { payload: Payload; actor: typeof actor; id: string },
  at: Date,
): Promise<boolean> {
  await moveMatter(call, {
    id: call.id,
    verb: 'overdue',
    work: async (_req, row) => {
      // Whoever comes second finds it said, or the deadline moved, and rolls back without a word.
      if (!row.dueAt || row.overdueFor === row.dueAt || new Date(row.dueAt) > at) fail('invalid-state');
      return {
        columns: { overdueFor: row.dueAt, overdueCount: (row.overdueCount ?? 0) + 1, nextCheckAt: null },
        event: { note: '这一步的期限已过，已告诉负责人、支部和社区。' },
      };
    },
  });
  return true;
}

/** Tells whoever has a task that its day has passed, once. */
async function sayOverdueTasks(payload: Payload, at: Date): Promise<number> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'matter-tasks',
    where: {
      state: { equals: 'open' },
      dueAt: { less_than_equal: at.toISOString() },
      overdueFor: { exists: false },
    },
    limit: perRun,
    pagination: false,
    select: { title: true },
  });
  for (const { id } of docs) {
    await inTransaction({ payload, actor }, async (req) => {
      const task = await taskRow(req, String(id));
      if (task.state !== 'open' || task.overdueFor) return;
      await tellAssignee(req, task, { news: 'overdue', actor });
      await updateTask(req, task.id, { overdueFor: task.dueAt }, at);
    });
  }
  return docs.length;
}
