import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { inTransaction } from '@/database';
import { fail } from '@/shared/errors';
import { provenParty } from '../choosing/proven-party';
import { type DisputeRow, disputeRow } from '../dispute-row';
import { organizationRow } from '../organization-row';
import { wasCalled } from '../tell';

/** What somebody who has just registered a case reads: its number, who comes to the parties by when, and whom to phone. Nothing of the case. */
export interface Receipt {
  number: string;
  organization: { name: string; phone: string | null; hours: string | null };
  /** By when the organisation has spoken to both; null once it has, or when nothing is to come any more. */
  contactDueAt: string | null;
}

/** For the party whose link it is. @throws DomainError not-found for a link that opens nothing */
export async function filedReceipt(payload: Payload, actor: Actor, token: string): Promise<Receipt> {
  return inTransaction({ payload, actor }, async (req) => {
    const party = await provenParty({ payload, req }, actor, { token });
    return receiptOf(req, await disputeRow(req, party.dispute));
  });
}

/**
 * For whoever registered it at a desk, also for an organisation whose cases they do not see.
 * @throws DomainError not-found for everybody else
 */
export async function registeredReceipt(payload: Payload, actor: Actor, id: string): Promise<Receipt> {
  return inTransaction({ payload, actor }, async (req) => {
    const row = await disputeRow(req, id);
    if (actor.userId === null || row.registeredBy !== actor.userId)
      fail('not-found', { message: '没有找到这件调解。' });
    return receiptOf(req, row);
  });
}

/**
 * For an account of a police station that was told of the case because of its risk: the same again, for as long as the message is kept.
 * @throws DomainError not-found for everybody else
 */
export async function calledReceipt(payload: Payload, actor: Actor, id: string): Promise<Receipt> {
  return inTransaction({ payload, actor }, async (req) => {
    if (actor.userId === null || !(await wasCalled(req, id, actor.userId)))
      fail('not-found', { message: '没有找到这件调解。' });
    return receiptOf(req, await disputeRow(req, id));
  });
}

async function receiptOf(req: PayloadRequest, row: DisputeRow): Promise<Receipt> {
  const { name, phone, hours } = await organizationRow(req, row.organization);
  const isWaiting = !row.firstContactAt && !row.outcome;
  return {
    number: row.number,
    organization: { name, phone, hours },
    contactDueAt: isWaiting ? row.contactDueAt : null,
  };
}
