import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { idOf, input, runVerb, type VerbCall, withEndedRoles } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import type { MemberRow } from '../records/record-row';
import { keepsRegister, memberToMove, refuseLeader, refuseOwn, refuseWhileWaiting } from './keep-register';
import { dayOfMove } from './move-day';
import { withMoveFacts } from './move-history';
import { cardInWords, cardsOf, isCardOf } from './second-card';
import { openOrganization, putInto, standing } from './transfer-member';

const leaving = z.object({
  id: input.id('党员'),
  outside: input.text('转往哪里', 100),
  on: input.moment('从哪天起').optional(),
  reason: input.text('转出的原因', 300),
  letter: input.optionalText('介绍信编号', 50),
});

/**
 * A member goes where this register does not reach: another city, an authority. What is public of them, and their consent to it, end with it.
 * @throws DomainError not-found, forbidden, validation, invalid-state
 */
export async function transferOut(
  call: VerbCall & z.input<typeof leaving>,
): Promise<{ id: string; endedRoles: string }> {
  const { id, outside, on, reason, letter } = parseInput(leaving, call);
  return runVerb({ ...call, reason }, async (req) => {
    const member = await memberToMove(req, call.actor, id);
    if (member.status === 'left') fail('invalid-state', { message: `${member.name}已经转出了。` });
    await refuseWhileWaiting(req, member);
    await refuseOwn(req, call.actor, member);
    await refuseLeader(req, member);
    const leftOn = await dayOfMove(req, { member, on, to: null });
    // The consent was for this register's pages: whoever comes back is asked anew.
    const consent = member.publicConsent
      ? { publicConsent: false, consentWithdrawnAt: now().toISOString() }
      : {};
    const data = { status: 'left', leftOn, ...consent } as const;
    const { endedRoles } = await withEndedRoles(req, () =>
      withMoveFacts(req, { movedOn: leftOn, outside, letter }, () =>
        req.payload.update({
          collection: 'party-members',
          id,
          data,
          depth: 0,
          overrideAccess: true,
          req,
        }),
      ),
    );
    return {
      result: { id, endedRoles },
      action: 'party-member.left',
      subject: { collection: 'party-members', id },
      summary: outside,
      changes: Object.keys(data),
    };
  });
}

const returning = z.object({
  id: input.id('党员'),
  to: input.id('转到哪个党组织'),
  outside: input.text('从哪里转来', 100),
  on: input.moment('从哪天起').optional(),
  reason: input.optionalText('说明', 300),
  letter: input.optionalText('介绍信编号', 50),
});

/** Somebody who had left is here again. @throws DomainError not-found, forbidden, validation, invalid-state */
export async function takeBack(call: VerbCall & z.input<typeof returning>): Promise<{ id: string }> {
  const { id, to, outside, on, reason, letter } = parseInput(returning, call);
  return runVerb({ ...call, ...(reason ? { reason } : {}) }, async (req) => {
    const member = await memberToMove(req, call.actor, id);
    if (member.status !== 'left') fail('invalid-state', { message: `${member.name}没有转出。` });
    const target = await openOrganization(req, to);
    if (!keepsRegister(call.actor, target)) fail('forbidden');
    await refuseOwn(req, call.actor, member);
    await refuseTwice(req, call, { ...member, community: idOf(target.community) });
    const movedOn = await dayOfMove(req, { member, on, to: standing(target) });
    await withMoveFacts(req, { movedOn, outside, letter }, () => putInto(req, member, to));
    return {
      result: { id },
      action: 'party-member.returned',
      subject: { collection: 'party-members', id },
      summary: target.name,
      changes: ['status', 'organization'],
    };
  });
}

/** Whoever was entered anew meanwhile has two cards: one of them goes first. @throws DomainError invalid-state naming it */
async function refuseTwice(
  req: PayloadRequest,
  { actor }: VerbCall,
  { id, name, joinDate = null, community }: MemberRow,
): Promise<void> {
  // Two cards of one account are told apart where accounts are bound, with what to do about it.
  const back = { name, joinDate, community };
  const other = (await cardsOf(req, { names: [name] })).find(
    (card) => card.id !== id && card.status === 'active' && isCardOf(card, back),
  );
  if (other) fail('invalid-state', { message: `${cardInWords(actor, other, back)}，不能再转回这一条。` });
}
