import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { insertRow, readRow } from '@/database';
import { now } from '@/shared/clock';
import { newId } from '@/shared/ids';
import type { Payer, RectificationState } from './labels';
import { placeOfRow, type RectificationRow } from './rectification-row';
import type { RectificationVerb } from './states';

/** One line of the history of a rectification. */
export interface StepWords {
  /** Known beforehand where photos hang on the step. */
  id?: string;
  label: string;
  /** What residents read. */
  note?: string | null;
  /** Why, where a reason was asked for. */
  reason?: string | null;
  /** The deadline from now on, where it changed. */
  dueAt?: string | null;
  cost?: number | null;
  payer?: Payer | null;
  payerName?: string | null;
  isPublic: boolean;
}

/** Writes a step, append-only. `row` is the rectification after the step. @returns its id */
export async function writeStep(
  req: PayloadRequest,
  row: RectificationRow,
  verb: RectificationVerb | 'open',
  { actor, byName, ...words }: StepWords & { actor: Actor; byName: string },
): Promise<string> {
  const id = words.id ?? newId();
  await insertRow(req, 'rectification-steps', {
    rectification: row.id,
    ...placeOfRow(row),
    verb,
    at: now().toISOString(),
    state: row.state satisfies RectificationState,
    round: row.round,
    note: null,
    reason: null,
    dueAt: null,
    cost: null,
    payer: null,
    payerName: null,
    ...words,
    id,
    actor: actor.userId,
    actorName: actor.name,
    byName,
  });
  return id;
}

/** Who stands on the public page for a step: the community, whoever manages, the supervisors; never a person's name. */
export async function publicNameOf(
  req: PayloadRequest,
  row: Pick<RectificationRow, 'community' | 'responsibleName'>,
  side: 'community' | 'company' | 'supervision' | 'system',
): Promise<string> {
  if (side === 'company') return row.responsibleName;
  if (side === 'supervision') return '督办专员';
  if (side === 'system' || !row.community) return '系统';
  const division = await readRow<{ shortName: string }>(req.payload, 'divisions', row.community, req);
  return division?.shortName ?? '社区';
}
