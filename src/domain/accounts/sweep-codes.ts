import type { Payload } from 'payload';
import { inTransaction } from '@/database';
import { now } from '@/shared/clock';

const oneDay = 24 * 60 * 60 * 1000;

/** Deletes one-time codes that ran out a day ago: shortest retention (Personal Information Protection Law, art 19). @returns how many */
export async function sweepCodes({ payload }: { payload: Payload }): Promise<number> {
  const where = { expiresAt: { less_than: new Date(now().getTime() - oneDay).toISOString() } };
  const { totalDocs } = await payload.db.count({ collection: 'sign-in-codes', where });
  if (totalDocs === 0) return 0;
  await inTransaction({ payload }, (req) =>
    payload.db.deleteMany({ collection: 'sign-in-codes', where, req }),
  );
  return totalDocs;
}
