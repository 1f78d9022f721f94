import type { PayloadRequest } from 'payload';
import { touchPages } from '@/domain/publishing';
import type { RequestRow } from '../request-row';

/** Counts the followers of a request anew and keeps the number on it, in the transaction of the change. @returns the number */
export async function countFollowers(
  req: PayloadRequest,
  request: Pick<RequestRow, 'id' | 'number' | 'visibility'>,
): Promise<number> {
  const { payload } = req;
  const { totalDocs } = await payload.db.count({
    collection: 'request-follows',
    where: { request: { equals: request.id } },
    req,
  });
  await payload.db.updateOne({
    collection: 'requests',
    id: request.id,
    data: { followerCount: totalDocs },
    req,
    returning: false,
  });
  if (request.visibility === 'public') await touchPages(req, 'requests', `request:${request.number}`);
  return totalDocs;
}
