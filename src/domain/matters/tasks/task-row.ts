import type { PayloadRequest } from 'payload';
import { type Actor, coversPlace, unitsOf } from '@/access';
import { leanFind, updateColumns } from '@/database';
import { rowOf } from '@/domain/property';
import type { TaskAssignee, TaskState } from '../labels';
import type { MatterRow } from '../matter-row';

/** A task as the verbs see it; amounts in 分. */
export interface TaskRow {
  id: string;
  matter: string;
  title: string;
  demand: string;
  state: TaskState;
  township: string | null;
  community: string | null;
  grid: string | null;
  compound: string | null;
  assignee: TaskAssignee;
  company: string | null;
  unit: string | null;
  assigneeName: string;
  givenAt: string;
  givenByName: string;
  dueAt: string;
  budget: number | null;
  cost: number | null;
  /** How many appraisals there had been when it was given: each round of work is judged by its own tasks. */
  round: number;
  returnCount: number | null;
  /** The event that holds the newest report and its photos. */
  reportEvent: string | null;
  reportedAt: string | null;
  reportWords: string | null;
  decidedAt: string | null;
  overdueFor: string | null;
}

/** The row inside the transaction. @throws DomainError not-found */
export const taskRow = (req: PayloadRequest, id: string) => rowOf<TaskRow>(req, 'matter-tasks', id, '项任务');

type GivenTo = Pick<TaskRow, 'assignee' | 'unit' | 'compound'>;

/** Whether the actor works for whoever has the task. */
export function isAssignee(actor: Actor, { assignee, unit, compound }: GivenTo): boolean {
  if (assignee === 'unit') return unit !== null && unitsOf(actor).includes(unit);
  return (
    assignee === 'company' && compound !== null && coversPlace(actor, ['property-manager'], { compound })
  );
}

/** What a matter's work begins with again after it was judged: what is done from now on counts. */
export const workAnew = { tasksConfirmed: 0, outcome: null } as const;

/** The tasks of a matter, newest first. */
export function tasksOf(req: PayloadRequest, matter: string): Promise<TaskRow[]> {
  const query = {
    where: [{ field: 'matter', equals: matter }],
    columns: ['title', 'state', 'assignee', 'unit', 'compound', 'cost', 'round', 'reportEvent', 'dueAt'],
    newestBy: 'id',
    limit: 500,
  };
  return leanFind<TaskRow>(req.payload, 'matter-tasks', query, req);
}

/** What the matter says of its tasks: how many are not done, how many of this round are, what all cost. */
export async function countedTasks(
  req: PayloadRequest,
  row: Pick<MatterRow, 'id' | 'askRound'>,
): Promise<Pick<MatterRow, 'tasksOpen' | 'tasksConfirmed' | 'cost'>> {
  const tasks = await tasksOf(req, row.id);
  const confirmed = tasks.filter(({ state }) => state === 'confirmed');
  return {
    tasksOpen: tasks.filter(({ state }) => state === 'open' || state === 'reported').length,
    tasksConfirmed: confirmed.filter(({ round }) => round === (row.askRound ?? 0)).length,
    cost: confirmed.length > 0 ? confirmed.reduce((sum, { cost }) => sum + (cost ?? 0), 0) : null,
  };
}

export async function updateTask(
  req: PayloadRequest,
  id: string,
  columns: Partial<Omit<TaskRow, 'id'>>,
  at: Date,
): Promise<void> {
  await updateColumns(req, 'matter-tasks', id, { ...columns, updatedAt: at.toISOString() });
}
