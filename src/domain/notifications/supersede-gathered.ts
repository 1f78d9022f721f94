import type { PayloadRequest } from 'payload';
import { type Channel, gatherKeyOf } from '@/domain/accounts';

/** What waited to be told about the same thing is out of date once something weightier is told: it is not sent any more. */
export async function supersedeGathered(
  req: PayloadRequest,
  { channel, to, about }: { channel: Channel; to: string; about: string },
): Promise<void> {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'outbox',
    where: {
      and: [
        { gatherKey: { equals: gatherKeyOf(channel, to) } },
        { aboutId: { equals: about } },
        { state: { equals: 'gathered' } },
      ],
    },
    select: { key: true },
    limit: 50,
    pagination: false,
    req,
  });
  for (const { id } of docs)
    await req.payload.db.updateOne({
      collection: 'outbox',
      id: String(id),
      data: { state: 'superseded', nextAttemptAt: null, contentCipher: null },
      req,
      returning: false,
    });
}
