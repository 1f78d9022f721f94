import type { Payload, PayloadRequest, Where } from 'payload';
import { now } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import { keyPurpose } from '../purposes';

/** How many keys of a channel are valid at once: the new one and the one it replaces. */
export const validAtOnce = 2;

/** A key that opens its channel's doors. */
export interface ValidKey {
  id: string;
  secretCipher: string;
  usedAt: string | null;
}

/** The valid keys of a channel, the newest first. */
export async function validKeys(
  payload: Payload,
  channelId: string,
  req?: PayloadRequest,
): Promise<ValidKey[]> {
  const where: Where = {
    and: [{ channel: { equals: channelId } }, { revokedAt: { exists: false } }],
  };
  const { docs } = await payload.db.find<ValidKey>({
    collection: 'channel-keys',
    where,
    sort: '-id',
    limit: validAtOnce,
    pagination: false,
    select: { secretCipher: true, usedAt: true },
    req,
  });
  return docs;
}

/** The plain secret of a key. */
export function secretOf({ secretCipher }: Pick<ValidKey, 'secretCipher'>): string {
  return keyring().decrypt(secretCipher, keyPurpose);
}

const hour = 3_600_000;

/** Notes that a key was used, at most once an hour: before revoking one, people see whether it still is. */
export async function noteUse(payload: Payload, key: ValidKey): Promise<void> {
  const at = now();
  if (key.usedAt && at.getTime() - new Date(key.usedAt).getTime() < hour) return;
  await payload.db.updateOne({
    collection: 'channel-keys',
    id: key.id,
    data: { usedAt: at.toISOString() },
    returning: false,
  });
}
