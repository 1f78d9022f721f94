import type { Payload } from 'payload';
import { inTransaction } from '@/database';
import { deleteWhere } from '@/database/bulk';

/** Rows older than this are known to every process that caches pages; see the horizon in src/server/page-cache-freshness.ts. */
const kept = 60 * 60 * 1000;

/** Removes the marks of changes that every process has long seen. Out: how many rows went. */
export async function prunePageRevisions(payload: Payload): Promise<number> {
  const before = new Date(Date.now() - kept).toISOString();
  return inTransaction({ payload }, async (req) => {
    const where = { at: { less_than: before } };
    const { totalDocs } = await payload.db.count({ collection: 'page-revisions', where, req });
    if (totalDocs > 0) await deleteWhere(payload, req, 'page-revisions', where);
    return totalDocs;
  });
}
