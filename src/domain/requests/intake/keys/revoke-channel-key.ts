import type { Payload, PayloadRequest } from 'payload';
import { type Actor, hasRole } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';

/**
 * Ends a key at once: what it signs is refused from now on. Revoking it again changes nothing.
 * @throws DomainError forbidden for all but administrators; not-found
 */
export async function revokeChannelKey({
  payload,
  actor,
  id,
  ...call
}: {
  payload: Payload;
  req?: PayloadRequest;
  actor: Actor;
  /** The key's id, as {@link listChannelKeys} names it. */
  id: string;
}): Promise<{ id: string; hint: string; repeated: boolean }> {
  if (!hasRole(actor, 'administrator')) fail('forbidden');
  if (!isId(id)) fail('not-found', { message: '没有这把密钥。' });
  return inTransaction({ payload, req: call.req, actor }, async (req) => {
    const { docs } = await payload.db.find<{
      id: string;
      hint: string;
      channel: string;
      revokedAt?: string | null;
    }>({
      collection: 'channel-keys',
      where: { id: { equals: id } },
      limit: 1,
      pagination: false,
      select: { hint: true, channel: true, revokedAt: true },
      req,
    });
    const key = docs[0];
    if (!key) fail('not-found', { message: '没有这把密钥。' });
    if (key.revokedAt) return { id, hint: key.hint, repeated: true };
    const data = { revokedAt: now().toISOString() };
    await payload.db.updateOne({ collection: 'channel-keys', id, data, req, returning: false });
    await recordEvent({
      req,
      actor,
      action: 'channel-key.revoked',
      subject: { collection: 'channels', id: String(key.channel) },
      summary: key.hint,
    });
    return { id, hint: key.hint, repeated: false };
  });
}
