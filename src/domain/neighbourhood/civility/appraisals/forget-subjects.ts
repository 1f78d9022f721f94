import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { inTransaction, updateColumns } from '@/database';
import { recordDeletion } from '@/domain/accounts';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { civilityTag } from '../labels';
import { appraisalKeptDays } from '../settings';

const perRun = 200;
const actor = systemActor('系统定时');
const gone = '已删除';

/**
 * Deletes whom an appraisal talked about and what was said, some days after it, where it is not public (个人信息保护法 19): what was said in
 * private, and praise without consent. The minutes, which may name them, go with it. Safe to repeat. @returns how many
 */
export async function forgetSubjects({ payload }: { payload: Payload }): Promise<number> {
  const days = await appraisalKeptDays(payload);
  if (days === 0) return 0;
  const before = new Date(now().getTime() - days * 86_400_000).toISOString();
  const { docs } = await payload.db.find<{ id: string; meeting: string }>({
    collection: 'civility-items',
    where: {
      and: [
        { 'meeting.startsAt': { less_than: before } },
        { publicConsent: { not_equals: true } },
        { subjectName: { not_equals: gone } },
      ],
    },
    select: { meeting: true },
    limit: perRun,
    pagination: false,
  });
  if (docs.length === 0) return 0;
  await inTransaction({ payload, actor }, async (req) => {
    for (const { id } of docs)
      await updateColumns(req, 'civility-items', id, { subjectName: gone, words: gone, household: null });
    for (const meeting of new Set(docs.map((row) => String(row.meeting))))
      await updateColumns(req, 'civility-meetings', meeting, { minutes: null });
    await touchPages(req, civilityTag);
    await recordDeletion(req, {
      actor,
      what: '文明评议里没有公开的姓名和内容',
      rows: docs.length,
      ground: 'retention',
    });
  });
  return docs.length;
}
