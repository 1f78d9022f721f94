import { createHash, createHmac } from 'node:crypto';
import { env } from '@/shared/env';

/**
 * The secret in the link of a consultation: made from the server's key and its id, so that every message can carry the link although
 * the database keeps its hash alone.
 */
export const newConsultationToken = (id: string): string => tokenFrom(env().encryptionKey, id);

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Address of the asker's page, made from whichever key was in use when it was asked; null when that key is gone. */
export function consultationPath({
  id,
  tokenHash: hash,
}: {
  id: string;
  tokenHash: string | null;
}): string | null {
  if (!hash) return null;
  const { encryptionKey, previousEncryptionKeys = [] } = env();
  const token = [encryptionKey, ...previousEncryptionKeys]
    .map((key) => tokenFrom(key, id))
    .find((one) => tokenHash(one) === hash);
  return token ? `/law/consultation/${token}` : null;
}

const tokenFrom = (key: Buffer, id: string): string =>
  createHmac('sha256', key).update(`consultation:${id}`).digest('base64url').slice(0, 32);
