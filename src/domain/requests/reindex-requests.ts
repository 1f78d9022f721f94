import type { Payload } from 'payload';
import { inTransaction } from '@/database';
import { indexDocuments, removeDocument } from '@/domain/publishing';
import { entriesOf } from './public-traces';
import { type RequestRow, requestRow } from './request-row';

/** Requests per transaction: small, so that a server that runs at the same time never waits long. */
const batchSize = 50;

/** Brings the search entries of all requests up to date. Out: how many requests were looked at. */
export async function reindexRequests(payload: Payload): Promise<number> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'requests',
    select: {},
    limit: 0,
    pagination: false,
  });
  for (let from = 0; from < docs.length; from += batchSize) {
    await inTransaction({ payload }, async (req) => {
      const found: RequestRow[] = [];
      for (const { id } of docs.slice(from, from + batchSize))
        found.push(await requestRow(payload, String(id), req));
      await indexDocuments({ payload, req, documents: await entriesOf(payload, found, req) });
      for (const { id, visibility } of found)
        if (visibility !== 'public') await removeDocument({ payload, req, kind: 'request', id });
    });
  }
  return docs.length;
}
