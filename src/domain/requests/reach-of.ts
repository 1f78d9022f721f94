import type { Payload } from 'payload';
import { mobileOf } from './notifications/tell-requester';
import { requestRow } from './request-row';

export type Reach = 'mobile' | 'landline' | 'account' | 'none';

/** How the requester can be told: by text message, only by calling, in their account, or not at all. */
export async function reachOf(payload: Payload, id: string): Promise<Reach> {
  const request = await requestRow(payload, id);
  if (mobileOf(request) !== null) return 'mobile';
  if (request.requesterPhoneCipher) return 'landline';
  return request.requesterAccount ? 'account' : 'none';
}
