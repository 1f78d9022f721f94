import { moveNotice, type NoticeCall, type NoticeMoved } from './move-notice';
import { requireReason } from './require-reason';

/**
 * Takes a published or scheduled notice off the portal (撤回), with the reason. Its files stop being public unless
 * another notice shows them; the text stays for the record and can be edited and published again.
 */
export async function withdrawNotice(call: NoticeCall & { reason: unknown }): Promise<NoticeMoved> {
  const reason = requireReason(call.reason, '请写明撤回的原因');
  return moveNotice(call, 'withdraw', ({ publicRow }) => ({
    writes: 'public',
    data: { state: 'withdrawn', withdrawReason: reason },
    summary: publicRow.title,
  }));
}
