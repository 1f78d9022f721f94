import type { PayloadRequest } from 'payload';
import { now } from '@/shared/clock';
import { undelivered } from './messages-about';

/** Notes that somebody has told whoever asked what no message could, in the caller's transaction. @returns how many messages */
export async function markHandled(
  req: PayloadRequest,
  about: { collection: string; id: string },
): Promise<number> {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'outbox',
    where: {
      and: [
        undelivered,
        { aboutId: { equals: about.id } },
        { aboutCollection: { equals: about.collection } },
      ],
    },
    select: { key: true },
    limit: 100,
    pagination: false,
    req,
  });
  const data = { handledAt: now().toISOString() };
  for (const { id } of docs)
    await req.payload.db.updateOne({ collection: 'outbox', id: String(id), data, req, returning: false });
  return docs.length;
}
