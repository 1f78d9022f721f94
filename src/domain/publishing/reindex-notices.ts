import type { Payload } from 'payload';
import { inTransaction } from '@/database';
import { noticeRows } from './notice-row';
import { searchable } from './show-to-public';

/** Brings the search entries of all notices up to date, one transaction each. Out: how many notices were looked at. */
export async function reindexNotices(payload: Payload): Promise<number> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'notices',
    select: {},
    limit: 0,
    pagination: false,
  });
  for (const { id } of docs) {
    await inTransaction({ payload }, async (req) =>
      searchable(req, (await noticeRows(req, String(id))).publicRow),
    );
  }
  return docs.length;
}
