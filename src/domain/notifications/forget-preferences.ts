import type { PayloadRequest } from 'payload';

/** Deletes somebody's choices and their address, in the caller's transaction; what is usual holds again. @returns how many rows */
export async function forgetPreferences(req: PayloadRequest, user: string): Promise<number> {
  const { db } = req.payload;
  const where = { user: { equals: user } };
  const { totalDocs } = await db.count({ collection: 'notification-preferences', where, req });
  if (totalDocs > 0) await db.deleteMany({ collection: 'notification-preferences', where, req });
  return totalDocs;
}
