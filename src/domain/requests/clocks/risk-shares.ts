import type { Payload, PayloadRequest } from 'payload';
import { currentLimit } from '../current-limit';
import type { RiskShares } from './risk-stage';

/** The shares of a limit at which it is at risk, as the settings have them at `at`. */
export async function riskShares(payload: Payload, at: Date, req?: PayloadRequest): Promise<RiskShares> {
  const [notice, warning, overdue] = await Promise.all([
    currentLimit(payload, 'requests.at-risk.notice', at, req),
    currentLimit(payload, 'requests.at-risk.warning', at, req),
    currentLimit(payload, 'requests.at-risk.overdue', at, req),
  ]);
  return { notice: notice.value, warning: warning.value, overdue: overdue.value };
}
