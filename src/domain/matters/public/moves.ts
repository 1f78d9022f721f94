import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { leanFind, readRow } from '@/database';
import { type MatterRow, placeOfMatter } from '../matter-row';
import { mayMove, partiesOf, unmetGuard } from '../states';
import { isAssignee, type TaskRow } from '../tasks/task-row';
import { type MatterVerb, matterVerbs, type Need, transitionOf } from '../transitions';

/** A step that somebody may take now, or could if what is missing were done. */
export interface PossibleMove {
  verb: MatterVerb;
  label: string;
  needs: readonly Need[];
  /** What is missing; null when nothing is. */
  guarded: string | null;
}

/** What the state table offers the actor for a matter: the buttons of every surface. */
export function possibleMoves(row: MatterRow, actor: Actor): PossibleMove[] {
  const parties = partiesOf(actor, placeOfMatter(row));
  return matterVerbs.flatMap((verb): PossibleMove[] => {
    if (mayMove(verb, row, parties) === 'no') return [];
    const { label, needs = [] } = transitionOf(verb);
    return [{ verb, label, needs, guarded: unmetGuard(verb, row) }];
  });
}

/** The row for pages of staff; null when there is none. */
export async function matterForStaff(payload: Payload, id: string): Promise<MatterRow | null> {
  return (await readRow<MatterRow>(payload, 'matters', id)) ?? null;
}

/** Whether the actor works for whoever has a task of the matter. */
export async function worksOn(payload: Payload, actor: Actor, matter: string): Promise<boolean> {
  const rows = await leanFind<Pick<TaskRow, 'assignee' | 'unit' | 'compound'>>(payload, 'matter-tasks', {
    where: [{ field: 'matter', equals: matter }],
    columns: ['assignee', 'unit', 'compound'],
    newestBy: 'id',
    limit: 200,
  });
  return rows.some((task) => isAssignee(actor, task));
}
