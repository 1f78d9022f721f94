import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { deleteOneByOne, deleteWhere, inTransaction, updateColumns } from '@/database';
import { recordDeletion } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { visitKeptDays } from './settings';

const perRun = 200;
const actor = systemActor('系统定时');
const gone = '已删除';

/**
 * Deletes what was found at doors and which doors a round went to, some days after it (个人信息保护法 19): kinds, months and counts stay for
 * the board, and when somebody was last met. Safe to repeat and to run in several processes. @returns how many
 */
export async function forgetVisits({ payload }: { payload: Payload }): Promise<number> {
  const days = await visitKeptDays(payload);
  if (days === 0) return 0;
  const before = new Date(now().getTime() - days * 86_400_000).toISOString();
  return (await forgetFindings(payload, before)) + (await forgetStops(payload, before));
}

async function forgetFindings(payload: Payload, before: string): Promise<number> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'visit-findings',
    where: { and: [{ at: { less_than: before } }, { householdName: { not_equals: gone } }] },
    select: {},
    sort: 'at',
    limit: perRun,
    pagination: false,
  });
  const ids = docs.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await deleteOneByOne(payload, 'property-files', {
    and: [{ subject: { in: ids } }, { subjectKind: { equals: 'visit-findings' } }],
  });
  await inTransaction({ payload, actor }, async (req) => {
    for (const id of ids)
      await updateColumns(req, 'visit-findings', id, {
        words: null,
        settleNote: null,
        household: gone,
        householdName: gone,
      });
    await recordDeletion(req, { actor, what: '走访发现的内容', rows: ids.length, ground: 'retention' });
  });
  return ids.length;
}

async function forgetStops(payload: Payload, before: string): Promise<number> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'visit-stops',
    where: { 'visit.day': { less_than: before } },
    select: {},
    limit: perRun,
    pagination: false,
  });
  const ids = docs.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await inTransaction({ payload, actor }, async (req) => {
    await deleteWhere(payload, req, 'visit-stops', { id: { in: ids } });
    await recordDeletion(req, { actor, what: '走访的户', rows: ids.length, ground: 'retention' });
  });
  return ids.length;
}
