import { fail } from '@/shared/errors';
import { requireRequesterSelf } from './requester-self';
import { transit, type VerbCall, type VerbResult } from './transition';

/**
 * The requester takes back that question and answer may be shown to everyone (+问政): from this moment no page, list or search
 * shows them. The handling goes on as it was. Source: 个人信息保护法 15.
 * `byLink`: the caller has proven to hold the tracking link.
 * @throws DomainError forbidden, invalid-state when there is no consent to take back
 */
export async function withdrawPublicConsent(call: VerbCall & { byLink?: boolean }): Promise<VerbResult> {
  return transit(call, {
    verb: 'withdraw-consent',
    party: call.byLink ? 'requester' : undefined,
    input: {},
    change: (request) => {
      requireRequesterSelf(call.actor, request, '工作人员账号不能替反映人收回同意。');
      if (!request.publicConsent) fail('invalid-state', { message: '这件诉求本来就没有同意公开。' });
      return { patch: { publicConsent: false, visibility: 'private' } };
    },
  });
}
