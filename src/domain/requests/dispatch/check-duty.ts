import type { PayloadRequest } from 'payload';
import { fail } from '@/shared/errors';
import { type DutyVerdict, dutyVerdict } from './duty-verdict';
import { dispatchFacts, type FactsSource } from './facts';
import { dutiesOf } from './load-duties';

interface SentTo {
  id: string;
  name: string;
  kind?: string | null;
}

/** Whether the request may be sent to the unit by its duty list. */
export async function dutyOf(req: PayloadRequest, unit: SentTo, request: FactsSource): Promise<DutyVerdict> {
  const [duties, facts] = await Promise.all([
    dutiesOf(req.payload, unit.id, req),
    dispatchFacts(req.payload, request, req),
  ]);
  return dutyVerdict({ name: unit.name, communityLevel: unit.kind === 'community' }, duties, facts);
}

/**
 * Lets a request go to a unit: what is off a community's list is refused, off another unit's list needs `reason`.
 * @returns the sentence for the record when it went off the list, otherwise null
 * @throws DomainError validation naming `unit` or `offListReason`
 */
export async function requireDuty(
  req: PayloadRequest,
  unit: SentTo,
  request: FactsSource,
  reason: string | undefined,
): Promise<string | null> {
  const verdict = await dutyOf(req, unit, request);
  if (verdict.kind === 'refused') fail('validation', { fields: { unit: verdict.message } });
  if (verdict.kind !== 'confirm') return null;
  if (!reason) fail('validation', { fields: { offListReason: verdict.message } });
  return `职责清单外派单：${reason}`;
}
