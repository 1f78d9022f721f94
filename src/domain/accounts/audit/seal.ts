import { createHash } from 'node:crypto';
import { keyring } from '@/shared/encryption';

/** One sealed batch of audit events. Times are ISO strings in UTC. */
export interface Seal {
  /** 1, 2, 3 … without gaps. */
  number: number;
  /** How many events it covers. */
  count: number;
  firstAt: string;
  lastAt: string;
  /** One line per event: its id and the hash of its content, in the order (at, id). */
  manifest: string;
  /** The hash of the seal before; empty for the first. */
  previousHash: string;
  sealedAt: string;
}

/** SHA-256 over everything a seal says. */
export function hashSeal(seal: Seal): string {
  const { number, count, firstAt, lastAt, manifest, previousHash, sealedAt } = seal;
  const content = JSON.stringify([number, count, firstAt, lastAt, manifest, previousHash, sealedAt]);
  return createHash('sha256').update(content).digest('base64url');
}

/** The server's mark on a hash: who can write to the database, but does not have the key, cannot make a new chain. */
export function signSeal(hash: string): string {
  return keyring().blindIndexes(hash, 'audit-seal')[0] ?? '';
}

/** Whether the mark was made with one of our keys. */
export function isSignedByUs(hash: string, signature: string): boolean {
  return keyring().blindIndexes(hash, 'audit-seal').includes(signature);
}
