import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { readRow, updateColumns } from '@/database';
import { workFinished } from '@/domain/finished-work';
import { runVerb, type VerbCall } from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { propertyTag } from '../labels';
import { placeOfRow, type RectificationRow, rectificationRow } from './rectification-row';
import { type RectificationVerb, requireMove, sideOf, transitionOf } from './states';
import { tellOf } from './tell';
import { publicNameOf, type StepWords, writeStep } from './write-step';

/** What a verb decides: columns to write, and what the history says. */
export interface Moved {
  columns: Partial<Omit<RectificationRow, 'id'>>;
  step?: Partial<StepWords>;
}

/**
 * One step of a rectification through the state table: authorize, check the state, do what belongs to it, write state and history, tell
 * whom it concerns. Everything in one transaction.
 */
export function moveRectification(
  call: VerbCall,
  {
    id,
    verb,
    work,
  }: {
    id: string;
    verb: RectificationVerb;
    work: (req: PayloadRequest, row: RectificationRow, at: Date) => Promise<Moved>;
  },
): Promise<{ id: string }> {
  const { actor } = call;
  const { label, to, isPublic } = transitionOf(verb);
  return runVerb(call, async (req) => {
    const row = await rectificationRow(req, id);
    const party = requireMove(verb, row.state, actor, placeOfRow(row));
    const at = now();
    const { columns, step = {} } = await work(req, row, at);
    const written = { ...(to ? { state: to } : {}), ...columns, updatedAt: at.toISOString() };
    await updateColumns(req, 'rectifications', id, written);
    const after: RectificationRow = { ...row, ...written };
    const byName = await publicNameOf(req, row, sideOf[party]);
    await writeStep(req, after, verb, { label, isPublic, ...step, actor, byName });
    if (row.state !== 'closed' && after.state === 'closed')
      await sayFinished(req, after, { at, confirmedBy: actor });
    await tellOf(req, { verb, before: row, after, actor, reason: step.reason ?? step.note ?? null });
    if (isPublic) await touchPages(req, propertyTag);
    return {
      result: { id },
      action: `rectification.${auditNames[verb]}`,
      subject: { collection: 'rectifications', id },
      summary: row.number,
    };
  });
}

/** Whoever reported it as done did it or had it done. */
async function sayFinished(
  req: PayloadRequest,
  row: RectificationRow,
  { at, confirmedBy }: { at: Date; confirmedBy: Actor },
): Promise<void> {
  const report = row.reportStep
    ? await readRow<{ actor: string | null }>(req.payload, 'rectification-steps', row.reportStep, req)
    : undefined;
  await workFinished(req, {
    kind: 'rectification',
    id: row.id,
    title: `整改${row.number} ${row.title}`,
    account: report?.actor ?? null,
    on: row.reportedAt ?? at.toISOString(),
    words: row.reportWords ?? row.title,
    confirmedBy,
  });
}

const auditNames: Record<RectificationVerb, string> = {
  report: 'reported',
  'return-report': 'returned',
  ask: 'asked',
  'close-asking': 'asking-closed',
  decide: 'decided',
  'ask-extension': 'extension-applied',
  'decide-extension': 'application-decided',
  remind: 'reminded',
  supervise: 'supervision-issued',
  overdue: 'alerted',
  recount: 'deadline-recounted',
  withdraw: 'withdrawn',
};
