import type { PayloadRequest } from 'payload';
import { type Actor, coversPlace } from '@/access';
import { findOne, type Place } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { conflictBetween } from '../records/conflicts';
import { holdMember, type MemberRow, memberRow } from '../records/record-row';
import { waitingMoveOf } from './move-row';

/** Who keeps the register of a place. */
export const registerKeepers = ['administrator', 'community-staff', 'branch-secretary'] as const;

export const keepsRegister = (actor: Actor, place: Place | object): boolean =>
  coversPlace(actor, registerKeepers, place);

/** The member whose place in the register is about to change, held against others who do the same. @throws DomainError not-found, forbidden */
export async function memberToMove(req: PayloadRequest, actor: Actor, id: string): Promise<MemberRow> {
  const member = await memberRow(req, id);
  if (!keepsRegister(actor, member)) fail('forbidden');
  await holdMember(req, id);
  return member;
}

/** @throws DomainError invalid-state while a move waits for the other side */
export async function refuseWhileWaiting(req: PayloadRequest, { id, name }: MemberRow): Promise<void> {
  if (await waitingMoveOf(req, id))
    fail('invalid-state', { message: `${name}已经在转接，等对方接收；要改请先撤回那一次。` });
}

/** Somebody else decides where a member belongs. @throws DomainError forbidden */
export async function refuseOwn(req: PayloadRequest, actor: Actor, member: MemberRow): Promise<void> {
  if ((await conflictBetween({ payload: req.payload, req }, actor, member)) !== 'own') return;
  fail('forbidden', { message: '自己的组织关系不能自己转，请社区或上级党组织的另一位同事来办。' });
}

/** Whoever leads an organisation hands it over before moving anywhere. @throws DomainError invalid-state naming it */
export async function refuseLeader(req: PayloadRequest, { id, name }: MemberRow): Promise<void> {
  const led = await findOne(req, 'party-organizations', {
    secretary: { equals: id },
    status: { equals: 'active' },
  });
  if (led)
    fail('invalid-state', {
      message: `${name}是“${led.name}”的负责人。请先更换负责人（打开这个党组织，按“更换负责人”），再转接。`,
    });
}
