import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { insertRow, readRow } from '@/database';
import { now } from '@/shared/clock';
import { newId } from '@/shared/ids';
import { type MatterRow, placeOfMatter } from './matter-row';
import type { MatterParty, MatterVerb } from './states';

/** One line of the history of a matter. */
export interface EventWords {
  /** Known beforehand where photos hang on the event. */
  id?: string;
  label: string;
  /** What residents read. */
  note?: string | null;
  /** Why, where a reason was asked for. */
  reason?: string | null;
  /** The deadline from now on, where it changed. */
  dueAt?: string | null;
  task?: string | null;
  isPublic: boolean;
}

/** Writes an event, append-only. `row` is the matter after it. @returns its id */
export async function writeEvent(
  req: PayloadRequest,
  row: MatterRow,
  verb: MatterVerb,
  { actor, byName, back = false, ...words }: EventWords & { actor: Actor; byName: string; back?: boolean },
): Promise<string> {
  const id = words.id ?? newId();
  await insertRow(req, 'matter-events', {
    matter: row.id,
    ...placeOfMatter(row),
    verb,
    at: now().toISOString(),
    step: row.step,
    state: row.state,
    back,
    note: null,
    reason: null,
    dueAt: null,
    task: null,
    ...words,
    id,
    actor: actor.userId,
    actorName: actor.name,
    byName,
  });
  return id;
}

/** Who stands on the public page for it: the community, the branch, the vote, whoever does the work; never a person. */
export async function publicNameOf(
  req: PayloadRequest,
  row: Pick<MatterRow, 'community' | 'branchName'>,
  party: MatterParty,
  assigneeName?: string,
): Promise<string> {
  if (party === 'assignee') return assigneeName ?? '承办单位';
  if (party === 'branch' || party === 'meeting') return row.branchName;
  if (party === 'vote') return '居民表决';
  if (party === 'resident') return '居民';
  if (party === 'system' || !row.community) return '系统';
  const division = await readRow<{ shortName: string }>(req.payload, 'divisions', row.community, req);
  return division?.shortName ?? '社区';
}
