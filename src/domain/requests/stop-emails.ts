import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { requestOfEmailStop } from './notifications/email-stop';
import { type RequestRow, requestRow } from './request-row';

/** An address belongs to few requests; a run of this many is more than anybody files. */
const most = 500;

/** Whether a link to end the mail is genuine, for the page that asks. */
export function isEmailStop(token: string): boolean {
  return requestOfEmailStop(token) !== null;
}

/**
 * Ends all mail to the address that this link was sent to: it is deleted from every request it was left with, and so is what
 * waits to be sent there (个人信息保护法 第四十七条). Holding the link is the right to do it. Safe to repeat.
 * @returns how many requests it was deleted from; null when the link is not genuine
 */
export async function stopEmails(call: {
  payload: Payload;
  actor: Actor;
  token: string;
}): Promise<number | null> {
  const { payload, actor, token } = call;
  const id = requestOfEmailStop(token);
  if (id === null) return null;
  return inTransaction({ payload, actor }, async (req) => {
    const request = await requestRow(payload, id, req);
    const ids = await withSameAddress(req, request);
    await forgetEmails(req, ids);
    for (const one of ids)
      await recordEvent({
        req,
        actor,
        action: 'request.email-deleted',
        subject: { collection: 'requests', id: one },
      });
    return ids.length;
  });
}

/** Deletes the addresses left with these requests, and the mail that waits to go there. */
export async function forgetEmails(req: PayloadRequest, ids: readonly string[]): Promise<void> {
  const { db } = req.payload;
  for (const id of ids)
    await db.updateOne({
      collection: 'requests',
      id,
      data: { requesterEmailCipher: null, requesterEmailIndex: null },
      req,
      returning: false,
    });
  if (ids.length === 0) return;
  await db.deleteMany({
    collection: 'outbox',
    where: {
      and: [
        { aboutId: { in: [...ids] } },
        { channel: { equals: 'email' } },
        { audience: { equals: 'requester' } },
        { state: { in: ['gathered', 'waiting', 'failed'] } },
      ],
    },
    req,
  });
}

async function withSameAddress(req: PayloadRequest, request: RequestRow): Promise<string[]> {
  const { requesterEmailIndex } = request;
  if (!requesterEmailIndex) return [];
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'requests',
    where: { requesterEmailIndex: { equals: requesterEmailIndex } },
    select: { number: true },
    limit: most,
    pagination: false,
    req,
  });
  return docs.map(({ id }) => String(id));
}
