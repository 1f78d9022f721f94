import type { Payload, PayloadRequest } from 'payload';
import { type Actor, hasRole } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';

/**
 * Sends a message again that was given up, after an administrator has found out why. @throws DomainError forbidden,
 * not-found, invalid-state when it was not given up
 */
export async function retryMessage({
  payload,
  req: outer,
  actor,
  id,
}: {
  payload: Payload;
  req?: PayloadRequest;
  actor: Actor;
  id: string;
}): Promise<void> {
  if (!hasRole(actor, 'administrator')) fail('forbidden');
  await inTransaction({ payload, req: outer, actor }, async (req) => {
    const { docs } = await payload.db.find<{ id: string; state: string; template: string }>({
      collection: 'outbox',
      where: { id: { equals: id } },
      limit: 1,
      pagination: false,
      req,
    });
    const row = docs[0] ?? fail('not-found');
    if (row.state !== 'failed') fail('invalid-state', { message: '只有未送达的通知可以再发一次。' });
    const data = { state: 'waiting', attempts: 0, nextAttemptAt: now().toISOString(), problem: null };
    await payload.db.updateOne({ collection: 'outbox', id, data, req, returning: false });
    await recordEvent({
      req,
      actor,
      action: 'outbox.retried',
      subject: { collection: 'outbox', id },
      summary: row.template,
    });
  });
}
