import type { PayloadRequest } from 'payload';
import { now } from '@/shared/clock';

/**
 * Writes the row of a Party organisation that somebody joins or hangs a child under. Closing writes the same row, so on a
 * database that only sees conflicts on one document, joining and closing at the same moment cannot both succeed.
 */
export async function holdOpen(req: PayloadRequest, id: string): Promise<void> {
  const data = { updatedAt: now().toISOString() };
  await req.payload.db.updateOne({ collection: 'party-organizations', id, data, req, returning: false });
}
