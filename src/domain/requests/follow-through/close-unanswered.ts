import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { now } from '@/shared/clock';
import { isDomainError } from '@/shared/errors';
import { closeRequest } from '../close-request';

const actor = systemActor('评价期满检查');
/** Requests closed in one run, at most; the rest comes with the next run. */
const perRun = 500;
const note = '评价期满，反映人没有评价，计为未评价。';

/**
 * Closes what was answered and nobody evaluated in the window, as not evaluated. Each in a transaction of its own that looks
 * at the request again, so it is safe to run twice, in two processes, and after a crash. @returns how many were closed
 */
export async function closeUnanswered({ payload }: { payload: Payload }): Promise<number> {
  const over = { less_than_equal: now().toISOString() };
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'requests',
    where: {
      and: [
        { state: { in: ['answered', 'evaluation'] } },
        // The second for whom there is no way to ask.
        { or: [{ evaluationDueAt: over }, { closeDueAt: over }] },
        { partOf: { exists: false } },
      ],
    },
    sort: 'evaluationDueAt',
    select: { number: true },
    limit: perRun,
    pagination: false,
  });
  let closed = 0;
  for (const { id } of docs) if (await close(payload, String(id))) closed += 1;
  return closed;
}

async function close(payload: Payload, id: string): Promise<boolean> {
  try {
    return !(await closeRequest({ payload, id, actor, note })).repeated;
  } catch (error) {
    // The requester, or another process, was quicker.
    if (isDomainError(error) && error.code === 'invalid-state') return false;
    throw error;
  }
}
