import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { calendarReaches, recountedDeadline } from '@/domain/requests';
import { formatDay } from '@/shared/dates';
import { fail, isDomainError } from '@/shared/errors';
import { moveRectification } from './move';

const actor = systemActor('系统');

/**
 * Counts provisional deadlines again once the holiday notice they waited for is known, as the reason on the page promises. Safe to repeat
 * and to run in several processes. @returns how many were settled
 */
export async function recountRectifications(payload: Payload): Promise<number> {
  const { docs } = await payload.db.find<{ id: string; dueAt: string }>({
    collection: 'rectifications',
    where: { and: [{ dueProvisional: { equals: true } }, { state: { equals: 'open' } }] },
    select: { dueAt: true },
    limit: 500,
    pagination: false,
  });
  let settled = 0;
  for (const { id, dueAt } of docs) {
    if (!calendarReaches(new Date(dueAt))) continue;
    try {
      await recount(payload, String(id));
      settled += 1;
    } catch (error) {
      // Another process, or a step, came first.
      if (!isDomainError(error) || error.code !== 'invalid-state') throw error;
    }
  }
  return settled;
}

function recount(payload: Payload, id: string): Promise<{ id: string }> {
  return moveRectification(
    { payload, actor },
    {
      id,
      verb: 'recount',
      work: async (_req, row) => {
        if (!row.dueProvisional) fail('invalid-state');
        const before = new Date(row.dueAt);
        const due = recountedDeadline(before, new Date(row.countedFrom), row.dueReason);
        const dueAt = due.at.toISOString();
        const said = row.overdueFor === row.dueAt && dueAt === row.dueAt;
        return {
          columns: {
            dueAt,
            dueReason: due.reason,
            dueProvisional: false,
            nextCheckAt: said ? null : dueAt,
          },
          step: {
            note: `放假安排已公布，期限${dueAt === row.dueAt ? '不变' : `由${formatDay(before)}改为${formatDay(due.at)}`}。`,
            dueAt,
          },
        };
      },
    },
  );
}
