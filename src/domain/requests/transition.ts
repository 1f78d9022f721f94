import { createHash } from 'node:crypto';
import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { inTransaction, updateColumns } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { lapseApplications } from './applications/lapse-applications';
import { clockColumns } from './clocks/clock-columns';
import { clockAuditNames } from './clocks/transitions';
import { correctionAuditNames } from './corrections/transitions';
import { dispatchAuditNames } from './dispatch/transitions';
import { type EventNote, lastMove, writeEvent } from './events';
import { followThroughAuditNames } from './follow-through/transitions';
import { tellFollowers } from './follows/tell-followers';
import { besideAuditNames } from './hand-over/transitions';
import { laterAuditNames } from './later-words/transitions';
import { countChange } from './measures/count-change';
import { tellRequester } from './notifications/tell-requester';
import { tellStaffOf } from './notifications/tell-staff-of';
import { oneByOne } from './one-by-one';
import { partiesOf } from './parties';
import { refreshPublicTraces } from './public-traces';
import { type RequestRow, requestRow } from './request-row';
import {
  mayPerform,
  movesRequest,
  type Party,
  type RequestState,
  type RequestVerb,
  refusalOf,
  stateLabels,
  transitionOf,
} from './states';
import { supervisionAuditNames } from './supervision/transitions';

/** Who calls a verb, and from where; every verb takes this plus its own input. */
export interface VerbCall {
  payload: Payload;
  /** Joins the caller's transaction when given. */
  req?: PayloadRequest;
  actor: Actor;
  /** The request's id. */
  id: string;
}

/** What a verb answers: the same for the first call and for a repetition of it. */
export interface VerbResult {
  id: string;
  number: string;
  state: RequestState;
  /** True when the same call had been done before and nothing was changed now. */
  repeated: boolean;
}

/** What one verb changes. */
export interface Change {
  patch: Record<string, unknown>;
  /** Needed when the table offers more than one target. */
  to?: RequestState;
  note?: EventNote;
}

interface Step {
  verb: RequestVerb;
  /** Parsed input: two calls with the same input by the same person are one call. */
  input: Record<string, unknown>;
  /** Proven otherwise than by the account, e.g. by the tracking link. */
  party?: Party;
  change: (request: RequestRow, at: Date, req: PayloadRequest) => Promise<Change> | Change;
  /** What follows by itself in the same transaction. */
  afterwards?: (request: RequestRow, req: PayloadRequest) => Promise<void>;
}

/**
 * Moves a request along one row of the state table: authorize, check the state, write, record, tell the requester, in
 * one transaction. Of many equal calls at once one writes; the others answer the same. Of `call` only the four named
 * things count: who acts as what is the step's to say, never the caller's input.
 * @throws DomainError forbidden, invalid-state, not-found or what the verb itself refuses.
 */
export async function transit(call: VerbCall, step: Step): Promise<VerbResult> {
  // In one process those who want the same request wait for each other instead of losing conflicts; a caller's transaction
  // holds its turn already and must not wait here.
  if (await call.req?.transactionID) return move(call, step);
  return oneByOne(`request:${call.id}`, () => move(call, step));
}

function move(call: VerbCall, step: Step): Promise<VerbResult> {
  const { payload, actor, id } = call;
  const { verb, input } = step;
  return inTransaction({ payload, req: call.req, actor }, async (req) => {
    const request = await requestRow(payload, id, req);
    const parties = step.party ? [step.party] : partiesOf(actor, request);
    const inputHash = actor.via === 'system' ? null : hashOf(verb, actor.userId, step.party, input);
    const guarded = refusalOf(verb, request, parties);
    const allowed = mayPerform(verb, request.state, parties) && !guarded;
    // A verb that may leave the state as it is tells nothing by the state about having been done.
    const mayBeDone = !allowed || transitionOf(verb).to.includes(request.state);
    const since = allowed ? new Date(now().getTime() - doubleClick) : undefined;
    if (mayBeDone && inputHash && (await isRepetition(req, request, inputHash, since)))
      return answer(request, true);
    if (!allowed) refuse(verb, request, parties, guarded);
    const at = now();
    const change = await step.change(request, at, req);
    const { note, to = movesRequest(verb) ? transitionOf(verb).to[0] : request.state } = change;
    if (!to || !transitionOf(verb).to.includes(to)) throw new Error(`verb ${verb} may not lead to ${to}`);
    const follows = await clockColumns(payload, { request, verb, to, patch: change.patch, at }, req);
    const lapsed = await lapseApplications(req, { request, to, at });
    const patch = { ...follows, ...lapsed, ...change.patch };
    const moved = { ...request, ...patch, state: to, revision: request.revision + 1 } as RequestRow;
    await writeMove(req, id, { ...patch, state: to, revision: moved.revision });
    await countChange(req, request, moved);
    const party = parties.find((one) => transitionOf(verb).who.includes(one)) ?? 'system';
    await writeEvent(req, { request: moved, verb, from: request.state, actor, party, at, inputHash, note });
    await recordEvent({
      req,
      actor,
      action: `request.${auditNames[verb]}`,
      subject: { collection: 'requests', id },
      summary: `${request.number} ${stateLabels[request.state]} → ${stateLabels[to]}`,
      changes: Object.keys(patch),
    });
    await refreshPublicTraces(req, moved, request.visibility === 'public');
    await tellRequester(req, moved, verb, request);
    await tellFollowers(req, moved, { verb, from: request.state });
    await tellStaffOf(req, { verb, before: request, request: moved }, actor);
    await step.afterwards?.(moved, req);
    return answer(moved, false);
  });
}

const auditNames: Record<RequestVerb, string> = {
  file: 'filed',
  accept: 'accepted',
  decline: 'declined',
  dispatch: 'dispatched',
  return: 'returned',
  start: 'started',
  extend: 'extended',
  resume: 'resumed',
  pause: 'paused',
  reply: 'answered',
  'receive-reply': 'answered-elsewhere',
  invite: 'evaluation-invited',
  evaluate: 'evaluated',
  reopen: 'reopened',
  close: 'closed',
  ...followThroughAuditNames,
  ...dispatchAuditNames,
  ...clockAuditNames,
  ...correctionAuditNames,
  ...besideAuditNames,
  ...supervisionAuditNames,
  ...laterAuditNames,
};

function answer(request: RequestRow, repeated: boolean): VerbResult {
  return { id: request.id, number: request.number, state: request.state, repeated };
}

function refuse(verb: RequestVerb, request: RequestRow, parties: Party[], guarded: string | null): never {
  const { who, label, from } = transitionOf(verb);
  if (!parties.some((party) => who.includes(party))) fail('forbidden');
  if (guarded && from.includes(request.state)) fail('invalid-state', { message: guarded });
  fail('invalid-state', {
    message: `这件诉求现在是“${stateLabels[request.state]}”，不能${label}。请刷新后再看。`,
  });
}

/** The same words a while later are said again, not sent twice. */
const doubleClick = 10 * 60_000;

/** Whether the last thing people did to this request was this very call, and not before `since`. */
async function isRepetition(
  req: PayloadRequest,
  request: RequestRow,
  inputHash: string,
  since = new Date(0),
): Promise<boolean> {
  const last = await lastMove(req, request.id);
  return last?.inputHash === inputHash && new Date(last.at) >= since;
}

/**
 * Writes what a verb changes past the collection's pipeline: verbs have checked their input, write neither place nor personal
 * fields, and record their own event; merging, validating and hooking all the other fields was a third of every step.
 */
async function writeMove(req: PayloadRequest, id: string, patch: Record<string, unknown>): Promise<void> {
  await updateColumns(req, 'requests', id, { ...patch, updatedAt: now().toISOString() });
}

function hashOf(
  verb: RequestVerb,
  userId: string | null,
  party: Party | undefined,
  input: Record<string, unknown>,
): string {
  const text = JSON.stringify([
    verb,
    userId,
    party ?? null,
    Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  return createHash('sha256').update(text).digest('base64url');
}
