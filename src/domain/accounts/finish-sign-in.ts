import type { Payload } from 'payload';
import { inForceAt } from '@/access';
import { inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';
import type { AccountRow } from './account-row';
import { recordEvent } from './record-event';
import { type OpenedSession, openSession } from './sessions';
import { issueTicket, type PendingStep } from './sign-in-ticket';
import { holdsStaffRole } from './staff-roles';
import { selfActor, type Visit } from './visit';

/** What signing in comes to: a session, or a ticket for the step that is still missing. */
export type SignInOutcome =
  | ({ kind: 'signed-in' } & OpenedSession)
  | { kind: 'totp'; userId: string; ticket: string }
  | { kind: 'enroll-totp'; userId: string; ticket: string }
  /** The phone alone is not enough for this account: sign in with the password. */
  | { kind: 'password'; userId: string };

/** How a person proved who they are, for the audit log. */
export type SignInMethod =
  | 'password'
  | 'phone-code'
  | 'totp'
  | 'backup-code'
  | 'totp-enrolled'
  | 'setup-code';

/**
 * After the first factor: opens a session when nothing more is asked, otherwise hands out a ticket. An account with dynamic codes is always
 * asked for one; an administrator without them must set them up first, except in the demo, where it is only offered. Whoever holds a staff role
 * needs more than the phone: a message can be read by whoever has the card.
 */
export async function afterFirstFactor(
  visit: Visit,
  account: AccountRow,
  method: SignInMethod,
): Promise<SignInOutcome> {
  if (method === 'phone-code' && !account.totpEnabledAt && (await holdsStaffRole(visit, account.id))) {
    await refusePhoneAlone(visit, account.id);
    return { kind: 'password', userId: account.id };
  }
  const step = await pendingStep(visit.payload, account);
  if (step) return { kind: step, userId: account.id, ticket: issueTicket(account.id, step) };
  return finishSignIn(visit, account, method);
}

/** Opens the session and writes `user.signed-in`, in one transaction. */
export async function finishSignIn(
  visit: Visit,
  account: Pick<AccountRow, 'id' | 'name'>,
  method: SignInMethod,
): Promise<SignInOutcome> {
  const actor = selfActor(visit, account);
  return inTransaction(
    { payload: visit.payload, actor, ...(visit.req ? { req: visit.req } : {}) },
    async (req) => {
      const session = await openSession(visit.payload, req, account.id);
      await recordEvent({
        req,
        actor,
        action: 'user.signed-in',
        subject: { collection: 'users', id: account.id },
        summary: method,
      });
      return { kind: 'signed-in', ...session };
    },
  );
}

async function refusePhoneAlone(visit: Visit, userId: string): Promise<void> {
  const actor = selfActor(visit, null);
  await inTransaction({ payload: visit.payload, actor }, (req) =>
    recordEvent({
      req,
      actor,
      action: 'user.sign-in-refused',
      subject: { collection: 'users', id: userId },
      summary: 'phone-code',
    }),
  );
}

async function pendingStep(payload: Payload, account: AccountRow): Promise<PendingStep | null> {
  if (account.totpEnabledAt) return 'totp';
  if (env().demo) return null;
  return (await isAdministrator(payload, account.id)) ? 'enroll-totp' : null;
}

async function isAdministrator(payload: Payload, userId: string): Promise<boolean> {
  const { totalDocs } = await payload.db.count({
    collection: 'role-assignments',
    where: { and: [{ user: { equals: userId } }, { role: { equals: 'administrator' } }, inForceAt(now())] },
  });
  return totalDocs > 0;
}
