import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { inTransaction, leanFind, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { formatDate } from '@/shared/dates';
import { familyKindLabels } from '../labels';
import type { FamilyEventRow } from './family-row';
import { tellFamily } from './tell';

const actor = systemActor('系统定时');

/** Asks families once, two days after the day, how it went. Safe to repeat and to run in several processes. @returns how many */
export async function remindFamilies({ payload }: { payload: Payload }): Promise<number> {
  const before = new Date(now().getTime() - 2 * 86_400_000).toISOString();
  const due = await leanFind<FamilyEventRow>(payload, 'family-events', {
    where: [
      { field: 'state', in: ['registered', 'advised'] },
      { field: 'on', before },
      { field: 'remindedAt', exists: false },
    ],
    columns: ['number', 'kind', 'on', 'user', 'hostPhoneCipher'],
    newestBy: 'on',
    limit: 100,
  });
  for (const row of due)
    await inTransaction({ payload, actor }, async (req) => {
      await tellFamily(req, row, {
        occasion: 'report',
        subject: '请报一下办得怎么样',
        text: `${familyKindLabels[row.kind]}（${formatDate(row.on)}）办完了，请报一下桌数和花费，也可以打电话请红白理事会代报。自己报的，理事会核对过才算进节约。`,
      });
      await updateColumns(req, 'family-events', row.id, { remindedAt: now().toISOString() });
    });
  return due.length;
}
