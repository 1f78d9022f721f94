import { createHmac } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';
import type { Channel } from './labels';
import type { Message } from './message-templates';

/** One message on its way out. */
export interface Parcel extends Message {
  /** The row's unique key: receivers drop what they have seen. */
  key: string;
  channel: Channel;
  template: string;
  to: string;
}

/** Hands a parcel over; throws when it was not taken. */
export type Carrier = (parcel: Parcel) => Promise<void>;

const patience = 8000;

/** The carrier of a channel by the environment; null when none is set up. In the demo every channel ends on the page /demo/messages. */
export function carrierFor(channel: Channel): Carrier | null {
  const { smtpUrl, webhook, demo } = env();
  if (channel === 'in-app') return shownInPlace;
  if (channel === 'email' && smtpUrl) return byMail;
  if (webhook) return bySignedPost;
  return demo ? shownInPlace : null;
}

/** Whether messages of this channel leave the installation at all; pages promise none that do not. */
export function canSend(channel: Channel): boolean {
  return carrierFor(channel) !== null;
}

/** What is read on a page of the portal needs no carrying. */
const shownInPlace: Carrier = async () => {};

const byMail: Carrier = async ({ key, to, subject, text, unsubscribe }) => {
  const { smtpUrl, mailFrom } = env();
  const transport = createTransport({ url: smtpUrl, connectionTimeout: patience, socketTimeout: patience });
  await transport.sendMail({
    from: mailFrom,
    to,
    subject,
    text,
    messageId: `<${key}@portal>`,
    ...(unsubscribe ? { list: { unsubscribe } } : {}),
  });
};

/**
 * Posts to the configured gateway (SMS, WeChat). Signed: `X-Portal-Signature: t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`; the gateway
 * checks the time against replay and uses the key to send once.
 */
const bySignedPost: Carrier = async (parcel) => {
  const { webhook } = env();
  if (!webhook) throw new Error('no webhook is configured');
  const body = JSON.stringify(parcel);
  const time = Math.floor(now().getTime() / 1000);
  const signature = createHmac('sha256', webhook.secret).update(`${time}.${body}`).digest('hex');
  const answer = await fetch(webhook.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': parcel.key,
      'x-portal-signature': `t=${time},v1=${signature}`,
    },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  if (!answer.ok) throw new Error(`the gateway answered ${answer.status}`);
};
