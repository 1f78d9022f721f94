import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(pbkdf2);

/** Payload 3.90's format: prefix, then 32 bytes of PBKDF2-SHA256 with 600,000 rounds in hexadecimal. A test fails when it changes. */
const prefix = 'pbkdf2-sha256-v1:';
const rounds = 600_000;
const length = 32;
const nobodysSalt = '0'.repeat(64);

/** A password as Payload stores it. */
export interface StoredPassword {
  hash: string | null;
  salt: string | null;
}

/** Hashes a new password. Done before a transaction begins: it takes a few tenths of a second, and writers wait in one queue. */
export async function hashPassword(password: string): Promise<{ hash: string; salt: string }> {
  const salt = randomBytes(32).toString('hex');
  const hash = await derive(password, salt, rounds, length, 'sha256');
  return { hash: `${prefix}${hash.toString('hex')}`, salt };
}

/**
 * Whether `password` is the stored one. Does the same work when there is no account, or one without a password, so that the time
 * of the answer says nothing about whether the account exists.
 */
export async function verifyPassword(stored: StoredPassword | null, password: string): Promise<boolean> {
  const expected = stored?.hash?.startsWith(prefix)
    ? Buffer.from(stored.hash.slice(prefix.length), 'hex')
    : null;
  const found = await derive(password, stored?.salt ?? nobodysSalt, rounds, length, 'sha256');
  return expected !== null && expected.length === found.length && timingSafeEqual(expected, found);
}
