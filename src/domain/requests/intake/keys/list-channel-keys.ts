import type { Payload, PayloadRequest } from 'payload';
import { type Actor, hasRole } from '@/access';
import { fail } from '@/shared/errors';
import { channelNamed } from './find-channel-named';
import { validAtOnce } from './valid-keys';

/** A key as people see it; never its secret. */
export interface ListedKey {
  id: string;
  /** The first four characters of the secret. */
  hint: string;
  /** ISO 8601. */
  issuedAt: string;
  /** To the hour; null when it was never used. */
  usedAt: string | null;
  revokedAt: string | null;
  valid: boolean;
}

/**
 * The keys of a channel (named by key, name or id), the newest first.
 * @throws DomainError forbidden for all but administrators; validation when there is no such channel
 */
export async function listChannelKeys({
  payload,
  req,
  actor,
  channel: named,
}: {
  payload: Payload;
  req?: PayloadRequest;
  actor: Actor;
  channel: string;
}): Promise<ListedKey[]> {
  if (!hasRole(actor, 'administrator')) fail('forbidden');
  const channel = await channelNamed(payload, named, req);
  const { docs } = await payload.db.find<Omit<ListedKey, 'valid'>>({
    collection: 'channel-keys',
    where: { channel: { equals: channel.id } },
    sort: '-id',
    limit: 100,
    pagination: false,
    select: { hint: true, issuedAt: true, usedAt: true, revokedAt: true },
    req,
  });
  const valid = docs.filter(({ revokedAt }) => !revokedAt).slice(0, validAtOnce);
  return docs.map((key) => ({
    id: key.id,
    hint: key.hint,
    issuedAt: key.issuedAt,
    usedAt: key.usedAt ?? null,
    revokedAt: key.revokedAt ?? null,
    valid: valid.some(({ id }) => id === key.id),
  }));
}
