import type { PayloadRequest, Where } from 'payload';
import { inForceAt, type RoleName, type ScopeKind } from '@/access';
import type { Urgency } from '@/domain/accounts';
import { notifyStaff } from '@/domain/notifications';
import { now } from '@/shared/clock';
import { idOf } from '../request-row';

interface ForStaff {
  /** Name of the occasion for the outbox, e.g. `request.alert`. */
  template: string;
  urgency: Urgency;
  subject: string;
  text: string;
  /** Id of the request it is about. */
  request: string;
  /** The same occasion is told to the same person once. */
  key: string;
  /** Where the message leads; the request itself when absent. */
  href?: string;
}

/** Accounts that handle requests for one of these units now. */
export function handlersOf(req: PayloadRequest, ...units: string[]): Promise<string[]> {
  return holdersAt(req, 'unit-handler', 'unit', units);
}

/** Accounts that hold a role for one of these places or units now. */
export function holdersAt(
  req: PayloadRequest,
  role: RoleName,
  kind: ScopeKind,
  ids: readonly string[],
): Promise<string[]> {
  return holders(req, [
    { role: { equals: role } },
    { scopeKind: { equals: kind } },
    { scopeId: { in: [...ids] } },
  ]);
}

/** Accounts that hold a role for the whole city now. */
export function holdersOf(req: PayloadRequest, role: RoleName): Promise<string[]> {
  return holders(req, [{ role: { equals: role } }]);
}

/** Accounts of supervisors now. */
export function supervisors(req: PayloadRequest): Promise<string[]> {
  return holdersOf(req, 'supervisor');
}

/** Tells each of `accounts` about a request, in the transaction of what happened. */
export async function tellStaff(
  req: PayloadRequest,
  accounts: readonly string[],
  { request, href = `/admin/collections/requests/${request}`, ...news }: ForStaff,
): Promise<void> {
  await notifyStaff(req, accounts, {
    ...news,
    href,
    about: { collection: 'requests', id: request },
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
