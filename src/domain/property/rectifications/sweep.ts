import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { now } from '@/shared/clock';
import { fail, isDomainError } from '@/shared/errors';
import { askResidents } from './ask-residents';
import { closeAsking } from './close-asking';
import { moveRectification } from './move';
import { recountRectifications } from './recount';
import type { RectificationRow } from './rectification-row';
import { tellResidents } from './tell-residents';

const actor = systemActor('系统');
/** Looked at in one run, at most; the rest comes with the next. */
const perRun = 500;

type Due = Pick<RectificationRow, 'id' | 'state' | 'askUntil' | 'residentsToldAt'>;

/**
 * Does what is due: says once for each deadline that it has passed, asks the residents where the community did not look in time,
 * tells those who are asked, and closes the asking when its days are over. Each verb reads the row again in a transaction of its own,
 * so it is safe to run twice, in two processes, and after a crash.
 * @returns how many steps were taken
 */
export async function sweepRectifications({ payload }: { payload: Payload }): Promise<number> {
  const at = now();
  const { docs } = await payload.db.find<Due>({
    collection: 'rectifications',
    where: { nextCheckAt: { less_than_equal: at.toISOString() } },
    sort: 'nextCheckAt',
    limit: perRun,
    pagination: false,
    select: { state: true, askUntil: true, residentsToldAt: true },
  });
  let done = await recountRectifications(payload);
  for (const row of docs) {
    try {
      if (await takeStep(payload, row, at)) done += 1;
    } catch (error) {
      // Another process, or somebody's step, came first.
      if (!isDomainError(error) || error.code !== 'invalid-state') throw error;
    }
  }
  return done;
}

async function takeStep(payload: Payload, row: Due, at: Date): Promise<boolean> {
  const call = { payload, actor, id: String(row.id) };
  if (row.state === 'open') return sayOverdue(call, at);
  if (row.state === 'reported') await askResidents(call);
  else if (row.state === 'asking') {
    if (!row.residentsToldAt) return tellResidents(call);
    if (!row.askUntil || new Date(row.askUntil) > at) return false;
    await closeAsking(call);
  } else return false;
  return true;
}

/** Says that the deadline has passed, once for each deadline. */
async function sayOverdue(
  call: { payload: Payload; actor: typeof actor; id: string },
  at: Date,
): Promise<boolean> {
  await moveRectification(call, {
    id: call.id,
    verb: 'overdue',
    work: async (_req, row) => {
      // Whoever comes second finds it said, or the deadline moved, and rolls back without a word.
      if (row.overdueFor === row.dueAt || new Date(row.dueAt) > at) fail('invalid-state');
      return {
        columns: {
          overdueFor: row.dueAt,
          overdueCount: (row.overdueCount ?? 0) + 1,
          supervisedFor: null,
          nextCheckAt: null,
        },
        step: { note: '期限已过，还没有报完成。已告诉物业、社区和督办专员。' },
      };
    },
  });
  return true;
}
