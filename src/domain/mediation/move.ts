import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { insertRow, updateColumns } from '@/database';
import { runVerb, type VerbCall } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { oneAtATimeEach } from '@/shared/one-at-a-time';
import { disputePartiesOf } from './chain';
import { countOutcome } from './count-outcome';
import { type DisputeRow, holdDispute } from './dispute-row';
import { followMove } from './follow-move';
import { type DisputeOutcome, type DisputeState, disputeOutcomes } from './labels';
import { tellSource } from './outcome';
import { type DisputeParty, type DisputeVerb, disputeTransitionOf, requireDisputeMove } from './states';

/** What a verb decides: columns to write, and what the case's own history says. */
export interface DisputeMoved {
  columns?: Partial<Omit<DisputeRow, 'id'>>;
  /** Read by the desk and the mediator only. */
  detail?: string | null;
  reason?: string | null;
  /** Read by the parties too, after the words of the table. */
  told?: string | null;
  /** Nothing was left to do: no history, no event. */
  repeated?: boolean;
}

interface Work {
  id: string;
  verb: DisputeVerb;
  /** What the actor is besides, when the caller has proven it: the holder of a party's link, or a party signed in. */
  as?: DisputeParty;
  /** What follows in the same transaction, with the row as it has become. */
  afterwards?: (req: PayloadRequest, row: DisputeRow, at: Date) => Promise<void>;
  work: (req: PayloadRequest, row: DisputeRow, at: Date) => Promise<DisputeMoved>;
}

/**
 * One step of a case through the state table: hold the row, authorize, check the state, do what belongs to it, write state and history,
 * tell the source when it ended. Everything in one transaction. The audit log has the number, never which step it was nor a party's account.
 */
export async function moveDispute(call: VerbCall, step: Work): Promise<{ id: string; repeated: boolean }> {
  const run = () =>
    runVerb({ ...call, actor: discreet(call.actor, step.as) }, (req) => move(req, call.actor, step));
  try {
    // Inside somebody's transaction there is no waiting for those who wait for it.
    return await ((await call.req?.transactionID) ? run() : inLine(step.id, run));
  } catch (error) {
    if (!(error instanceof NothingToDo)) throw error;
    if (await call.req?.transactionID) fail('conflict', { message: '已经办过了，请刷新后再看。' });
    return { id: step.id, repeated: true };
  }
}

const inLine = oneAtATimeEach();

/** Leaves the transaction without a trace. */
class NothingToDo extends Error {}

/** Whoever reads the audit log must not learn from it who has a dispute. */
export const discreet = (actor: Actor, as?: DisputeParty): Actor =>
  as === 'party' ? { userId: null, name: '当事人', grants: [], via: actor.via } : actor;

async function move(req: PayloadRequest, actor: Actor, { id, verb, as, work, afterwards }: Work) {
  const { to } = disputeTransitionOf(verb);
  const row = await holdDispute(req, id);
  const parties = as ? [as] : await disputePartiesOf(req, actor, row);
  requireDisputeMove(verb, row.state, parties);
  const at = now();
  const { columns = {}, repeated, ...words } = await work(req, row, at);
  if (repeated) throw new NothingToDo();
  const state: DisputeState = to ?? row.state;
  const moved = {
    state,
    ...(state === row.state ? {} : { stateSince: at.toISOString() }),
    ...(isOutcome(state) && state !== row.state ? { outcome: state, endedAt: at.toISOString() } : {}),
    ...(row.firstContactAt || !isContact(verb, as) ? {} : { firstContactAt: at.toISOString() }),
    ...columns,
    updatedAt: at.toISOString(),
  };
  await updateColumns(req, 'disputes', id, moved);
  const after: DisputeRow = { ...row, ...moved };
  await writeDisputeEvent(req, after, { verb, actor: discreet(actor, as), ...words });
  if (isOutcome(state) && state !== row.state && row.sourceId)
    await tellSource(req, {
      source: row.source,
      sourceId: row.sourceId,
      outcome: state,
      at: at.toISOString(),
    });
  await followMove(req, row, after, at);
  if ((state === 'settled' || state === 'failed') && state !== row.state)
    await countOutcome(req, after, state === 'settled');
  await afterwards?.(req, after, at);
  return {
    result: { id, repeated: false },
    // One word for every step: which it was would tell how a case stands and how it ended.
    action: 'dispute.step',
    subject: { collection: 'disputes', id },
    summary: row.number,
  };
}

/** Steps in which somebody speaks to the parties, or both have answered: the clock of the first contact ends with them. */
const contacts: readonly DisputeVerb[] = ['choose', 'agree', 'begin-session', 'record-attendance'];
const isContact = (verb: DisputeVerb, as?: DisputeParty): boolean =>
  contacts.includes(verb) && !(verb === 'choose' && as === 'party');

export const isOutcome = (state: DisputeState): state is DisputeOutcome =>
  disputeOutcomes.some((one) => one === state);

interface EventWords {
  verb: DisputeVerb | 'register';
  actor: Pick<Actor, 'userId' | 'name'>;
  label?: string;
  detail?: string | null;
  reason?: string | null;
  told?: string | null;
}

/** Writes a line of a case's history, append-only; `told` is what the parties read of it. */
export async function writeDisputeEvent(
  req: PayloadRequest,
  row: Pick<DisputeRow, 'id' | 'state'>,
  { verb, actor, label, detail, reason, told }: EventWords,
): Promise<void> {
  const entry = verb === 'register' ? { label: '登记', told: '登记了' } : disputeTransitionOf(verb);
  const said = [entry.told, told].filter(Boolean).join('：');
  await insertRow(req, 'dispute-events', {
    dispute: row.id,
    at: now().toISOString(),
    state: row.state,
    verb,
    label: label ?? entry.label,
    detail: detail ?? null,
    reason: reason ?? null,
    told: said || null,
    actor: actor.userId,
    actorName: actor.name,
  });
}
