import type { PayloadRequest } from 'payload';
import { enqueueMessage } from '@/domain/accounts';
import { formatDay } from '@/shared/dates';
import { keyring } from '@/shared/encryption';
import { env } from '@/shared/env';
import { directory } from '../directory';
import { asOthers, type OthersRequest } from '../duplicates/others';
import type { EventVerb } from '../events';
import type { RequestRow } from '../request-row';
import { followToken } from './follow-token';

type Occasion = 'followed' | 'answered' | 'closed' | 'declined';

const sentences: Record<Occasion, (what: string) => string> = {
  followed: (what) => `已记下您也遇到了这件事：${what}。有答复、办结时发短信告诉您。`,
  answered: (what) => `您也遇到的这件事有答复了：${what}。`,
  closed: (what) => `您也遇到的这件事已办结：${what}。如果还没解决，请另外反映。`,
  declined: (what) => `您也遇到的这件事不归本平台办理：${what}。`,
};

/** What followers are told of; nothing for all other steps. */
function occasionOf(request: RequestRow, verb: EventVerb): Occasion | null {
  if (verb === 'reply' || verb === 'receive-reply' || verb === 'follow-reply') return 'answered';
  if (verb === 'decline') return 'declined';
  return request.state === 'closed' ? 'closed' : null;
}

/** Writes the messages to all followers of a request that took a step, in the transaction of the step; each once. */
export async function tellFollowers(
  req: PayloadRequest,
  request: RequestRow,
  verb: EventVerb,
): Promise<void> {
  const occasion = request.followerCount ? occasionOf(request, verb) : null;
  if (!occasion) return;
  const { docs } = await req.payload.db.find<{
    id: string;
    phoneCipher: string;
    trackingTokenHash: string;
  }>({
    collection: 'request-follows',
    where: { request: { equals: request.id } },
    select: { phoneCipher: true, trackingTokenHash: true },
    limit: 0,
    pagination: false,
    req,
  });
  for (const { id, phoneCipher, trackingTokenHash } of docs) {
    const phone = keyring().decrypt(phoneCipher, 'phone');
    await tellFollower(req, request, {
      id,
      phone,
      token: followToken(id, trackingTokenHash),
      occasion,
    });
  }
}

/** One message to one follower, with the link that shows the matter and ends the following. */
export async function tellFollower(
  req: PayloadRequest,
  request: RequestRow,
  { id, phone, token, occasion }: { id: string; phone: string; token: string | null; occasion: Occasion },
): Promise<void> {
  const others = asOthers(request, await directory(req.payload));
  const link = token ? `查看或停止关注：${env().siteUrl}/follow/${token}` : '';
  await enqueueMessage({
    req,
    to: phone,
    channel: 'sms',
    template: `request-follow.${occasion}`,
    data: { subject: '您也遇到的事', text: sentences[occasion](inShort(others)) + link },
    key: `follow:${id}:${occasion === 'followed' ? 0 : request.revision}`,
  });
}

/** 供热不热，明月豪苑，11月24日提出 */
function inShort({ what, place, submittedAt }: OthersRequest): string {
  return [what, place, `${formatDay(submittedAt)}提出`].filter(Boolean).join('，');
}
