import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, runVerb, type VerbCall, withEndedRoles } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { holdMember, memberRow } from '../records/record-row';
import { keepsRegister, refuseLeader, refuseOwn } from './keep-register';
import { today, withMoveFacts } from './move-history';
import { type MoveRow, moveRow, placeBefore } from './move-row';
import { tellSenders } from './tell-keepers';
import { openOrganization, putInto } from './transfer-member';

const one = z.object({ id: input.id('转接') });
const refusal = z.object({ id: input.id('转接'), reason: input.text('原因', 300) });
type Answer = VerbCall & z.input<typeof refusal>;

/** Says that a member who was to come is here: from now on they belong to the new organisation. @throws DomainError forbidden, invalid-state */
export async function receiveMember(
  call: VerbCall & z.input<typeof one>,
): Promise<{ id: string; endedRoles: string }> {
  const { id } = parseInput(one, call);
  return runVerb(call, async (req) => {
    const move = await heldMove(req, id);
    if (!keepsRegister(call.actor, move)) fail('forbidden');
    const member = await memberRow(req, move.member);
    const target = await openOrganization(req, move.to ?? '');
    await refuseOwn(req, call.actor, member);
    await refuseLeader(req, member);
    await decided(req, move, call, { state: 'done' });
    const { endedRoles } = await withEndedRoles(req, () =>
      withMoveFacts(req, { id, movedOn: today() }, () => putInto(req, member, target.id)),
    );
    await tellSenders(req, move, { received: true });
    return {
      result: { id, endedRoles },
      action: 'party-member.transferred',
      subject: { collection: 'party-members', id: member.id },
      summary: target.name,
      changes: ['organization'],
    };
  });
}

/** Says that a member does not come here. @throws DomainError forbidden, invalid-state */
export async function refuseMember(call: Answer): Promise<{ id: string }> {
  const { id, reason } = parseInput(refusal, call);
  return runVerb({ ...call, reason }, async (req) => {
    const move = await heldMove(req, id);
    if (!keepsRegister(call.actor, move)) fail('forbidden');
    await decided(req, move, call, { state: 'refused', reason });
    await tellSenders(req, move, { received: false, reason });
    return {
      result: { id },
      action: 'party-member.transfer-refused',
      subject: subjectOf(move),
      summary: reason,
    };
  });
}

/** Takes a proposed move back before it was answered. @throws DomainError forbidden, invalid-state */
export async function withdrawMove(call: Answer): Promise<{ id: string }> {
  const { id, reason } = parseInput(refusal, call);
  return runVerb({ ...call, reason }, async (req) => {
    const move = await heldMove(req, id);
    if (!keepsRegister(call.actor, placeBefore(move))) fail('forbidden');
    await decided(req, move, call, { state: 'withdrawn', reason });
    return {
      result: { id },
      action: 'party-member.transfer-withdrawn',
      subject: subjectOf(move),
      summary: reason,
    };
  });
}

type Request = Parameters<typeof moveRow>[0];

/** The move as it is once nobody else changes the member any more. */
async function heldMove(req: Request, id: string): Promise<MoveRow> {
  const { member } = await moveRow(req, id);
  await holdMember(req, member);
  const move = await moveRow(req, id);
  requireWaiting(move);
  return move;
}

function requireWaiting({ state, memberName }: MoveRow): void {
  if (state !== 'waiting') fail('invalid-state', { message: `${memberName}的这次转接已经办完了。` });
}

const subjectOf = ({ member }: MoveRow) => ({ collection: 'party-members', id: member });

function decided(
  req: Request,
  { id }: MoveRow,
  { actor }: VerbCall,
  { state, reason }: { state: 'done' | 'refused' | 'withdrawn'; reason?: string },
): Promise<void> {
  return updateColumns(req, 'member-moves', id, {
    state,
    decidedAt: now().toISOString(),
    decidedByName: actor.name,
    ...(reason ? { decisionReason: reason } : {}),
  });
}
