import { randomBytes } from 'node:crypto';
import type { Payload } from 'payload';
import { now } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import { fail } from '@/shared/errors';
import type { Channel } from '../../channels';
import { intakeLimits } from '../limits';
import { claimNonce } from '../nonces';
import { keyPurpose } from '../purposes';
import { isSignedWith } from '../signature';
import { noteUse, secretOf, type ValidKey, validAtOnce, validKeys } from './valid-keys';

/** A call as it came: header values ('' when absent) and the body's bytes. */
export interface SignedCall {
  channel: string;
  timestamp: string;
  nonce: string;
  signature: string;
  body: Uint8Array;
}

const nobody = '00000000-0000-7000-8000-000000000000';

/**
 * Whose signature a call bears. An unknown channel, one switched off, a channel without keys and a wrong signature take the
 * same way and get the same answer: nobody learns which channels there are.
 * @throws DomainError unauthenticated
 */
export async function channelOfSignature(payload: Payload, call: SignedCall): Promise<Channel> {
  const channel = await channelInUse(payload, call.channel);
  const keys = await validKeys(payload, channel?.id ?? nobody);
  const tried = [...keys, ...decoys()].slice(0, validAtOnce);
  const matched = tried.filter((key) => isSignedWith(secretOf(key), call.signature, call));
  const complete = /^\d{1,12}$/.test(call.timestamp) && /^[\x21-\x7e]{1,200}$/.test(call.nonce);
  const key = keys.find((one) => matched.includes(one));
  if (!channel || !key || !complete) {
    return fail('unauthenticated', { message: '签名不正确，或没有这个渠道。' });
  }
  await noteUse(payload, key);
  return channel;
}

/**
 * Makes sure that a signed call is of now and comes for the first time, in any process. A nonce is remembered twice as long as
 * a call may be late, so that processes whose clocks differ agree.
 * @throws DomainError conflict
 */
export async function refuseReplay(payload: Payload, channel: Channel, call: SignedCall): Promise<void> {
  const { clockSkew } = await intakeLimits(payload);
  const sent = Number(call.timestamp) * 1000;
  if (Math.abs(now().getTime() - sent) > clockSkew * 1000) {
    fail('conflict', { message: `时间戳和服务器时间相差超过${clockSkew}秒，请校准时钟后重新签名。` });
  }
  const expiresAt = new Date(sent + 2 * clockSkew * 1000);
  if (!(await claimNonce(payload, `nonce:${channel.id}:${call.nonce}`, expiresAt))) {
    fail('conflict', { message: '这个 X-Nonce 已经用过，请换一个并重新签名。' });
  }
}

/** The channel whose valid key is named itself (Open311's `api_key`), or null. */
export async function channelOfKey(payload: Payload, secret: string): Promise<Channel | null> {
  if (!/^[\w-]{20,100}$/.test(secret)) return null;
  const { docs } = await payload.db.find<{ id: string; channel: string }>({
    collection: 'channel-keys',
    where: { secretIndex: { in: keyring().blindIndexes(secret, keyPurpose) } },
    limit: 1,
    pagination: false,
    select: { channel: true },
  });
  const found = docs[0];
  if (!found) return null;
  const key = (await validKeys(payload, String(found.channel))).find(({ id }) => id === found.id);
  const channel = await channelInUse(payload, String(found.channel), 'id');
  if (!key || !channel) return null;
  await noteUse(payload, key);
  return channel;
}

async function channelInUse(
  payload: Payload,
  value: string,
  field: 'key' | 'id' = 'key',
): Promise<Channel | null> {
  const { docs } = await payload.db.find<Channel & { active?: boolean | null }>({
    collection: 'channels',
    where: { [field]: { equals: value.slice(0, 100) } },
    limit: 1,
    pagination: false,
    select: { key: true, name: true, active: true },
  });
  const found = docs[0];
  return found && found.active !== false ? { id: found.id, key: found.key, name: found.name } : null;
}

/** Keys nobody knows, so that a channel without keys costs the same time as one with them. */
function decoys(): ValidKey[] {
  return Array.from({ length: validAtOnce }, (_, index) => ({
    id: `decoy-${index}`,
    hint: '',
    issuedAt: '',
    secretCipher: keyring().encrypt(randomBytes(32).toString('base64url'), keyPurpose),
    usedAt: null,
  }));
}
