import { createHmac, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { env } from '@/shared/env';

const period = 30;
const backupCodes = 10;
/** 32 signs without those that look alike. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A new secret for an authenticator app, base32 (RFC 4226: at least 128 bits; here 160). */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The otpauth:// address an authenticator app reads from the QR code. */
export function totpUri(secret: string, account: string, issuer: string): string {
  return generator(secret, account, issuer).toString();
}

/**
 * The time step of a right dynamic code, or null. Accepts one step before and after (RFC 6238, 5.2), but none at or before `lastStep`: a code
 * works once, also for somebody who looked over the shoulder.
 */
export function totpStep(secret: string, code: string, at: Date, lastStep: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = generator(secret).validate({ token: code, timestamp: at.getTime(), window: 1 });
  if (delta === null) return null;
  const step = Math.floor(at.getTime() / 1000 / period) + delta;
  return step > lastStep ? step : null;
}

/** The code an authenticator app shows at `at`; for the demo and for tests. */
export function totpCode(secret: string, at: Date): string {
  return generator(secret).generate({ timestamp: at.getTime() });
}

/** Ten codes to write down, for the day the phone is lost; each works once and has 50 bits. */
export function newBackupCodes(): string[] {
  return Array.from({ length: backupCodes }, () => {
    const letters = [...randomBytes(10)].map((byte) => alphabet[byte % alphabet.length]).join('');
    return `${letters.slice(0, 5)}-${letters.slice(5)}`;
  });
}

/** The keyed digest under which a backup code is stored. */
export function backupDigest(code: string): string {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  return createHmac('sha256', `backup-code:${env().payloadSecret}`).update(plain).digest('base64url');
}

function generator(secret: string, label = '', issuer = ''): TOTP {
  return new TOTP({ issuer, label, period, digits: 6, algorithm: 'SHA1', secret: Secret.fromBase32(secret) });
}
