import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { inTransaction, leanFind, updateColumns } from '@/database';
import { recordDeletion } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { familyKeptDays } from '../settings';

const perRun = 200;
const actor = systemActor('系统定时');

/**
 * Deletes whose family event it was, some days after it (个人信息保护法 19): scale, saving and month stay for the sums. Safe to repeat and
 * to run in several processes. @returns how many
 */
export async function forgetFamilyHosts({ payload }: { payload: Payload }): Promise<number> {
  const days = await familyKeptDays(payload);
  if (days === 0) return 0;
  const at = now();
  const over = await leanFind<{ id: string }>(payload, 'family-events', {
    where: [
      { field: 'on', before: new Date(at.getTime() - days * 86_400_000).toISOString() },
      { field: 'hostForgottenAt', exists: false },
    ],
    columns: [],
    newestBy: 'on',
    limit: perRun,
  });
  if (over.length === 0) return 0;
  await inTransaction({ payload, actor }, async (req) => {
    for (const { id } of over)
      await updateColumns(req, 'family-events', id, {
        hostNameCipher: null,
        hostPhoneCipher: null,
        user: null,
        adviceNote: null,
        reportNote: null,
        endReason: null,
        hostForgottenAt: at.toISOString(),
      });
    await recordDeletion(req, {
      actor,
      what: '红白事登记的姓名、电话',
      rows: over.length,
      ground: 'retention',
    });
  });
  return over.length;
}
