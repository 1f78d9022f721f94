import type { PayloadRequest } from 'payload';
import { enqueueMessage } from '@/domain/accounts';
import { quietEnd } from '@/domain/notifications';
import { formatDay } from '@/shared/dates';
import { env } from '@/shared/env';
import { directory } from '../directory';
import { asOthers, type OthersRequest } from '../duplicates/others';
import type { RequestRow } from '../request-row';

/** What followers are told of. */
export type Occasion = 'followed' | 'answered' | 'closed' | 'declined' | 'cancelled';

const sentences: Record<Occasion, (what: string) => string> = {
  followed: (what) => `已记下您也遇到了这件事：${what}。有答复、办结时发短信告诉您。`,
  answered: (what) => `您也遇到的这件事有答复了：${what}。`,
  closed: (what) => `您也遇到的这件事已办结：${what}。如果还没解决，请另外反映。`,
  declined: (what) => `您也遇到的这件事不归本平台办理：${what}。`,
  cancelled: (what) => `您也遇到的这件事，原反映人已撤回：${what}。您还遇到的话，请另外反映。`,
};

/** One message to one follower, with the link that shows the matter and ends the following. */
export async function tellFollower(
  req: PayloadRequest,
  request: RequestRow,
  follower: { id: string; phone: string; token: string | null; occasion: Occasion; revision?: number },
): Promise<void> {
  const { id, phone, token, occasion, revision = request.revision } = follower;
  const others = asOthers(request, await directory(req.payload));
  const link = token ? `查看或停止关注：${env().siteUrl}/follow/${token}` : '';
  // Whoever has just said "me too" is confirmed at once.
  const isConfirmation = occasion === 'followed';
  const notBefore = isConfirmation ? null : await quietEnd(req);
  await enqueueMessage({
    req,
    to: phone,
    channel: 'sms',
    template: `request-follow.${occasion}`,
    data: { subject: '您也遇到的事', text: sentences[occasion](inShort(others)) + link },
    key: `follow:${id}:${isConfirmation ? 0 : revision}`,
    audience: 'follower',
    urgency: isConfirmation ? 'urgent' : 'normal',
    about: { collection: 'requests', id: request.id },
    ...(notBefore ? { notBefore } : {}),
  });
}

/** 供热不热，明月豪苑，11月24日提出 */
function inShort({ what, place, submittedAt }: OthersRequest): string {
  return [what, place, `${formatDay(submittedAt)}提出`].filter(Boolean).join('，');
}
