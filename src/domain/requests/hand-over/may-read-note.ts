import type { PayloadRequest } from 'payload';
import { actorOf, unitsOf } from '@/access';
import { readRow } from '@/database';
import { idOf } from '../request-row';

/** Of a hand-over what decides who reads its note. */
interface HandOverOfNote {
  request?: unknown;
  preparedBy?: unknown;
}

/**
 * Whether the person behind `req` may read what is to be mediated and with whom: whoever wrote it, and the unit that has the request. The
 * desk it went to reads it on the pages of mediation; nobody else's place, rank or role opens it (人民调解法 13: 保守当事人的秘密).
 */
export async function mayReadNote(
  req: PayloadRequest,
  { request, preparedBy }: HandOverOfNote,
): Promise<boolean> {
  const actor = await actorOf(req);
  if (actor.userId === null) return false;
  if (idOf(preparedBy) === actor.userId) return true;
  const [units, id] = [unitsOf(actor), idOf(request)];
  if (units.length === 0 || !id) return false;
  const row = await readRow<{ id: string; leadUnit: string | null }>(req.payload, 'requests', id, req);
  return row?.leadUnit != null && units.includes(String(row.leadUnit));
}
