import type { Payload } from 'payload';
import { deleteWhere, inTransaction, isUniqueViolation } from '@/database';
import { now } from '@/shared/clock';
import { newId } from '@/shared/ids';

/** Takes a nonce once, in all processes together. @returns false when it had been taken */
export async function claimNonce(payload: Payload, key: string, expiresAt: Date): Promise<boolean> {
  return (await insert(payload, key, null, expiresAt)) !== null;
}

/**
 * One value for all callers that name the same key within `window` milliseconds, in any process: the first one's. When it has
 * run out the next caller begins anew.
 */
export async function sharedValue(payload: Payload, key: string, window: number): Promise<string> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const at = now();
    const value = newId();
    const expiresAt = new Date(at.getTime() + window);
    if (await insert(payload, key, value, expiresAt)) return value;
    const known = await find(payload, key);
    if (known?.value && new Date(known.expiresAt) > at) return known.value;
    const renewed: unknown = await payload.db.updateOne({
      collection: 'intake-nonces',
      where: { and: [{ key: { equals: key } }, { expiresAt: { less_than_equal: at.toISOString() } }] },
      data: { value, expiresAt: expiresAt.toISOString() },
    });
    if (renewed) return value;
    // Somebody renewed it, or it was swept away, in this moment: look again.
  }
  throw new Error('no value could be agreed on for equal reports');
}

/** Removes what ran out. @returns how many rows went */
export async function sweepNonces({ payload }: { payload: Payload }): Promise<number> {
  const where = { expiresAt: { less_than: now().toISOString() } };
  return inTransaction({ payload }, async (req) => {
    const { totalDocs } = await payload.db.count({ collection: 'intake-nonces', where, req });
    if (totalDocs > 0) await deleteWhere(payload, req, 'intake-nonces', where);
    return totalDocs;
  });
}

async function insert(
  payload: Payload,
  key: string,
  value: string | null,
  expiresAt: Date,
): Promise<string | null> {
  const id = newId();
  try {
    await payload.db.create({
      collection: 'intake-nonces',
      customID: id,
      data: { id, key, value, expiresAt: expiresAt.toISOString() },
      returning: false,
    });
    return id;
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}

async function find(payload: Payload, key: string) {
  const { docs } = await payload.db.find<{ id: string; value?: string | null; expiresAt: string }>({
    collection: 'intake-nonces',
    where: { key: { equals: key } },
    limit: 1,
    pagination: false,
  });
  return docs[0];
}
