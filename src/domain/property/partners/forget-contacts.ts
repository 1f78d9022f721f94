import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { inTransaction, leanFind, updateColumns } from '@/database';
import { recordDeletion } from '@/domain/accounts';
import { keptSince } from '../kept-days';

/** What stands where the name was. */
const forgotten = '（保存期满，已删除）';

/**
 * Forgets whom to call at partners that never joined, some time after the decision: name and telephone serve nothing any more. That they
 * applied, and why they did not join, stays. Safe to repeat.
 * @returns how many were forgotten
 */
export async function forgetDeclinedContacts({ payload }: { payload: Payload }): Promise<number> {
  const before = await keptSince(payload, 'property.declined-kept-days');
  if (before === null) return 0;
  const rows = await leanFind<{ id: string; contactName: string }>(payload, 'red-partners', {
    where: [
      { field: 'state', equals: 'declined' },
      { field: 'decidedAt', before },
    ],
    columns: ['contactName'],
    newestBy: 'id',
    limit: 1000,
  });
  const kept = rows.filter(({ contactName }) => contactName !== forgotten);
  if (kept.length === 0) return 0;
  await inTransaction({ payload }, async (req) => {
    for (const { id } of kept)
      await updateColumns(req, 'red-partners', id, {
        contactName: forgotten,
        contactPhoneCipher: null,
        contactPhoneIndex: null,
      });
    const actor = systemActor('系统定时');
    await recordDeletion(req, {
      actor,
      what: '没有加入的红色合伙人的联系人和电话',
      rows: kept.length,
      ground: 'retention',
    });
  });
  return kept.length;
}
