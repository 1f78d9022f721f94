import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { inTransaction } from '@/database';
import { enqueueMessage, recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';
import { mobileOf } from './notifications/tell-requester';
import { requestRow } from './request-row';
import { trackingPath } from './tracking';

/** `sent`: on its way, or sent minutes ago; `no-mobile`: the phone left takes no text messages. */
export type LinkSent = 'sent' | 'no-mobile';

const window = 10 * 60_000;

/**
 * Sends the tracking link once more to the phone left with the request, and nowhere else: who asks for it learns nothing.
 * At most one message in ten minutes, whichever process is asked.
 * @throws DomainError not-found
 */
export async function sendTrackingLink(call: {
  payload: Payload;
  actor: Actor;
  id: string;
}): Promise<LinkSent> {
  const { payload, actor, id } = call;
  return inTransaction({ payload, actor }, async (req) => {
    const request = await requestRow(payload, id, req);
    const phone = mobileOf(request);
    if (phone === null) return 'no-mobile';
    const fresh = await enqueueMessage({
      req,
      to: phone,
      channel: 'sms',
      template: 'request.link',
      audience: 'requester',
      about: { collection: 'requests', id },
      data: {
        subject: `诉求${request.number}`,
        text: `查看和评价您反映的问题（${request.number}），链接不要发给别人：${env().siteUrl}${trackingPath(request)}`,
      },
      key: `request:${id}:link:${Math.floor(now().getTime() / window)}`,
    });
    if (fresh)
      await recordEvent({
        req,
        actor,
        action: 'request.link-sent',
        subject: { collection: 'requests', id },
        summary: request.number,
      });
    return 'sent';
  });
}
