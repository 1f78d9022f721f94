import type { PayloadRequest } from 'payload';
import { leanFirst } from '@/database';

/** The account that handed the request over last; none where that account is gone. */
export async function whoHandedOver(req: PayloadRequest, request: string): Promise<string[]> {
  const query = {
    where: [{ field: 'request', equals: request }],
    columns: ['preparedBy'],
    newestBy: 'preparedAt',
  };
  const last = await leanFirst<{ preparedBy: string | null }>(req.payload, 'hand-overs', query, req);
  return last?.preparedBy ? [last.preparedBy] : [];
}
