import type { Payload } from 'payload';
import { type Actor, isSignedIn } from '@/access';
import { inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import { fail } from '@/shared/errors';
import { type AccountRow, accountById } from './account-row';
import { finishSignIn, type SignInOutcome } from './finish-sign-in';
import { recordEvent } from './record-event';
import { closeAllSessions } from './sessions';
import { readTicket } from './sign-in-ticket';
import { totpPurpose } from './sign-in-with-totp';
import { backupDigest, newBackupCodes, newTotpSecret, totpStep, totpUri } from './totp';
import { selfActor, type Visit } from './visit';

/** What the enrolment page shows. */
export interface TotpEnrollment {
  /** Base32, for typing in by hand. */
  secret: string;
  /** For the QR code. */
  uri: string;
}

/** Whose dynamic codes are being set up: a signed-in person, or one who is signing in and must do this first. */
export interface EnrollmentOwner {
  actor?: Actor;
  ticket?: string;
}

/**
 * Begins setting up dynamic codes: makes a secret and keeps it, encrypted, without putting it in force. Asking again gives the same secret until
 * it is confirmed, so that a reloaded page does not spoil the QR code already scanned.
 * @throws DomainError unauthenticated; invalid-state when dynamic codes are already in force
 */
export async function enrollTotp({
  payload,
  issuer,
  ...owner
}: EnrollmentOwner & { payload: Payload; issuer: string }): Promise<TotpEnrollment> {
  const userId = ownerOf(owner);
  return inTransaction({ payload }, async (req) => {
    const account = await openAccount({ payload, req }, userId);
    const kept = account.totpSecretCipher;
    const secret = kept ? keyring().decrypt(kept, totpPurpose) : newTotpSecret();
    if (!kept) {
      const data = { totpSecretCipher: keyring().encrypt(secret, totpPurpose) };
      await payload.db.updateOne({ collection: 'users', id: userId, data, req, returning: false });
      const self = { userId, name: account.name, grants: [], via: 'portal' } satisfies Actor;
      const subject = { collection: 'users', id: userId };
      await recordEvent({ req, actor: owner.actor ?? self, action: 'user.totp-begun', subject });
    }
    return { secret, uri: totpUri(secret, account.username, issuer) };
  });
}

/** What confirming gives: codes to write down, shown once, and a session for those who were signing in. */
export interface ConfirmedTotp {
  backupCodes: string[];
  signIn: SignInOutcome | null;
}

/**
 * Puts dynamic codes in force with a first right code. Sessions opened without them end, apart from the present one.
 * @throws DomainError validation when the code is wrong; invalid-state when they are in force or were never begun
 */
export async function confirmTotp({
  code,
  ticket,
  actor,
  sessionId,
  ...visit
}: Visit & EnrollmentOwner & { code: string; sessionId?: string }): Promise<ConfirmedTotp> {
  const { payload } = visit;
  const userId = ownerOf({ ...(ticket ? { ticket } : {}), ...(actor ? { actor } : {}) });
  const backupCodes = newBackupCodes();
  const account = await inTransaction({ payload }, async (req) => {
    const found = await openAccount({ payload, req }, userId);
    if (!found.totpSecretCipher)
      return fail('invalid-state', { message: '请先扫描二维码，再输入动态口令。' });
    const step = totpStep(
      keyring().decrypt(found.totpSecretCipher, totpPurpose),
      code.replace(/\s/g, ''),
      now(),
      0,
    );
    if (step === null) {
      const message = '动态口令不正确，请输入手机上最新的 6 位数字，并检查手机时间是否准确。';
      fail('validation', { message, fields: { code: message } });
    }
    const data = {
      totpEnabledAt: now().toISOString(),
      totpLastStep: step,
      totpBackupDigests: backupCodes.map(backupDigest).join(' '),
    };
    await payload.db.updateOne({ collection: 'users', id: userId, data, req, returning: false });
    await closeAllSessions(req, userId, sessionId);
    await recordEvent({
      req,
      actor: actor ?? selfActor(visit, found),
      action: 'user.totp-enabled',
      subject: { collection: 'users', id: userId },
    });
    return found;
  });
  return { backupCodes, signIn: ticket ? await finishSignIn(visit, account, 'totp-enrolled') : null };
}

function ownerOf({ actor, ticket }: EnrollmentOwner): string {
  if (ticket) return readTicket(ticket, 'enroll-totp');
  if (actor && isSignedIn(actor)) return actor.userId;
  return fail('unauthenticated');
}

async function openAccount(lookup: Parameters<typeof accountById>[0], userId: string): Promise<AccountRow> {
  const account = await accountById(lookup, userId);
  if (!account?.active) return fail('unauthenticated');
  if (account.totpEnabledAt) return fail('invalid-state', { message: '动态口令已经启用。' });
  return account;
}
