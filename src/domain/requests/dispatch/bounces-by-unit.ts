import type { Payload } from 'payload';
import { now } from '@/shared/clock';
import { currentLimit } from '../current-limit';
import type { BounceKind } from '../labels';

/** How often a unit refused what it was sent. */
export interface BounceCount {
  unit: string;
  unitName: string;
  returns: number;
  disputes: number;
}

/** Returns and objections per unit in the days of the setting `requests.bounce-window`, most first. */
export async function bouncesByUnit(
  payload: Payload,
): Promise<{ days: number; since: Date; units: BounceCount[] }> {
  const at = now();
  const { value: days } = await currentLimit(payload, 'requests.bounce-window', at);
  const since = new Date(at.getTime() - days * 86_400_000);
  const { docs } = await payload.db.find<{ id: string; unit: string; unitName: string; kind: BounceKind }>({
    collection: 'request-bounces',
    where: { at: { greater_than_equal: since.toISOString() } },
    limit: 0,
    pagination: false,
    select: { unit: true, unitName: true, kind: true },
  });
  const counts = new Map<string, BounceCount>();
  for (const { unit, unitName, kind } of docs) {
    const count = counts.get(unit) ?? { unit, unitName, returns: 0, disputes: 0 };
    if (kind === 'return') count.returns += 1;
    else count.disputes += 1;
    counts.set(unit, count);
  }
  const total = ({ returns, disputes }: BounceCount) => returns + disputes;
  const units = [...counts.values()].sort(
    (a, b) => total(b) - total(a) || a.unitName.localeCompare(b.unitName, 'zh'),
  );
  return { days, since, units };
}
