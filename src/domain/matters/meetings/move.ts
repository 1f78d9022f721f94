import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { insertRow, updateColumns } from '@/database';
import { placeColumns, runVerb, type VerbCall } from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { mattersTag } from '../labels';
import { type MeetingSituation, situationOf } from './facts';
import { holdMeeting, type MeetingRow } from './meeting-row';
import {
  keepsMeetings,
  type MeetingParty,
  type MeetingVerb,
  meetingTransitionOf,
  requireMeetingMove,
  unmetMeetingGuard,
} from './states';

/** What a verb decides: columns to write, and what the history says. */
export interface MeetingMoved {
  columns?: Partial<Omit<MeetingRow, 'id'>>;
  detail?: string | null;
  reason?: string | null;
  /** Nothing was left to do: no history, no event. */
  repeated?: boolean;
}

interface Work {
  id: string;
  verb: MeetingVerb;
  /** What the actor is besides, when somebody else has asked that already. */
  as?: MeetingParty;
  work: (
    req: PayloadRequest,
    row: MeetingRow,
    more: { at: Date; situation(): Promise<MeetingSituation> },
  ) => Promise<MeetingMoved>;
}

/**
 * One step of a meeting through the state table: hold the row, authorize, check state and guards, do what belongs to it, write state and
 * history. Everything in one transaction.
 */
export async function moveMeeting(
  call: VerbCall,
  { id, verb, as, work }: Work,
): Promise<{ id: string; repeated: boolean }> {
  try {
    return await runVerb(call, (req) => step(req, call.actor, { id, verb, as, work }));
  } catch (error) {
    if (!(error instanceof NothingToDo)) throw error;
    // The caller's transaction is rolled back with it: whoever asked for more than this has to look again.
    if (await call.req?.transactionID) fail('conflict', { message: '已经办过了，请刷新后再看。' });
    return { id, repeated: true };
  }
}

/** Leaves the transaction without a trace. */
class NothingToDo extends Error {}

async function step(req: PayloadRequest, actor: Actor, { id, verb, as, work }: Work) {
  const { label, to, guards, isPublic } = meetingTransitionOf(verb);
  const row = await holdMeeting(req, id);
  requireMeetingMove(verb, row.state, [...partiesOf(actor, row), ...(as ? [as] : [])]);
  const at = now();
  const situation = () => situationOf({ payload: req.payload, req }, row, at);
  if (guards) {
    const message = unmetMeetingGuard(verb, (await situation()).facts);
    if (message) fail('invalid-state', { message });
  }
  const { columns = {}, detail, reason, repeated } = await work(req, row, { at, situation });
  if (repeated) throw new NothingToDo();
  const written = { ...(to ? { state: to } : {}), ...columns, updatedAt: at.toISOString() };
  await updateColumns(req, 'branch-meetings', id, written);
  await writeMeetingEvent(req, { ...row, ...written }, actor, { verb, label, detail, reason });
  if (isPublic) await touchPages(req, mattersTag);
  return {
    result: { id, repeated: false },
    action: `branch-meeting.${auditNames[verb]}`,
    subject: { collection: 'branch-meetings', id },
    summary: row.number,
  };
}

const partiesOf = (actor: Actor, row: MeetingRow): MeetingParty[] =>
  keepsMeetings(actor, placeColumns(row)) ? ['keeper'] : [];

/** Writes a line of a meeting's history, append-only. */
export async function writeMeetingEvent(
  req: PayloadRequest,
  row: MeetingRow,
  actor: Actor,
  words: { verb: MeetingVerb | 'plan'; label: string; detail?: string | null; reason?: string | null },
): Promise<void> {
  await insertRow(req, 'meeting-events', {
    meeting: row.id,
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

const auditNames: Record<MeetingVerb, string> = {
  change: 'changed',
  'add-item': 'item-added',
  'remove-item': 'item-removed',
  announce: 'announced',
  answer: 'answered',
  'enter-answer': 'answer-entered',
  begin: 'begun',
  'check-in': 'checked-in',
  mark: 'attendance-marked',
  decide: 'item-decided',
  close: 'closed',
  adjourn: 'adjourned',
  cancel: 'cancelled',
  'write-minutes': 'minutes-written',
  'finish-minutes': 'minutes-finished',
  review: 'published',
};
