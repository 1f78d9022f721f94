import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { type FileItem, publicFilesOf } from '@/domain/property';
import { now } from '@/shared/clock';
import type { TaskRow } from '../tasks/task-row';

/** A task in public: what it claims is shown when the community has confirmed it. */
export interface PublicTask
  extends Pick<
    TaskRow,
    'id' | 'title' | 'demand' | 'state' | 'assigneeName' | 'givenAt' | 'dueAt' | 'budget' | 'round'
  > {
  isLate: boolean;
  before: FileItem[];
  after: FileItem[];
  words: string | null;
  cost: number | null;
}

/** The tasks of a matter, first to last; withdrawn ones stay in the history alone. */
export async function publicTasks(payload: Payload, matter: string): Promise<PublicTask[]> {
  const rows = await leanFind<TaskRow>(payload, 'matter-tasks', {
    where: [
      { field: 'matter', equals: matter },
      { field: 'state', in: ['open', 'reported', 'confirmed'] },
    ],
    columns: [
      'title',
      'demand',
      'state',
      'assigneeName',
      'givenAt',
      'dueAt',
      'budget',
      'round',
      'cost',
      'reportWords',
      'reportEvent',
    ],
    newestBy: 'givenAt',
    limit: 100,
  });
  const files = await publicFilesOf(
    payload,
    rows.flatMap(({ id, reportEvent }) => [id, ...(reportEvent ? [reportEvent] : [])]),
  );
  return rows.reverse().map(({ reportEvent, reportWords, cost, ...task }) => {
    const isConfirmed = task.state === 'confirmed';
    return {
      ...task,
      isLate: task.state === 'open' && new Date(task.dueAt) < now(),
      before: files.get(task.id) ?? [],
      after: isConfirmed && reportEvent ? (files.get(reportEvent) ?? []) : [],
      words: isConfirmed ? reportWords : null,
      cost: isConfirmed ? cost : null,
    };
  });
}
