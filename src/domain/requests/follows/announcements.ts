import type { PayloadRequest } from 'payload';
import { keyring } from '@/shared/encryption';
import type { RequestRow } from '../request-row';
import { followToken } from './follow-token';
import { type Occasion, tellFollower } from './tell-follower';

/** Followers told in one transaction: a step of a request must not wait for thousands of messages. */
export const followersAtOnce = 100;

/** News for all followers of a request, and how far it has been told: up to the follower with the id `after`. */
export interface Announcement {
  id: string;
  request: string;
  occasion: Occasion;
  revision: number;
  after: string;
}

interface Follow {
  id: string;
  phoneCipher: string;
  trackingTokenHash: string;
}

/** Writes the messages to the next followers, in the caller's transaction. @returns up to whom, and whether that was all */
export async function tellBatch(
  req: PayloadRequest,
  request: RequestRow,
  { occasion, revision, after }: Announcement,
): Promise<{ last: string; isDone: boolean }> {
  const { docs } = await req.payload.db.find<Follow & Record<string, unknown>>({
    collection: 'request-follows',
    where: {
      and: [{ request: { equals: request.id } }, ...(after ? [{ id: { greater_than: after } }] : [])],
    },
    select: { phoneCipher: true, trackingTokenHash: true },
    sort: 'id',
    limit: followersAtOnce,
    pagination: false,
    req,
  });
  for (const { id, phoneCipher, trackingTokenHash } of docs) {
    const phone = keyring().decrypt(phoneCipher, 'phone');
    const token = followToken(id, trackingTokenHash);
    await tellFollower(req, request, { id, phone, token, occasion, revision });
  }
  return { last: String(docs.at(-1)?.id ?? after), isDone: docs.length < followersAtOnce };
}
