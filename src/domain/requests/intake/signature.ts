import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a signature covers besides the secret. */
export interface SignedParts {
  /** Unix seconds, as the header has it. */
  timestamp: string;
  nonce: string;
  /** The body's bytes as they came over the wire; empty for GET. */
  body: Uint8Array;
}

const length = 'sha256='.length + 64;

/** `sha256=<hex HMAC-SHA256 of timestamp + "\n" + nonce + "\n" + raw body>`, the secret's text as the key. */
export function signatureOf(secret: string, { timestamp, nonce, body }: SignedParts): string {
  const digest = createHmac('sha256', secret).update(`${timestamp}\n${nonce}\n`).update(body).digest('hex');
  return `sha256=${digest}`;
}

/** Whether `given` is the signature of `parts` under `secret`. Compares every byte whatever the outcome, so the time tells nothing. */
export function isSignedWith(secret: string, given: string, parts: SignedParts): boolean {
  const claimed = Buffer.alloc(length);
  claimed.write(given.toLowerCase(), 'latin1');
  const same = timingSafeEqual(claimed, Buffer.from(signatureOf(secret, parts), 'latin1'));
  return same && given.length === length;
}
