import { createHmac, timingSafeEqual } from 'node:crypto';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';
import { fail } from '@/shared/errors';
import { newToken } from '@/shared/ids';

const lifetime = 10 * 60 * 1000;

/** What still has to be done before a session is opened. */
export type PendingStep = 'totp' | 'enroll-totp';

interface Ticket {
  userId: string;
  step: PendingStep;
  /** Milliseconds since 1970. */
  until: number;
  nonce: string;
}

/** Proof that the first factor was right, for ten minutes: signed, not a session, and worth nothing without the second factor. */
export function issueTicket(userId: string, step: PendingStep): string {
  const ticket: Ticket = { userId, step, until: now().getTime() + lifetime, nonce: newToken(9) };
  const body = Buffer.from(JSON.stringify(ticket)).toString('base64url');
  return `${body}.${sign(body)}`;
}

/**
 * The account a ticket was issued for.
 * @throws DomainError unauthenticated when it is not ours, is for another step or has run out.
 */
export function readTicket(text: string, step: PendingStep): string {
  const [body = '', mark = ''] = text.split('.');
  const expected = Buffer.from(sign(body));
  const given = Buffer.from(mark);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) expired();
  const ticket = JSON.parse(Buffer.from(body, 'base64url').toString()) as Ticket;
  if (ticket.step !== step || ticket.until < now().getTime()) expired();
  return ticket.userId;
}

function expired(): never {
  return fail('unauthenticated', { message: '停留时间太久，请重新登录。' });
}

function sign(body: string): string {
  return createHmac('sha256', `sign-in-ticket:${env().payloadSecret}`).update(body).digest('base64url');
}
