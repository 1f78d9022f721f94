import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { notifyStaff } from '@/domain/notifications';
import { handlersOf, holdersAt } from '@/domain/requests';
import { formatDate } from '@/shared/dates';
import type { TaskRow } from './task-row';

export type TaskNews = 'given' | 'returned' | 'withdrawn' | 'overdue';

const subjects: Record<TaskNews, string> = {
  given: '新的议题任务',
  returned: '任务被退回',
  withdrawn: '任务已撤销',
  overdue: '任务超过期限',
};

/** Tells whoever works for the company or unit that has a task. */
export async function tellAssignee(
  req: PayloadRequest,
  task: TaskRow,
  { news, reason, actor }: { news: TaskNews; reason?: string; actor: Actor },
): Promise<void> {
  const accounts = await accountsOf(req, task);
  await notifyStaff(
    req,
    accounts.filter((account) => account !== actor.userId),
    {
      template: `matter.task-${news}`,
      urgency: news === 'withdrawn' ? 'low' : 'normal',
      subject: subjects[news],
      text: wordsOf(task, news, reason),
      href: `/matters/tasks/${task.id}`,
      about: { collection: 'matter-tasks', id: task.id },
      key: `matter-task:${task.id}:${news}:${task.returnCount ?? 0}:${task.dueAt}`,
    },
  );
}

function wordsOf({ title, dueAt }: TaskRow, news: TaskNews, reason?: string): string {
  const until = `${formatDate(dueAt)}前`;
  if (news === 'given') return `新的任务“${title}”，请在${until}办完并拍照报上来。`;
  if (news === 'overdue') return `任务“${title}”超过期限（${formatDate(dueAt)}）还没有报完成。`;
  if (news === 'returned') return `任务“${title}”退回了：${reason ?? ''}请在${until}再办好。`;
  return `任务“${title}”撤销了，不用再办${reason ? `：${reason}` : '。'}`;
}

async function accountsOf(req: PayloadRequest, { assignee, unit, compound }: TaskRow): Promise<string[]> {
  if (assignee === 'unit') return unit ? handlersOf(req, unit) : [];
  if (assignee === 'company')
    return compound ? holdersAt(req, 'property-manager', 'compound', [compound]) : [];
  return [];
}
