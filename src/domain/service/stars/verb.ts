import type { PayloadRequest } from 'payload';
import { type Actor, coversPlace } from '@/access';
import { insertRow, updateColumns } from '@/database';
import {
  type Done,
  type Place,
  type PlaceColumns,
  placeColumns,
  runVerb,
  type VerbCall,
} from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { factsOf } from './facts';
import { starsTag } from './labels';
import { type RoundRow, requireRound } from './rows';
import { type RoundStepName, requireStep, roundStepOf, unmetGuard } from './states';

export { input, onceWithKey, twiceWhenTaken, type VerbCall, valuesOf } from '@/domain/organization';

export const keepers = ['administrator', 'community-staff', 'branch-secretary'] as const;

/** Whether the person runs ratings of this place. */
export const keepsStars = (actor: Actor, place: Place): boolean => coversPlace(actor, keepers, place);

/** @throws DomainError forbidden */
export function authorizeStars(actor: Actor, place: Place): void {
  if (!keepsStars(actor, place))
    fail('forbidden', { message: '只有这个党组织的书记（组长）和社区干部能办这次评星的事。' });
}

/** What a verb did, for the history of the round. */
export interface Told {
  label: string;
  detail?: string | null;
  reason?: string | null;
}

/** Runs one verb of this domain: transaction, history row, audit event; cached pages that show results are made anew. */
export function runStarVerb<Result>(
  call: VerbCall,
  work: (
    req: PayloadRequest,
  ) => Promise<Done<Result> & { round: { id: string } & PlaceColumns; told: Told | null }>,
): Promise<Result> {
  return runVerb(call, async (req) => {
    const { round, told, ...done } = await work(req);
    if (told) await writeStep(req, call.actor, round, told);
    await touchPages(req, starsTag);
    return done;
  });
}

/** A line of a round's history. */
export async function writeStep(
  req: PayloadRequest,
  actor: Actor,
  round: { id: string } & PlaceColumns,
  { label, detail, reason }: Told,
): Promise<void> {
  await insertRow(req, 'star-events', {
    round: round.id,
    at: now().toISOString(),
    label,
    detail: detail ?? null,
    reason: reason ?? null,
    actor: actor.userId,
    actorName: actor.name,
    ...placeColumns(round),
  });
}

interface Move {
  id: string;
  step: RoundStepName;
  /** Past participle for the audit log. */
  done: string;
  reason?: string;
  /** Who is authorized otherwise (a meeting, the member themselves) was looked at before. */
  authorized?: true;
  /** What else the step asks for and changes; gives the columns to write and what to say of it. */
  work?: (
    req: PayloadRequest,
    round: RoundRow,
    at: string,
  ) => Promise<{ columns?: Record<string, unknown>; detail?: string; reason?: string }>;
}

/**
 * One step of a round, in one transaction: state table, guards, place, columns, history and event. The row of the round is written by
 * every step, so that of two processes at the same step one waits and then finds it done.
 * @throws DomainError forbidden, invalid-state, not-found
 */
export function moveRound(
  call: VerbCall,
  { id, step, done, reason, authorized, work }: Move,
): Promise<{ id: string }> {
  return runStarVerb(call, async (req) => {
    const round = await requireRound(req, id);
    if (!authorized) authorizeStars(call.actor, round);
    const at = now().toISOString();
    await requireRoundStep(req, round, step, at);
    const { columns = {}, detail, reason: given = reason } = (await work?.(req, round, at)) ?? {};
    const { to, step: label } = roundStepOf(step);
    await updateColumns(req, 'star-rounds', id, {
      ...(to ? { state: to } : {}),
      updatedAt: at,
      ...columns,
    });
    return {
      result: { id },
      round,
      action: `star-round.${done}`,
      subject: { collection: 'star-rounds', id },
      summary: round.name,
      told: { label, detail: detail ?? null, reason: given ?? null },
    };
  });
}

/** State and guards of a step. @throws DomainError invalid-state */
export async function requireRoundStep(
  req: PayloadRequest,
  round: RoundRow,
  step: RoundStepName,
  at = now().toISOString(),
): Promise<void> {
  requireStep(step, round.state);
  const message = unmetGuard(step, await factsOf(req, round, at));
  if (message) fail('invalid-state', { message });
}
