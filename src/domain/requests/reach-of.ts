import type { Payload } from 'payload';
import { mobileOf } from './notifications/tell-requester';
import { requestRow } from './request-row';

/** How the requester can be told: by text message, only by calling, or not at all. */
export async function reachOf(payload: Payload, id: string): Promise<'mobile' | 'landline' | 'none'> {
  const request = await requestRow(payload, id);
  if (mobileOf(request) !== null) return 'mobile';
  return request.requesterPhoneCipher ? 'landline' : 'none';
}
