import type { PayloadRequest } from 'payload';
import { leanFind, readRow } from '@/database';
import { now } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import type { AdviserRow } from '../keepers';

/** The “1+N” pairing of an adviser with the helpers of a village, as stored. */
export interface PairingRow {
  id: string;
  title: string;
  adviser: string;
  adviserName: string;
  township: string | null;
  community: string;
  from: string;
  /** First moment of its last day. */
  until: string;
  state: 'active' | 'ended';
  endedAt: string | null;
  endReason: string | null;
  pairKey: string;
}

export const pairingColumns = [
  'title',
  'adviser',
  'adviserName',
  'township',
  'community',
  'from',
  'until',
  'state',
  'endedAt',
  'endReason',
  'pairKey',
];

/** Whether a pairing counts on a day of the city (`2026-11-29`): its last day included. */
export const inForceOn = (
  { from, until, state }: Pick<PairingRow, 'from' | 'until' | 'state'>,
  day: string,
): boolean => state === 'active' && toIsoDay(from) <= day && day <= toIsoDay(until);

/**
 * What is left of a pairing beside a newer one of the same village: all of it, until its new last day, or nothing (null). Days of the
 * city; `today` is no more the old one's when the new one has begun. Pure.
 */
export function leftOf(
  old: Pick<PairingRow, 'from' | 'until'>,
  { from, until }: { from: string; until: string },
  today: string,
): 'all' | string | null {
  const [begins, ends] = [toIsoDay(old.from), toIsoDay(old.until)];
  if (ends < from || begins > until) return 'all';
  if (from <= today || begins >= from) return null;
  return toIsoDay(new Date(startOfDay(from).getTime() - 1));
}

/** The pairings of a village, newest first. */
export function pairingsOf(req: PayloadRequest, community: string): Promise<PairingRow[]> {
  const query = {
    where: [{ field: 'community', equals: community }],
    columns: pairingColumns,
    newestBy: 'id',
    limit: 200,
  };
  return leanFind<PairingRow>(req.payload, 'legal-pairings', query, req);
}

/** The adviser a village has today; null when it has none, or the one it had has left. */
export async function adviserInForce(req: PayloadRequest, community: string): Promise<AdviserRow | null> {
  const day = toIsoDay(now());
  const pairing = (await pairingsOf(req, community)).find((one) => inForceOn(one, day));
  if (!pairing) return null;
  const adviser = await readRow<AdviserRow>(req.payload, 'legal-advisers', pairing.adviser, req);
  return adviser?.state === 'active' ? adviser : null;
}
