import { type RevealPersonalField, revealPersonalField } from '@/domain/accounts';
import { fail } from '@/shared/errors';
import { mayKnowRequester } from './confidential';
import { ownCoUnit } from './dispatch/co-units';
import { onlyHelps } from './dispatch/only-helps';
import { requestRow } from './request-row';

/** `field`: requesterName or requesterPhone. */
export type RevealRequester = Omit<RevealPersonalField, 'collection'>;

/**
 * The requester's full name or phone, for those who must contact them; every look is logged with its reason. Secrecy
 * asked for by the requester also holds against the handling unit.
 * @throws DomainError forbidden, validation, not-found
 */
export async function revealRequester(call: RevealRequester): Promise<string> {
  const request = await requestRow(call.payload, call.id, call.req);
  if (!mayKnowRequester(call.actor, request)) {
    fail('forbidden', { message: '反映人要求身份保密，请通过服务中心转达。' });
  }
  const { payload, actor, id, req } = call;
  // Whoever does not even help learns nothing here: the request is not there for them.
  if (onlyHelps(actor, request) && (await ownCoUnit(payload, actor, id, req))) {
    fail('forbidden', { message: '协办单位不直接联系反映人，请通过牵头单位。' });
  }
  return revealPersonalField({ ...call, collection: 'requests' });
}
