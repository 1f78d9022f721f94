import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, hasRole } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import { fail } from '@/shared/errors';
import { newId, newToken } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { keyPurpose } from '../purposes';
import { channelNamed } from './find-channel-named';
import { keyInTheWay, keyInWords, validKeys } from './valid-keys';

const schema = z.object({
  channel: z.string('请选择渠道').trim().min(1, '请选择渠道').max(100),
  /** Ends the older of two valid keys although somebody still signs with it. */
  replace: z.boolean().default(false),
});

/** A new key: the only time its secret is shown. */
export interface IssuedKey {
  id: string;
  /** The channel's key, as the header `X-Channel` names it. */
  channel: string;
  /** 32 random bytes, base64url; its text signs calls. */
  secret: string;
}

/**
 * Makes a new key for a channel named by its key, name or id. The newest two stay valid, older ones are revoked, so that a
 * channel can change its key without a pause; a third one, which would end a key that is in use, has to be asked for in so many
 * words (`replace`). Each call makes another key: a secret that was lost cannot be shown again.
 * @throws DomainError forbidden for all but administrators; validation when there is no such channel in use, or of `replace`
 */
export async function issueChannelKey(call: {
  payload: Payload;
  req?: PayloadRequest;
  actor: Actor;
  channel: string;
  replace?: boolean;
}): Promise<IssuedKey> {
  const { payload, actor } = call;
  if (!hasRole(actor, 'administrator')) fail('forbidden');
  const input = parseInput(schema, call);
  const channel = await channelNamed(payload, input.channel, call.req);
  const secret = newToken(32);
  if (!channel.active) fail('validation', { fields: { channel: `渠道“${channel.name}”已停用` } });
  return inTransaction({ payload, req: call.req, actor }, async (req) => {
    const inUse = input.replace ? null : await keyInTheWay(payload, channel.id, req);
    if (inUse)
      fail('validation', {
        fields: { replace: `密钥${keyInWords(inUse)}还在使用，再生成一把会使它立刻作废。${instead}` },
      });
    const id = newId();
    await payload.db.create({
      collection: 'channel-keys',
      customID: id,
      data: {
        id,
        channel: channel.id,
        hint: `${secret.slice(0, 4)}…`,
        issuedAt: now().toISOString(),
        secretCipher: keyring().encrypt(secret, keyPurpose),
        secretIndex: keyring().blindIndexes(secret, keyPurpose)[0],
      },
      req,
      returning: false,
    });
    await revokeReplaced(req, channel.id);
    await recordEvent({
      req,
      actor,
      action: 'channel-key.issued',
      subject: { collection: 'channels', id: channel.id },
      summary: `${channel.name} ${secret.slice(0, 4)}…`,
    });
    return { id, channel: channel.key, secret };
  });
}

const instead = '请让渠道先换成较新的一把；确实要立刻作废的，请明确要求替换。';

/** Keys that are valid no longer because newer ones took their place are marked as what they are. */
async function revokeReplaced(req: PayloadRequest, channelId: string): Promise<void> {
  const { payload } = req;
  const valid = await validKeys(payload, channelId, req);
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'channel-keys',
    where: { and: [{ channel: { equals: channelId } }, { revokedAt: { exists: false } }] },
    limit: 0,
    pagination: false,
    select: { hint: true },
    req,
  });
  const replaced = docs.filter(({ id }) => !valid.some((key) => key.id === id));
  for (const { id } of replaced) {
    const data = { revokedAt: now().toISOString() };
    await payload.db.updateOne({ collection: 'channel-keys', id, data, req, returning: false });
  }
}
