import type { PayloadRequest } from 'payload';
import { asVerb } from '@/domain/accounts';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import type { RequestRow } from '../request-row';
import type { VerbCall } from '../transition';
import { openApplications } from './application-row';
import { type ApplicationKind, applicationKindLabels } from './kinds';

interface Asked {
  kind: ApplicationKind;
  days: number;
  reason: string;
}

/** What both applications change of the request. @throws DomainError invalid-state when one of the kind is still open */
export async function applicationChange(
  request: RequestRow,
  { kind, days, reason }: Asked,
  req: PayloadRequest,
): Promise<{ patch: Record<string, unknown>; note: { internal: string } }> {
  const open = await openApplications(req.payload, request.id, req);
  const label = applicationKindLabels[kind];
  if (open.some((one) => one.kind === kind))
    fail('invalid-state', { message: `这件诉求已有一份${label}申请在等审批。` });
  return {
    patch: { openApplications: open.length + 1 },
    note: { internal: `申请${label}${days}个工作日：${reason}` },
  };
}

/** Writes the row of an application, in the transaction of its step. */
export async function writeApplication(
  req: PayloadRequest,
  request: RequestRow,
  { actor, asked, at }: { actor: VerbCall['actor']; asked: Asked; at: Date },
): Promise<void> {
  const id = newId();
  const { kind, days, reason } = asked;
  const data = {
    id,
    request: request.id,
    unit: request.leadUnit,
    kind,
    days,
    reason,
    appliedBy: actor.userId,
    appliedByName: actor.name,
    appliedAt: at.toISOString(),
    decision: 'open' as const,
    // Unique while it is open: two of a kind never wait at once, whichever process they came through.
    openKey: `${request.id}:${kind}`,
  };
  await asVerb(req, 'request-applications.apply', () =>
    req.payload.create({ collection: 'request-applications', data, depth: 0, overrideAccess: true, req }),
  );
}
