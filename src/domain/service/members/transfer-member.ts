import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow } from '@/database';
import {
  findOne,
  idOf,
  input,
  placeColumns,
  runVerb,
  type VerbCall,
  withEndedRoles,
} from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import type { MemberRow } from '../records/record-row';
import { keepsRegister, memberToMove, refuseLeader, refuseOwn, refuseWhileWaiting } from './keep-register';
import { dayOfMove } from './move-day';
import { today, withMoveFacts } from './move-history';
import { comingFrom, organizationName } from './move-row';
import { tellReceivers } from './tell-keepers';

const schema = z.object({
  id: input.id('党员'),
  to: input.id('转到哪个党组织'),
  /** First day in the new organisation; today without it. Only where the actor keeps both registers. */
  on: input.moment('从哪天起').optional(),
  reason: input.text('转接的原因', 300),
  letter: input.optionalText('介绍信编号', 50),
});

/** An organisation a member may be moved to. @throws DomainError not-found, invalid-state */
export async function openOrganization(req: PayloadRequest, id: string) {
  const found = await findOne(req, 'party-organizations', { id: { equals: id } });
  if (!found) fail('not-found', { message: '没有找到所选的党组织。' });
  if (found.status !== 'active')
    fail('validation', { fields: { to: `“${found.name}”已经撤销，请另选一个` } });
  return found;
}

/**
 * Moves a member to another organisation. Where the actor keeps both registers it is done at once; otherwise it waits until somebody there
 * receives it, and the member stays where they are until then.
 * @throws DomainError not-found, forbidden (also oneself), validation, invalid-state (has left, leads an organisation, waits already)
 */
export async function transferMember(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; waiting: boolean; endedRoles: string }> {
  const { id, to, on, reason, letter } = parseInput(schema, call);
  return runVerb<{ id: string; waiting: boolean; endedRoles: string }>({ ...call, reason }, async (req) => {
    const member = await memberToMove(req, call.actor, id);
    if (member.status === 'left') fail('invalid-state', { message: '这名党员已经转出；转回来请用“转回”。' });
    const target = await openOrganization(req, to);
    if (member.organization === to) fail('validation', { fields: { to: `${member.name}已经在这里` } });
    await refuseWhileWaiting(req, member);
    await refuseOwn(req, call.actor, member);
    await refuseLeader(req, member);
    const subject = { collection: 'party-members', id };
    if (keepsRegister(call.actor, target)) {
      const movedOn = await dayOfMove(req, { member, on, to: standing(target) });
      const { endedRoles } = await withEndedRoles(req, () =>
        withMoveFacts(req, { movedOn, letter }, () => putInto(req, member, to)),
      );
      return {
        result: { id, waiting: false, endedRoles },
        action: 'party-member.transferred',
        subject,
        summary: target.name,
        changes: ['organization'],
      };
    }
    const { township, community, grid, compound, building } = target;
    const move = await insertRow(req, 'member-moves', {
      member: id,
      memberName: member.name,
      kind: 'moved',
      state: 'waiting',
      from: member.organization,
      to,
      fromName: await organizationName(req, member.organization),
      toName: target.name,
      movedOn: today(),
      letter: letter ?? null,
      reason,
      actorName: call.actor.name,
      ...comingFrom(member),
      township: idOf(township),
      community: idOf(community),
      grid: idOf(grid),
      compound: idOf(compound),
      building: idOf(building),
    });
    await tellReceivers(req, { move, name: member.name, community: idOf(community), to: target.name });
    return {
      result: { id, waiting: true, endedRoles: '' },
      action: 'party-member.transfer-proposed',
      subject,
      summary: target.name,
    };
  });
}

/** An organisation as lists of a star round name it. */
export const standing = (target: { id: string; name: string } & Parameters<typeof placeColumns>[0]) => ({
  id: target.id,
  name: target.name,
  ...placeColumns(target),
});

/** Whoever comes new is an ordinary member there until the branch says otherwise. */
export async function putInto(
  req: PayloadRequest,
  { id, organization }: MemberRow,
  to: string,
): Promise<void> {
  await req.payload.update({
    collection: 'party-members',
    id,
    data: {
      organization: to,
      status: 'active',
      leftOn: null,
      ...(organization === to ? {} : { role: 'member' }),
    },
    depth: 0,
    overrideAccess: true,
    req,
  });
}
