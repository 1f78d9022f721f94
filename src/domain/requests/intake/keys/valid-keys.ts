import type { Payload, PayloadRequest, Where } from 'payload';
import { currentSetting } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';
import { keyring } from '@/shared/encryption';
import { keyPurpose } from '../purposes';

const hour = 3_600_000;

/** How many keys of a channel are valid at once: the new one and the one it replaces. */
export const validAtOnce = 2;

/** A key that opens its channel's doors. */
export interface ValidKey {
  id: string;
  /** The first four characters of the secret. */
  hint: string;
  issuedAt: string;
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
    select: { hint: true, issuedAt: true, secretCipher: true, usedAt: true },
    req,
  });
  return docs;
}

/**
 * The key that a new one would end although it is in use: the older of the two, used within the days of the setting
 * `intake.key-in-use-days` (0: use does not matter); null when a new key ends nothing that anybody signs with.
 */
export async function keyInTheWay(
  payload: Payload,
  channelId: string,
  req?: PayloadRequest,
): Promise<ValidKey | null> {
  const oldest = (await validKeys(payload, channelId, req))[validAtOnce - 1];
  if (!oldest?.usedAt) return null;
  const days = Number((await currentSetting(payload, 'intake.key-in-use-days', now(), req)).value);
  const since = now().getTime() - days * 24 * hour;
  return days > 0 && new Date(oldest.usedAt).getTime() >= since ? oldest : null;
}

/** 密钥abcd…（…生成，最近使用…）. */
export function keyInWords({
  hint,
  issuedAt,
  usedAt,
}: Pick<ValidKey, 'hint' | 'issuedAt' | 'usedAt'>): string {
  return `${hint}（${formatDateTime(issuedAt)}生成，${usedAt ? `最近使用${formatDateTime(usedAt)}` : '还没有用过'}）`;
}

/** The plain secret of a key. */
export function secretOf({ secretCipher }: Pick<ValidKey, 'secretCipher'>): string {
  return keyring().decrypt(secretCipher, keyPurpose);
}

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
