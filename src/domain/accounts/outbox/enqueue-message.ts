import type { PayloadRequest } from 'payload';
import { insertRow, leanFirst } from '@/database';
import { now } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import type { Audience, Channel, Urgency } from './labels';
import { type MessageData, renderMessage } from './message-templates';

export type { Channel } from './labels';

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
  audience?: Audience;
  urgency?: Urgency;
  /** What it tells about, so that whoever looks there sees whether it arrived. */
  about?: { collection: string; id: string };
  /** Not sent before this moment (the end of quiet hours). */
  notBefore?: Date;
  /** Waits until then for others to the same person, to be sent with them as one. */
  gatherUntil?: Date;
}

/** Writes a message into the outbox, to be delivered after the transaction. @returns false when the key was there already */
export async function enqueueMessage(message: EnqueueMessage): Promise<boolean> {
  const { req, channel, to, template, data, key, about, gatherUntil } = message;
  renderMessage(template, data);
  const { payload } = req;
  const sameKey = { where: [{ field: 'key', equals: key }], columns: [], newestBy: 'id' };
  if (await leanFirst(payload, 'outbox', sameKey, req)) return false;
  const at = now().toISOString();
  // What is read on a page of ours is there as soon as it is written.
  const inPlace = channel === 'in-app' && !gatherUntil;
  await insertRow(req, 'outbox', {
    channel,
    user: channel === 'in-app' ? to : null,
    recipientCipher: keyring().encrypt(to, 'recipient'),
    template,
    contentCipher: keyring().encrypt(JSON.stringify(data), contentPurpose),
    key,
    state: gatherUntil ? 'gathered' : inPlace ? 'delivered' : 'waiting',
    attempts: 0,
    nextAttemptAt: inPlace ? null : ((gatherUntil ?? message.notBefore)?.toISOString() ?? at),
    deliveredAt: inPlace ? at : null,
    audience: message.audience ?? null,
    urgency: message.urgency ?? 'urgent',
    aboutCollection: about?.collection ?? null,
    aboutId: about?.id ?? null,
    gatherKey: gatherUntil ? gatherKeyOf(channel, to) : null,
  });
  return true;
}

/** Names a person and a channel without saying who it is. */
export function gatherKeyOf(channel: Channel, to: string): string {
  return keyring().blindIndexes(`${channel}:${to}`, 'recipient')[0] ?? '';
}
