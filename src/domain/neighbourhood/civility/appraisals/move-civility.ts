import type { Payload, PayloadRequest } from 'payload';
import { type Actor, coversPlace } from '@/access';
import { readRow, updateColumns } from '@/database';
import { runVerb, type VerbCall } from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import type { AssociationRow } from '../../associations/association-row';
import { standingIn } from '../../associations/keeps';
import { recordStep } from '../../record-step';
import { civilityTag } from '../labels';
import { hasQuorum } from '../rules/appraisal-result';
import { type CivilityMeetingRow, holdCivility } from './civility-row';
import {
  type CivilityParty,
  type CivilityVerb,
  civilityTransitionOf,
  requireCivilityMove,
  unmetCivilityGuard,
} from './civility-states';
import { requireNotOwn } from './stand-aside';

export interface CivilityMoved {
  columns?: Partial<CivilityMeetingRow>;
  detail?: string | null;
  reason?: string | null;
}

/** What the actor is to a meeting: those who keep or lead the association convene it, the community's staff look at the result. */
export async function civilityPartiesOf(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  actor: Actor,
  row: Pick<CivilityMeetingRow, 'association' | 'community'>,
): Promise<CivilityParty[]> {
  const association = await readRow<AssociationRow>(payload, 'associations', row.association, req);
  if (!association) return [];
  const { keeps, leads } = await standingIn({ payload, ...(req ? { req } : {}) }, actor, association);
  const reviews = coversPlace(actor, ['administrator', 'community-staff'], { community: row.community });
  return [...(keeps || leads ? (['convener'] as const) : []), ...(reviews ? (['reviewer'] as const) : [])];
}

export const factsOf = (row: CivilityMeetingRow, at: Date) => ({
  items: row.items,
  minutes: row.minutes,
  startsAt: row.startsAt,
  at: at.toISOString(),
  quorate: hasQuorum({ present: row.present, appraisers: row.appraisers, percent: row.quorum }),
});

/**
 * One step of an appraisal meeting through the state table, in one transaction; not by whoever it would decide about.
 * @throws DomainError forbidden, invalid-state, not-found
 */
export async function moveCivility(
  call: VerbCall,
  {
    id,
    verb,
    item,
    work,
  }: {
    id: string;
    verb: CivilityVerb;
    /** The one item the step is about. */
    item?: string;
    work: (req: PayloadRequest, row: CivilityMeetingRow, at: Date) => Promise<CivilityMoved>;
  },
): Promise<{ id: string }> {
  return runVerb(call, async (req) => {
    const { label, to } = civilityTransitionOf(verb);
    const row = await holdCivility(req, id);
    requireCivilityMove(
      verb,
      row.state,
      await civilityPartiesOf({ payload: req.payload, req }, call.actor, row),
    );
    await requireNotOwn(req, call.actor, { meeting: row, verb, item });
    const at = now();
    const unmet = unmetCivilityGuard(verb, factsOf(row, at));
    if (unmet) fail('invalid-state', { message: unmet });
    const { columns = {}, detail, reason } = await work(req, row, at);
    await updateColumns(req, 'civility-meetings', id, {
      ...columns,
      ...(to ? { state: to } : {}),
      updatedAt: at.toISOString(),
    });
    await recordStep(
      req,
      { kind: 'civility-meetings', id, place: row, actor: call.actor },
      { label, detail, reason },
    );
    await touchPages(req, civilityTag);
    return {
      result: { id },
      action: `civility-meeting.${auditNames[verb]}`,
      subject: { collection: 'civility-meetings', id },
      summary: row.number,
    };
  });
}

const auditNames: Record<CivilityVerb, string> = {
  'add-item': 'item-added',
  'change-item': 'item-changed',
  'remove-item': 'item-removed',
  mark: 'attendance-marked',
  begin: 'begun',
  'enter-paper': 'paper-entered',
  close: 'closed',
  'write-minutes': 'minutes-written',
  submit: 'submitted',
  publish: 'published',
  return: 'returned',
  cancel: 'cancelled',
};
