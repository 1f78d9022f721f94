import { createHash, randomBytes, randomFillSync } from 'node:crypto';

// One call for random bytes serves many ids: asking for sixteen at a time was most of the cost of an id.
const pool = Buffer.allocUnsafe(16 * 256);
let position = pool.length;

/** A new UUID, version 7: sorts by time of creation, so indexes grow at one end. */
export function newId(): string {
  if (position >= pool.length) {
    randomFillSync(pool);
    position = 0;
  }
  const bytes = pool.subarray(position, position + 16);
  position += 16;
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A random secret for links and forms: `bytes` of entropy, base64url. */
export function newToken(bytes = 24): string {
  return randomBytes(bytes).toString('base64url');
}

/** Whether `value` has the shape of one of our ids; checked before it reaches a query. */
export function isId(value: unknown): value is string {
  return (
    typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value)
  );
}

/**
 * The id that follows from some words: what is made twice from the same words meets itself on the primary key, on every database. A UUID of
 * version 8.
 */
export function derivedId(words: string): string {
  const bytes = createHash('sha256').update(words).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
