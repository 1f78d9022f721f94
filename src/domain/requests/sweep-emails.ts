import type { Payload } from 'payload';
import { inTransaction } from '@/database';
import { currentSetting } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { forgetEmails } from './stop-emails';

const day = 86_400_000;
const batch = 200;

/**
 * Deletes the addresses of requests that are over for as long as messages are kept: they served the messages only
 * (个人信息保护法 第十九条). Safe to repeat and to run in several processes. @returns from how many requests
 */
export async function sweepEmails({ payload }: { payload: Payload }): Promise<number> {
  const days = Number((await currentSetting(payload, 'notifications.keep-days')).value);
  if (!(days > 0)) return 0;
  const before = new Date(now().getTime() - days * day).toISOString();
  return inTransaction({ payload }, async (req) => {
    const { docs } = await payload.db.find<{ id: string }>({
      collection: 'requests',
      where: {
        and: [
          { requesterEmailIndex: { exists: true } },
          { state: { in: ['closed', 'declined'] } },
          { closedAt: { less_than: before } },
        ],
      },
      select: { number: true },
      limit: batch,
      pagination: false,
      req,
    });
    await forgetEmails(
      req,
      docs.map(({ id }) => String(id)),
    );
    return docs.length;
  });
}
