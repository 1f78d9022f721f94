import type { PayloadRequest } from 'payload';
import { leanFind, updateColumns } from '@/database';
import { type Channel, gatherKeyOf } from '@/domain/accounts';

/** What waited to be told about the same thing is out of date once something weightier is told: it is not sent any more. */
export async function supersedeGathered(
  req: PayloadRequest,
  { channel, to, about }: { channel: Channel; to: string; about: string },
): Promise<void> {
  const query = {
    where: [
      { field: 'gatherKey', equals: gatherKeyOf(channel, to) },
      { field: 'aboutId', equals: about },
      { field: 'state', equals: 'gathered' },
    ],
    columns: [],
    newestBy: 'id',
    limit: 50,
  };
  const outdated = { state: 'superseded', nextAttemptAt: null, contentCipher: null };
  for (const { id } of await leanFind<{ id: string }>(req.payload, 'outbox', query, req))
    await updateColumns(req, 'outbox', id, outdated);
}
