import { moveNotice, type NoticeCall, type NoticeMoved } from './move-notice';
import { requireReason } from './require-reason';

/** Sends a submitted notice back to its writers with the reason (退回). The writer may take it back this way too. */
export async function returnNotice(call: NoticeCall & { reason: unknown }): Promise<NoticeMoved> {
  const reason = requireReason(call.reason, '请写明退回的原因');
  return moveNotice(call, 'return', () => ({
    writes: 'draft',
    data: { state: 'draft', returnReason: reason },
  }));
}
