import type { PayloadRequest, Where } from 'payload';
import { inForceAt } from '@/access';
import { enqueueMessage } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { idOf } from './request-row';

interface ForStaff {
  /** Name of the occasion for the outbox, e.g. `request.alert`. */
  template: string;
  subject: string;
  text: string;
  /** The same occasion is told to the same person once. */
  key: string;
}

/** Accounts that handle requests for `unit` now. */
export function handlersOf(req: PayloadRequest, unit: string): Promise<string[]> {
  return holders(req, [
    { role: { equals: 'unit-handler' } },
    { scopeKind: { equals: 'unit' } },
    { scopeId: { equals: unit } },
  ]);
}

/** Accounts of supervisors now. */
export function supervisors(req: PayloadRequest): Promise<string[]> {
  return holders(req, [{ role: { equals: 'supervisor' } }]);
}

/** Writes one in-app message for each of `accounts`, in the transaction of what it tells about. */
export async function tellStaff(
  req: PayloadRequest,
  accounts: readonly string[],
  { template, subject, text, key }: ForStaff,
): Promise<void> {
  for (const to of new Set(accounts))
    await enqueueMessage({
      req,
      channel: 'in-app',
      to,
      template,
      data: { subject, text },
      key: `${key}:${to}`,
    });
}

async function holders(req: PayloadRequest, conditions: Where[]): Promise<string[]> {
  const { docs } = await req.payload.db.find<{ id: string; user: unknown }>({
    collection: 'role-assignments',
    where: { and: [...conditions, inForceAt(now())] },
    select: { user: true },
    limit: 500,
    pagination: false,
    req,
  });
  return [...new Set(docs.flatMap(({ user }) => idOf(user) ?? []))];
}
