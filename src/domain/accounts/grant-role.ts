import type { Payload, PayloadRequest } from 'payload';
import { type Actor, hasRole, type RoleName, type ScopeKind } from '@/access';
import { inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { asVerb } from './as-verb';
import { recordEvent } from './record-event';

export interface GrantRole {
  payload: Payload;
  req?: PayloadRequest;
  actor: Actor;
  userId: string;
  role: RoleName;
  /** The id of the node; the empty string for the whole city. */
  scope: { kind: ScopeKind; id: string };
  /** First instant the role holds; now when absent. */
  from?: Date;
  /** First instant it no longer holds; absent means without end. */
  until?: Date;
  reason?: string;
}

const nodeField: Record<ScopeKind, string | null> = {
  city: null,
  township: 'division',
  community: 'division',
  grid: 'grid',
  compound: 'compound',
  building: 'building',
  household: 'household',
  unit: 'unit',
};

/**
 * Gives a person a role in a place or unit for a term.
 * @returns the id of the grant
 * @throws DomainError forbidden; validation when the role cannot be bound to this kind of node
 */
export async function grantRole(input: GrantRole): Promise<string> {
  const { payload, req, actor, userId, role, scope, from, until, reason } = input;
  if (!hasRole(actor, 'administrator')) fail('forbidden');
  return inTransaction({ payload, actor, ...(req ? { req } : {}) }, async (inner) => {
    const node = nodeField[scope.kind];
    const data = {
      user: userId,
      role,
      scopeKind: scope.kind,
      ...(node ? { [node]: scope.id } : {}),
      from: (from ?? now()).toISOString(),
      until: until?.toISOString() ?? null,
      reason: reason ?? null,
    };
    const grant = await asVerb(inner, 'grantRole', () =>
      payload.create({ collection: 'role-assignments', data, depth: 0, overrideAccess: true, req: inner }),
    );
    await recordEvent({
      req: inner,
      actor,
      action: 'role.granted',
      subject: { collection: 'role-assignments', id: String(grant.id) },
      summary: `${role} @ ${scope.kind}`,
    });
    return String(grant.id);
  });
}
