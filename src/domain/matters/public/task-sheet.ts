import type { Payload, Where } from 'payload';
import { type Actor, unitsOf } from '@/access';
import { readRow } from '@/database';
import { compoundsServed, type FileItem, filesOf, rowsById } from '@/domain/property';
import { now } from '@/shared/clock';
import { isId } from '@/shared/ids';
import type { TaskState } from '../labels';
import { type MatterRow, placeOfMatter } from '../matter-row';
import { partiesOf } from '../states';
import { isAssignee, type TaskRow } from '../tasks/task-row';

/** A task with everything whoever has it, and whoever gave it, needs on the phone. */
export interface TaskSheet {
  task: TaskRow;
  matter: Pick<MatterRow, 'id' | 'number' | 'title' | 'step' | 'state'>;
  /** They have the task. */
  isAssignee: boolean;
  /** They run the matter: confirm and give back. */
  runs: boolean;
  before: FileItem[];
  after: FileItem[];
  /** Why it came back from the appraisal, masked; null when it did not. */
  reasons: string | null;
}

/** A task for whom it concerns; null for everybody else and for none. */
export async function taskSheet(payload: Payload, actor: Actor, id: string): Promise<TaskSheet | null> {
  const task = isId(id) ? await readRow<TaskRow>(payload, 'matter-tasks', id) : undefined;
  const matter = task ? await readRow<MatterRow>(payload, 'matters', task.matter) : undefined;
  if (!task || !matter) return null;
  const parties = partiesOf(actor, placeOfMatter(matter));
  const runs = parties.includes('community') || parties.includes('branch');
  const has = isAssignee(actor, task) || (task.assignee === 'community' && parties.includes('community'));
  if (!runs && !has) return null;
  const files = await filesOf(payload, [task.id, ...(task.reportEvent ? [task.reportEvent] : [])]);
  return {
    task,
    matter,
    isAssignee: has,
    runs,
    before: files.get(task.id) ?? [],
    after: task.reportEvent ? (files.get(task.reportEvent) ?? []) : [],
    reasons: await reasonsOf(payload, task),
  };
}

async function reasonsOf(payload: Payload, { matter, round }: TaskRow): Promise<string | null> {
  if (round === 0) return null;
  const found = await payload.db.findOne<{ id: string; reasons?: string | null }>({
    collection: 'matter-askings',
    where: { matter: { equals: matter }, purpose: { equals: 'appraisal' }, round: { equals: round } },
  });
  return found?.reasons ?? null;
}

/** A line of the list of one's tasks. */
export interface TaskLine {
  id: string;
  title: string;
  state: TaskState;
  dueAt: string;
  isLate: boolean;
  returnCount: number;
  matterTitle: string;
  matterNumber: string;
}

/** What somebody has to do for matters, by deadline: as a property manager, and as a handler of a unit. */
export async function ownMatterTasks(payload: Payload, actor: Actor): Promise<TaskLine[]> {
  const compounds = compoundsServed(actor);
  const units = unitsOf(actor);
  const mine: Where[] = [
    ...(compounds.length > 0 ? [{ assignee: { equals: 'company' }, compound: { in: compounds } }] : []),
    ...(units.length > 0 ? [{ assignee: { equals: 'unit' }, unit: { in: units } }] : []),
  ];
  if (mine.length === 0) return [];
  const { docs } = await payload.db.find<TaskRow & { matter: string }>({
    collection: 'matter-tasks',
    where: { and: [{ or: mine }, { state: { in: ['open', 'reported'] } }] },
    sort: 'dueAt',
    limit: 100,
    pagination: false,
  });
  const matters = await rowsById<{ id: string; title: string; number: string; step: string; state: string }>(
    payload,
    'matters',
    docs.map(({ matter }) => String(matter)),
    ['title', 'number', 'step', 'state'],
  );
  return docs.flatMap(({ id, title, state, dueAt, returnCount, matter }): TaskLine[] => {
    const about = matters.get(String(matter));
    // While the branch deliberates again, nothing is to be done.
    if (about?.step !== 'carrying-out' || about.state !== 'open') return [];
    return [
      {
        id: String(id),
        title,
        state,
        dueAt: new Date(dueAt).toISOString(),
        isLate: state === 'open' && new Date(dueAt) < now(),
        returnCount: returnCount ?? 0,
        matterTitle: about.title,
        matterNumber: about.number,
      },
    ];
  });
}
