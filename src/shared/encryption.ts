import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { env } from './env';

/**
 * Encryption of personal data at rest: AES-256-GCM with the key's id in front, so that keys can be changed one by one.
 * Text form: `v1.<key id>.<iv>.<tag>.<cipher text>`, each part base64url. The purpose (the field) is bound in as additional data, so a value cannot be
 * moved from one field to another.
 */
export interface Keyring {
  encrypt(plain: string, purpose: string): string;
  /** @throws Error when the text was changed, belongs to another purpose, or its key is not in the ring. */
  decrypt(text: string, purpose: string): string;
  /** One index per key, the active key's first: look up with all of them, store the first. */
  blindIndexes(plain: string, purpose: string): string[];
  /** Whether the text was encrypted with a key that is no longer the active one. */
  isStale(text: string): boolean;
}

/** A keyring of 32-byte keys; the first one is active, the others only decrypt. */
export function createKeyring(keys: readonly Buffer[]): Keyring {
  const ring = keys.map(toKey);
  const active = ring[0];
  if (!active) throw new Error('A keyring needs at least one key');
  return {
    encrypt: (plain, purpose) => encryptWith(active, plain, purpose),
    decrypt: (text, purpose) => {
      const key = ring.find(({ id }) => id === keyIdOf(text));
      if (!key) throw new Error('The key of this encrypted value is not in the keyring');
      return decryptWith(key, text, purpose);
    },
    blindIndexes: (plain, purpose) => ring.map((key) => blindIndexWith(key, plain, purpose)),
    isStale: (text) => keyIdOf(text) !== active.id,
  };
}

interface Key {
  id: string;
  cipherKey: Buffer;
  indexKey: Buffer;
}

function toKey(secret: Buffer): Key {
  if (secret.length !== 32) throw new Error('An encryption key is 32 bytes long');
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), purpose, 32));
  return {
    id: createHash('sha256').update(derive('key-id')).digest('base64url').slice(0, 8),
    cipherKey: derive('personal-data'),
    indexKey: derive('blind-index'),
  };
}

function encryptWith(key: Key, plain: string, purpose: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.cipherKey, iv).setAAD(Buffer.from(purpose));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return ['v1', key.id, ...[iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join(
    '.',
  );
}

function decryptWith(key: Key, text: string, purpose: string): string {
  const [iv, tag, body] = text
    .split('.')
    .slice(2)
    .map((part) => Buffer.from(part, 'base64url'));
  if (!iv || !tag || !body || tag.length !== 16) throw new Error('An encrypted value is damaged');
  const decipher = createDecipheriv('aes-256-gcm', key.cipherKey, iv, { authTagLength: 16 });
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(tag);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}

function blindIndexWith(key: Key, plain: string, purpose: string): string {
  return createHmac('sha256', key.indexKey).update(`${purpose}\n${plain}`).digest('base64url');
}

function keyIdOf(text: string): string {
  const [version, id] = text.split('.');
  if (version !== 'v1' || !id) throw new Error('An encrypted value is damaged');
  return id;
}

let ring: { key: Buffer; keyring: Keyring } | undefined;

/** The keyring of this process, from the environment. */
export function keyring(): Keyring {
  const { encryptionKey, previousEncryptionKeys = [] } = env();
  if (ring?.key !== encryptionKey) {
    ring = { key: encryptionKey, keyring: createKeyring([encryptionKey, ...previousEncryptionKeys]) };
  }
  return ring.keyring;
}
