import type { PayloadRequest } from 'payload';
import { newId } from '@/shared/ids';
import { currentLimit } from '../current-limit';
import type { BounceKind } from '../labels';
import type { RequestRow } from '../request-row';
import { unitNamed } from '../units';

interface Bounce {
  request: RequestRow;
  kind: BounceKind;
  reason: string;
  proposed?: { id: string; name: string } | null;
  at: Date;
}

/**
 * Keeps that the lead unit refused the request, for the measure per unit. @returns what it changes on the request: from the
 * count of the setting `requests.bounce-most` on, only the supervisor may decide.
 */
export async function recordBounce(
  req: PayloadRequest,
  { request, kind, reason, proposed = null, at }: Bounce,
): Promise<{ returnCount: number; disputeCount: number; needsArbitration: boolean }> {
  const unit = await unitNamed(req, request.leadUnit);
  if (!unit) throw new Error(`request ${request.number} has no unit that could refuse it`);
  const id = newId();
  await req.payload.db.create({
    collection: 'request-bounces',
    customID: id,
    data: {
      id,
      request: request.id,
      unit: unit.id,
      unitName: unit.name,
      kind,
      reason,
      proposedUnit: proposed?.id ?? null,
      proposedUnitName: proposed?.name ?? null,
      at: at.toISOString(),
    },
    req,
    returning: false,
  });
  const returnCount = (request.returnCount ?? 0) + (kind === 'return' ? 1 : 0);
  const disputeCount = (request.disputeCount ?? 0) + (kind === 'dispute' ? 1 : 0);
  const most = await currentLimit(req.payload, 'requests.bounce-most', at, req);
  return { returnCount, disputeCount, needsArbitration: returnCount + disputeCount >= most.value };
}
