import type { PayloadRequest } from 'payload';
import { type Actor, coversPlace } from '@/access';
import { insertRow, updateColumns } from '@/database';
import { type Done, type Place, runVerb, type VerbCall } from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { votingTag } from './labels';
import { requireStep, type StepName, voteSteps } from './states';
import { requireVote, type Vote } from './vote-row';

export { input, twiceWhenTaken, type VerbCall } from '@/domain/organization';

/** What a verb did, for the history of the vote. */
export interface Told {
  label: string;
  detail?: string | null;
  reason?: string | null;
}

/** The places columns of a vote, for what belongs to it. */
export function placeOf({ township, community, grid, compound }: Place) {
  return {
    township: township ?? null,
    community: community ?? null,
    grid: grid ?? null,
    compound: compound ?? null,
  };
}

export const keepers = ['administrator', 'community-staff'] as const;

/** Whether the person runs votes of this place. */
export function keepsVote(actor: Actor, place: Place): boolean {
  return coversPlace(actor, keepers, place);
}

/** @throws DomainError forbidden */
export function authorizeVote(actor: Actor, place: Place): void {
  if (!keepsVote(actor, place))
    fail('forbidden', { message: '只有这个社区（村）的工作人员能办这次表决的事。' });
}

/** Runs one verb of this domain: transaction, history row, audit event, and the pages that show it are made anew. */
export function runVoteVerb<Result>(
  call: VerbCall,
  work: (
    req: PayloadRequest,
  ) => Promise<Done<Result> & { vote: Pick<Vote, 'id'> & Place; told: Told | null }>,
): Promise<Result> {
  return runVerb(call, async (req) => {
    const { vote, told, ...done } = await work(req);
    if (told) await writeStep(req, call.actor, vote, told);
    await touchPages(req, votingTag);
    return done;
  });
}

/** A line of a vote's history. */
export async function writeStep(
  req: PayloadRequest,
  actor: Actor,
  vote: Pick<Vote, 'id'> & Place,
  { label, detail, reason }: Told,
): Promise<void> {
  await insertRow(req, 'vote-events', {
    vote: vote.id,
    at: now().toISOString(),
    label,
    detail: detail ?? null,
    reason: reason ?? null,
    actor: actor.userId,
    actorName: actor.name,
    ...placeOf(vote),
  });
}

interface Move {
  id: string;
  step: StepName;
  /** Past participle for the audit log. */
  done: string;
  reason?: string;
  /** What else the step asks for and changes; gives the columns to write and what to say of it. */
  work?: (
    req: PayloadRequest,
    vote: Vote,
    at: string,
  ) => Promise<{ columns?: Record<string, unknown>; detail?: string }>;
}

/**
 * One step of a vote, in one transaction: state table, place, columns, history and event. The row of the vote is written by every step,
 * so that of two processes at the same step one waits and then finds it done.
 * @throws DomainError forbidden, invalid-state, not-found
 */
export function moveVote(call: VerbCall, { id, step, done, reason, work }: Move): Promise<{ id: string }> {
  return runVoteVerb(call, async (req) => {
    const vote = await requireVote(req, id);
    authorizeVote(call.actor, vote);
    requireStep(step, vote);
    const at = now().toISOString();
    const { columns = {}, detail } = (await work?.(req, vote, at)) ?? {};
    const to = voteSteps[step].to;
    await updateColumns(req, 'votes', id, { ...(to ? { state: to } : {}), updatedAt: at, ...columns });
    return {
      result: { id },
      vote,
      action: `vote.${done}`,
      subject: { collection: 'votes', id },
      summary: vote.title,
      told: { label: voteSteps[step].step, detail: detail ?? null, reason: reason ?? null },
    };
  });
}
