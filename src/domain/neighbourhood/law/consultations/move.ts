import type { PayloadRequest } from 'payload';
import { type Actor, isSignedIn } from '@/access';
import { insertRow, updateColumns } from '@/database';
import { runVerb, type VerbCall } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { keepsLawAt } from '../keepers';
import { type ConsultationMessageKind, type ConsultationParty, consultationPartyLabels } from '../labels';
import { answeringEntries } from '../watchers';
import { type ConsultationRow, holdConsultation } from './row';
import {
  type ConsultationVerb,
  consultationTransitionOf,
  requireConsultationMove,
  type Side,
} from './states';

/** What a verb decides besides the table. */
export interface Moved {
  columns?: Partial<Omit<ConsultationRow, 'id'>>;
  /** For the history: never a word of the content. */
  detail?: string | null;
  message?: { kind: ConsultationMessageKind; party: ConsultationParty; text: string };
}

export type ConsultationCall = VerbCall & {
  id: string;
  /** The asker came by the secret link. */
  byLink?: boolean;
};

/** Whoever reads audit log and history must not learn from them who asked. */
export const asAsker = ({ via }: Actor): Actor => ({
  userId: null,
  name: consultationPartyLabels.asker,
  grants: [],
  via,
});

/** What the actor is to this consultation. In `waiting` the helper answers, in `passed` the adviser; both see it further. */
export async function sidesOf(
  req: PayloadRequest,
  { actor, byLink = false }: Pick<ConsultationCall, 'actor' | 'byLink'>,
  row: ConsultationRow,
): Promise<Side[]> {
  const sides: Side[] = [];
  if (byLink || (actor.userId !== null && row.user === actor.userId)) sides.push('asker');
  if (isSignedIn(actor)) {
    const { helpers, advisers } = await answeringEntries(req.payload, actor, req);
    const isHelper = helpers.some(({ id }) => id === row.helper);
    const isAdviser = advisers.some(({ id }) => id === row.adviser);
    if (isHelper && row.state !== 'passed') sides.push('helper');
    if (isAdviser) sides.push('adviser');
  }
  if (await keepsLawAt(req.payload, actor, row, req)) sides.push('keeper');
  if (actor.via === 'system') sides.push('clock');
  return sides;
}

async function isItsHelper(req: PayloadRequest, actor: Actor, { helper }: ConsultationRow): Promise<boolean> {
  if (!isSignedIn(actor) || helper === null) return false;
  return (await answeringEntries(req.payload, actor, req)).helpers.some(({ id }) => id === helper);
}

/**
 * One step of a consultation through the table: hold it, authorize, write state, message and history. Everything in one transaction.
 * @throws DomainError not-found, forbidden, invalid-state
 */
export function moveConsultation(
  call: ConsultationCall,
  verb: ConsultationVerb,
  work: (
    req: PayloadRequest,
    row: ConsultationRow,
    given: { at: Date; sides: Side[]; actor: Actor },
  ) => Promise<Moved> | Moved,
  after?: (req: PayloadRequest, row: ConsultationRow) => Promise<void>,
): Promise<{ id: string }> {
  const { label, to, by } = consultationTransitionOf(verb);
  return runVerb(call, async (req) => {
    const row = await holdConsultation(req, call.id);
    const sides = await sidesOf(req, call, row);
    // Passed on, it is not the helper's any more: pressed twice, it was done and not refused.
    if (verb === 'pass' && row.state === 'passed' && (await isItsHelper(req, call.actor, row)))
      fail('invalid-state', { message: `这件咨询已经转给${row.adviserName ?? '法律顾问'}，不用再转。` });
    requireConsultationMove(verb, row.state, sides);
    const at = now();
    const acting = sides.filter((side) => by.includes(side));
    const actor = acting.every((side) => side === 'asker') ? asAsker(call.actor) : call.actor;
    const { columns = {}, detail, message } = await work(req, row, { at, sides, actor });
    const written = { ...(to ? { state: to } : {}), ...columns, updatedAt: at.toISOString() };
    await updateColumns(req, 'legal-consultations', row.id, written);
    const moved: ConsultationRow = { ...row, ...written };
    if (message)
      await insertRow(req, 'legal-consultation-messages', {
        consultation: row.id,
        ...message,
        authorName: message.party === 'asker' ? (row.askerName ?? actor.name) : actor.name,
        at: at.toISOString(),
      });
    await writeConsultationEvent(req, moved, actor, { verb, label, detail: detail ?? null });
    await after?.(req, moved);
    return {
      result: { id: row.id },
      action: `legal-consultation.${verb}`,
      subject: { collection: 'legal-consultations', id: row.id },
      summary: row.number,
      actor,
    };
  });
}

export async function writeConsultationEvent(
  req: PayloadRequest,
  row: ConsultationRow,
  actor: Actor,
  given: {
    verb: ConsultationVerb | 'ask';
    label: string;
    detail: string | null;
  },
): Promise<void> {
  const { verb, label, detail } = given;
  await insertRow(req, 'legal-consultation-events', {
    consultation: row.id,
    at: now().toISOString(),
    verb,
    label,
    state: row.state,
    detail,
    actor: actor.userId,
    actorName: actor.name,
  });
}
