import { createHmac, randomInt } from 'node:crypto';
import { env } from '@/shared/env';

/** Capitals and digits that nobody confuses on paper: without 0 and O, 1 and I. Thirty-two, so ten of them are 50 bits. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const length = 10;

/** A new code as it is compared: ten characters without a gap. */
export function newHouseholdCode(): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** As it stands on the letter and is read out: ABCDE-23456. */
export function groupedCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** What somebody typed, in the one spelling of codes; null when it cannot be one. */
export function codeTyped(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.·]/g, '');
  const right = plain.length === length && [...plain].every((character) => alphabet.includes(character));
  return right ? plain : null;
}

/** What is kept of a code: with the server's key, so that nobody who reads the database can find a code by trying. */
export function codeDigest(code: string): string {
  return createHmac('sha256', `household-code:${env().payloadSecret}`).update(code).digest('base64url');
}
