import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { now } from '@/shared/clock';
import { isDomainError } from '@/shared/errors';
import { resumeRequest } from '../resume-request';

const actor = systemActor('时限检查');

/**
 * Ends the pauses that were granted until now: the request goes on as of that moment, however late the sweep comes. Safe
 * to repeat and to run in several processes. @returns how many went on
 */
export async function resumeDuePauses({ payload }: { payload: Payload }): Promise<number> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'requests',
    where: {
      and: [{ state: { equals: 'paused' } }, { pausedUntil: { less_than_equal: now().toISOString() } }],
    },
    select: { number: true },
    limit: 1000,
    pagination: false,
  });
  let resumed = 0;
  for (const { id } of docs) if (await resume(payload, String(id))) resumed += 1;
  return resumed;
}

async function resume(payload: Payload, id: string): Promise<boolean> {
  try {
    await resumeRequest({ payload, id, actor, note: '挂起期满，恢复办理。' });
    return true;
  } catch (error) {
    // Somebody was quicker.
    if (isDomainError(error) && error.code === 'invalid-state') return false;
    throw error;
  }
}
