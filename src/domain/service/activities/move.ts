import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { insertRow, updateColumns } from '@/database';
import { placeColumns, runVerb, type VerbCall } from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { oneAtATimeEach } from '@/shared/one-at-a-time';
import { type ActivityRow, holdActivity, seatsLeft } from './activity-row';
import { changesWords, keepFindable } from './find-by-words';
import { activitiesTag, publicStates } from './labels';
import {
  type ActivityParty,
  type ActivityVerb,
  activityPartiesOf,
  activityTransitionOf,
  requireActivityMove,
  unmetActivityGuard,
} from './states';

/** What a verb decides: columns to write, and what the history says. */
export interface ActivityMoved {
  columns?: Partial<Omit<ActivityRow, 'id'>>;
  detail?: string | null;
  reason?: string | null;
  /** Nothing was left to do: no history, no event. */
  repeated?: boolean;
}

interface Work {
  id: string;
  verb: ActivityVerb;
  /** What the actor is besides, when somebody else has asked that already. */
  as?: ActivityParty;
  work: (req: PayloadRequest, row: ActivityRow, at: Date) => Promise<ActivityMoved>;
}

/**
 * One step of an activity through the state table: hold the row, authorize, check state and guards, do what belongs to it, write state
 * and history. Everything in one transaction.
 */
export async function moveActivity(
  call: VerbCall,
  { id, verb, as, work }: Work,
): Promise<{ id: string; repeated: boolean }> {
  const run = () => runVerb(call, (req) => step(req, call.actor, { id, verb, as, work }));
  try {
    // Inside somebody's transaction there is no waiting for those who wait for it.
    return await ((await call.req?.transactionID) ? run() : inLine(id, run));
  } catch (error) {
    if (!(error instanceof NothingToDo)) throw error;
    // The caller's transaction is rolled back with it: whoever asked for more than this has to look again.
    if (await call.req?.transactionID) fail('conflict', { message: '已经办过了，请刷新后再看。' });
    return { id, repeated: true };
  }
}

/**
 * Of many who sign up in one moment each would otherwise meet the others' writes again and again, where the database does not make them
 * queue; other processes still do, and are few.
 */
const inLine = oneAtATimeEach();

/** Leaves the transaction without a trace. */
class NothingToDo extends Error {}

async function step(req: PayloadRequest, actor: Actor, { id, verb, as, work }: Work) {
  const { label, to, isPublic } = activityTransitionOf(verb);
  const row = await holdActivity(req, id);
  const parties = activityPartiesOf(actor, placeColumns(row));
  requireActivityMove(verb, row.state, [...parties, ...(as ? [as] : [])]);
  const at = now();
  const message = unmetActivityGuard(verb, { ...row, at: at.toISOString() });
  if (message) fail('invalid-state', { message });
  const { columns = {}, detail, reason, repeated } = await work(req, row, at);
  if (repeated) throw new NothingToDo();
  const moved = { ...(to ? { state: to } : {}), ...columns, updatedAt: at.toISOString() };
  // Lists are narrowed down to what has a seat left.
  const written = { ...moved, hasSeats: seatsLeft({ ...row, ...moved }) !== 0 };
  await updateColumns(req, 'activities', id, written);
  await writeActivityEvent(req, { ...row, ...written }, actor, { verb, label, detail, reason });
  if (isPublic && changesWords(moved)) await keepFindable(req, { ...row, ...written });
  const shown: readonly string[] = publicStates;
  if (isPublic && (shown.includes(row.state) || (to && shown.includes(to))))
    await touchPages(req, activitiesTag);
  return {
    result: { id, repeated: false },
    action: `activity.${auditNames[verb]}`,
    subject: { collection: 'activities', id },
    summary: row.number,
  };
}

/** Writes a line of an activity's history, append-only. */
export async function writeActivityEvent(
  req: PayloadRequest,
  row: ActivityRow,
  actor: Actor,
  words: { verb: ActivityVerb | 'plan'; label: string; detail?: string | null; reason?: string | null },
): Promise<void> {
  await insertRow(req, 'activity-events', {
    activity: row.id,
    ...placeColumns(row),
    at: now().toISOString(),
    state: row.state,
    verb: words.verb,
    label: words.label,
    detail: words.detail ?? null,
    reason: words.reason ?? null,
    actor: actor.userId,
    actorName: actor.name,
  });
}

const auditNames: Record<ActivityVerb, string> = {
  change: 'changed',
  submit: 'submitted',
  approve: 'approved',
  return: 'returned',
  reschedule: 'rescheduled',
  cancel: 'cancelled',
  'sign-up': 'signed-up',
  withdraw: 'stepped-back',
  'enter-sign-up': 'sign-up-entered',
  'seat-waiting': 'waiting-seated',
  'enter-withdrawal': 'withdrawal-entered',
  begin: 'begun',
  'check-in': 'checked-in',
  mark: 'attendance-marked',
  'set-hours': 'hours-set',
  finish: 'finished',
  'correct-attendance': 'attendance-corrected',
  'write-summary': 'summarised',
  'hide-photo': 'photo-hidden',
  'add-partner': 'partner-added',
  'record-partner': 'partner-recorded',
};
