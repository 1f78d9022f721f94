import type { Payload } from 'payload';
import { type Actor, isSignedIn } from '@/access';
import { inTransaction } from '@/database';
import { messageData } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { ofInbox } from './inbox';
import { safeHref } from './safe-href';

/** Rows marked in one transaction. */
const batch = 200;

/**
 * Marks one of one's own messages as read. @returns the path it leads to, or null
 * @throws DomainError unauthenticated; not-found also for another person's message
 */
export async function readMessage({
  payload,
  actor,
  id,
}: {
  payload: Payload;
  actor: Actor;
  id: string;
}): Promise<string | null> {
  if (!isSignedIn(actor)) fail('unauthenticated');
  if (!isId(id)) fail('not-found');
  return inTransaction({ payload, actor }, async (req) => {
    const { docs } = await payload.db.find<{ id: string; contentCipher?: string | null; readAt?: string }>({
      collection: 'outbox',
      where: { and: [ofInbox(actor.userId), { id: { equals: id } }] },
      limit: 1,
      pagination: false,
      req,
    });
    const row = docs[0] ?? fail('not-found');
    if (!row.readAt) await mark(payload, [row.id], req);
    return row.contentCipher ? safeHref(messageData({ contentCipher: row.contentCipher })) : null;
  });
}

/** Marks all of one's own messages as read, in batches. @returns how many were not. @throws DomainError unauthenticated */
export async function readAllMessages({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<number> {
  if (!isSignedIn(actor)) fail('unauthenticated');
  const { userId } = actor;
  let marked = 0;
  for (;;) {
    const count = await inTransaction({ payload, actor }, async (req) => {
      const { docs } = await payload.db.find<{ id: string }>({
        collection: 'outbox',
        where: { and: [ofInbox(userId), { readAt: { exists: false } }] },
        select: { key: true },
        limit: batch,
        pagination: false,
        req,
      });
      await mark(
        payload,
        docs.map(({ id }) => id),
        req,
      );
      return docs.length;
    });
    marked += count;
    if (count < batch) return marked;
  }
}

async function mark(
  payload: Payload,
  ids: readonly string[],
  req: Parameters<Parameters<typeof inTransaction>[1]>[0],
): Promise<void> {
  const data = { readAt: now().toISOString() };
  for (const id of ids)
    await payload.db.updateOne({ collection: 'outbox', id: String(id), data, req, returning: false });
}
