import type { Payload, Where } from 'payload';
import { inTransaction } from '@/database';
import { currentSetting } from '@/domain/publishing';
import { now } from '@/shared/clock';

const day = 86_400_000;
const batch = 200;
/** Batches of one run, at most. */
const most = 50;

/**
 * Deletes messages that are over once the time to keep them is (个人信息保护法 第十九条: no longer than needed). What was not
 * delivered and nobody has handled stays. Safe to repeat and to run in several processes. @returns how many
 */
export async function sweepOldMessages({ payload }: { payload: Payload }): Promise<number> {
  const days = Number((await currentSetting(payload, 'notifications.keep-days')).value);
  if (!(days > 0)) return 0;
  const before = new Date(now().getTime() - days * day).toISOString();
  const over: Where = {
    and: [
      { createdAt: { less_than: before } },
      {
        or: [
          { state: { in: ['delivered', 'merged', 'superseded'] } },
          { and: [{ state: { equals: 'failed' } }, { audience: { not_equals: 'requester' } }] },
          { and: [{ state: { equals: 'failed' } }, { handledAt: { exists: true } }] },
        ],
      },
    ],
  };
  let removed = 0;
  for (let run = 0; run < most; run += 1) {
    const count = await removeSome(payload, over);
    removed += count;
    if (count < batch) break;
  }
  return removed;
}

function removeSome(payload: Payload, over: Where): Promise<number> {
  return inTransaction({ payload }, async (req) => {
    const { docs } = await payload.db.find<{ id: string }>({
      collection: 'outbox',
      where: over,
      select: { key: true },
      limit: batch,
      pagination: false,
      req,
    });
    const ids = docs.map(({ id }) => id);
    if (ids.length > 0)
      await payload.db.deleteMany({ collection: 'outbox', where: { id: { in: ids } }, req });
    return ids.length;
  });
}
