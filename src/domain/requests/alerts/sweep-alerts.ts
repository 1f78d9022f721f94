import type { Payload } from 'payload';
import { now } from '@/shared/clock';
import { riskShares } from '../clocks/risk-shares';
import { raiseAlerts } from './raise-alerts';

/** Requests looked at in one run, at most; the rest comes with the next run a minute later. */
const perRun = 2000;

/**
 * Looks at the requests whose time to be looked at has come and raises what is at risk. Each in a transaction of its own
 * that reads the request again, so it is safe to run twice, in two processes, and after a crash.
 * @returns how many alerts were raised
 */
export async function sweepAlerts({ payload }: { payload: Payload }): Promise<number> {
  const at = now();
  const shares = await riskShares(payload, at);
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'requests',
    where: { alertCheckAt: { less_than_equal: at.toISOString() } },
    sort: 'alertCheckAt',
    limit: perRun,
    pagination: false,
    select: { number: true },
  });
  let raised = 0;
  for (const { id } of docs) raised += await raiseAlerts(payload, { id: String(id), at, shares });
  return raised;
}
