import type { Payload, PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { inTransaction, leanFind, updateColumns } from '@/database';
import { recordDeletion } from '@/domain/accounts';
import { keptSince } from '@/domain/property';
import { now } from '@/shared/clock';

const perRun = 200;
const actor = systemActor('系统定时');

/**
 * Deletes the phones that were left for an activity, some days after it (个人信息保护法 19): they were for telling people about it. The
 * list keeps its names. Safe to repeat and to run in several processes. @returns how many
 */
export async function forgetActivityPhones({ payload }: { payload: Payload }): Promise<number> {
  const before = await keptSince(payload, 'service.activity-phone-days');
  if (before === null) return 0;
  const over = await leanFind<{ id: string }>(payload, 'activities', {
    where: [
      { field: 'endsAt', before },
      { field: 'phonesForgottenAt', exists: false },
    ],
    columns: [],
    newestBy: 'endsAt',
    limit: perRun,
  });
  let forgotten = 0;
  for (const { id } of over) forgotten += await inTransaction({ payload, actor }, (req) => forgetOf(req, id));
  return forgotten;
}

async function forgetOf(req: PayloadRequest, activity: string): Promise<number> {
  const rows = await leanFind<{ id: string }>(
    req.payload,
    'activity-sign-ups',
    {
      where: [
        { field: 'activity', equals: activity },
        { field: 'phoneCipher', exists: true },
      ],
      columns: [],
      newestBy: 'id',
      limit: 6000,
    },
    req,
  );
  for (const { id } of rows) await updateColumns(req, 'activity-sign-ups', id, { phoneCipher: null });
  await updateColumns(req, 'activities', activity, { phonesForgottenAt: now().toISOString() });
  if (rows.length > 0)
    await recordDeletion(req, { actor, what: '活动报名留的手机号', rows: rows.length, ground: 'retention' });
  return rows.length;
}
