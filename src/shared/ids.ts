import { createHash, randomBytes, randomFillSync } from 'node:crypto';

// One call for random bytes serves many ids: asking for sixteen at a time was most of the cost of an id.
const pool = Buffer.allocUnsafe(16 * 256);
let position = pool.length;
let moment = 0;
let turn = 0;

/**
 * A new UUID, version 7: sorts by time of creation, so indexes grow at one end, and what one process makes in one millisecond keeps its order
 * (a counter in the twelve bits after the time, RFC 9562, 6.2, method 1): lists that are read newest first by id tell what happened.
 */
export function newId(): string {
  if (position >= pool.length) {
    randomFillSync(pool);
    position = 0;
  }
  const bytes = pool.subarray(position, position + 16);
  position += 16;
  count(bytes.readUInt16BE(6));
  bytes.writeUIntBE(moment, 0, 6);
  bytes.writeUInt16BE(0x7000 | turn, 6);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The next turn of this millisecond, or a new one; a clock that was set back, or more turns than there are, go on in the last. */
function count(random: number): void {
  const at = Date.now();
  if (at > moment) {
    moment = at;
    turn = random & 0x7ff;
  } else if (turn === 0xfff) {
    moment += 1;
    turn = random & 0x7ff;
  } else turn += 1;
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
