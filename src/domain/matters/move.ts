import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { updateColumns } from '@/database';
import { runVerb, type VerbCall } from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { enterStep, leaveStep } from './enter-step';
import { matterSteps, mattersTag } from './labels';
import { holdMatter, type MatterRow, placeOfMatter } from './matter-row';
import {
  columnsOf,
  type MatterParty,
  type MatterVerb,
  type Position,
  partiesOf,
  positionOf,
  requireMove,
  transitionOf,
} from './states';
import { tellOf } from './tell';
import { type EventWords, publicNameOf, writeEvent } from './write-event';

/** What a verb decides: columns to write, where it goes when the table leaves it open, and what the history says. */
export interface Moved {
  columns?: Partial<Omit<MatterRow, 'id'>>;
  to?: Position;
  event?: Partial<EventWords>;
  /** What the audit log says instead of the number alone. */
  summary?: string;
}

export interface Move {
  id: string;
  verb: MatterVerb;
  /** What the actor is besides what the place says: a resident, whoever has the task, the meeting, the vote. */
  as?: readonly MatterParty[];
  /** Who does the work, for the public page. */
  assigneeName?: string;
  work?(req: PayloadRequest, row: MatterRow, at: Date): Promise<Moved>;
}

/**
 * One step of a matter through the state table: authorize, check position and guards, do what belongs to it, write the columns, the stay
 * and the history, tell whom it concerns. Everything in one transaction.
 */
export function moveMatter(call: VerbCall, move: Move): Promise<{ id: string }> {
  const { actor } = call;
  const { id, verb } = move;
  const { label, isPublic, back = false } = transitionOf(verb);
  return runVerb(call, async (req) => {
    const { row, party } = await holdFor(req, actor, move);
    const at = now();
    const {
      columns = {},
      to = transitionOf(verb).to,
      event = {},
      summary,
    } = (await move.work?.(req, row, at)) ?? {};
    const moving = await positionColumns(req, row, { to, at });
    const isBack = back || goesBack(row, { ...row, ...moving });
    const written = { ...moving, ...columns, ...(isBack ? { backCount: (row.backCount ?? 0) + 1 } : {}) };
    if (Object.keys(written).length > 0)
      await updateColumns(req, 'matters', id, { ...written, updatedAt: at.toISOString() });
    const after: MatterRow = { ...row, ...written };
    const byName = await publicNameOf(req, row, party, move.assigneeName);
    const moved = to !== undefined && to !== positionOf(row);
    await writeEvent(req, after, verb, {
      label,
      isPublic,
      ...(moved && after.state === 'open' ? { dueAt: after.dueAt } : {}),
      ...event,
      back: isBack,
      actor,
      byName,
    });
    await tellOf(req, { verb, before: row, after, actor, reason: event.reason ?? event.note ?? null });
    if (isPublic) await touchPages(req, mattersTag);
    return {
      result: { id },
      action: `matter.${verb}`,
      subject: { collection: 'matters', id },
      summary: summary ?? row.number,
    };
  });
}

/** The matter, held, after the table has said that the actor may. @throws DomainError forbidden, invalid-state, not-found */
export async function holdFor(
  req: PayloadRequest,
  actor: Actor,
  { id, verb, as = [] }: Pick<Move, 'id' | 'verb' | 'as'>,
): Promise<{ row: MatterRow; party: MatterParty }> {
  const row = await holdMatter(req, id);
  return { row, party: requireMove(verb, row, [...as, ...partiesOf(actor, placeOfMatter(row))]) };
}

/** Step, state and stay when a matter goes to another position. */
async function positionColumns(
  req: PayloadRequest,
  row: MatterRow,
  { to, at }: { to: Position | undefined; at: Date },
): Promise<Partial<MatterRow>> {
  if (to === undefined || to === positionOf(row)) return {};
  const { step, state } = columnsOf(to, row.step);
  // Back from a vote the branch has its days anew, as in any step.
  if (state === 'open') {
    await leaveStep(req, row, at);
    return { step, state, ...(await enterStep(req, { ...row, step }, { step, at })) };
  }
  // A vote has its own days, and an end none.
  const still = { step, state, dueAt: null, dueReason: null, nextCheckAt: null, overdueFor: null };
  if (state === 'waiting-vote') return still;
  await leaveStep(req, row, at);
  return { ...still, owner: null, ownerName: null, endedAt: at.toISOString() };
}

const goesBack = (before: MatterRow, after: MatterRow) =>
  matterSteps.indexOf(after.step) < matterSteps.indexOf(before.step);
