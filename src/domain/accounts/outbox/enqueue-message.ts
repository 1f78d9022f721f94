import type { PayloadRequest } from 'payload';
import { now } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import { newId } from '@/shared/ids';
import { type MessageData, renderMessage } from './message-templates';

export type Channel = 'in-app' | 'sms' | 'email' | 'webhook';

/** Additional data of the encrypted columns: a value of one cannot be moved to the other. */
export const contentPurpose = 'outbox-content';

export interface EnqueueMessage {
  /** The caller's request: the message exists exactly when the change it tells about does. */
  req: PayloadRequest;
  channel: Channel;
  /** Phone number, e-mail address or, for in-app, the id of the account. */
  to: string;
  /** A known template, or any name together with `data.text` (and `data.subject`). */
  template: string;
  data: MessageData;
  /** The same key is written once, however often it is asked for. */
  key: string;
}

/** Writes a message into the outbox, to be delivered after the transaction. @returns false when the key was there already */
export async function enqueueMessage({
  req,
  channel,
  to,
  template,
  data,
  key,
}: EnqueueMessage): Promise<boolean> {
  renderMessage(template, data);
  const { payload } = req;
  const { totalDocs } = await payload.db.count({
    collection: 'outbox',
    where: { key: { equals: key } },
    req,
  });
  if (totalDocs > 0) return false;
  const id = newId();
  await payload.db.create({
    collection: 'outbox',
    customID: id,
    data: {
      id,
      channel,
      user: channel === 'in-app' ? to : null,
      recipientCipher: keyring().encrypt(to, 'recipient'),
      template,
      contentCipher: keyring().encrypt(JSON.stringify(data), contentPurpose),
      key,
      state: 'waiting',
      attempts: 0,
      nextAttemptAt: now().toISOString(),
    },
    req,
    returning: false,
  });
  return true;
}
