import type { PayloadRequest, Where } from 'payload';
import { leanFind } from '@/database';
import type { Grant } from './actor';
import { type RoleName, roleNames, type ScopeKind, scopeKinds } from './roles';

/** The term of a role: `from` is the first instant it holds, `until` the first instant it no longer holds. */
export interface Term {
  from: Date;
  until: Date | null;
}

/** Whether a term covers the instant `at`: from inclusive, until exclusive. */
export function termCovers(term: Term, at: Date): boolean {
  return term.from.getTime() <= at.getTime() && (term.until === null || at.getTime() < term.until.getTime());
}

/** The same boundaries as {@link termCovers}, as a condition on stored rows. */
export function inForceAt(at: Date): Where {
  return { and: [{ from: { less_than_equal: at.toISOString() } }, notEndedAt(at)] };
}

/** Rows in force at `at` or still to begin. */
export function notEndedAt(at: Date): Where {
  return { or: [{ until: { exists: false } }, { until: { greater_than: at.toISOString() } }] };
}

/** Reads the roles of a person in force at `at`: one lean query past hooks and access, since access itself asks for it. */
export async function loadGrants(req: PayloadRequest, userId: string, at: Date): Promise<Grant[]> {
  const query = {
    where: [{ field: 'user', equals: userId }],
    columns: ['role', 'scopeKind', 'scopeId', 'from', 'until'],
    newestBy: 'id',
    limit: 1000,
  };
  const rows = await leanFind<GrantRow>(req.payload, 'role-assignments', query, req);
  return rows.filter((row) => termCovers(termOf(row), at)).flatMap(toGrant);
}

/** A type and not an interface, so that it is a record of columns too. */
type GrantRow = {
  role: string;
  scopeKind: string;
  scopeId: string | null;
  from: string;
  until: string | null;
};

function termOf({ from, until }: GrantRow): Term {
  return { from: new Date(from), until: until === null ? null : new Date(until) };
}

/** A stored row as a grant; a row whose role or scope this version does not know gives nothing. */
export function toGrant(row: Record<string, unknown>): Grant[] {
  const { role, scopeKind, scopeId } = row;
  if (!isRoleName(role) || !isScopeKind(scopeKind)) return [];
  if (scopeKind === 'city') return [{ role, scope: { kind: 'city', id: '' } }];
  return typeof scopeId === 'string' && scopeId !== ''
    ? [{ role, scope: { kind: scopeKind, id: scopeId } }]
    : [];
}

export function isRoleName(value: unknown): value is RoleName {
  return roleNames.some((name) => name === value);
}

export function isScopeKind(value: unknown): value is ScopeKind {
  return scopeKinds.some((kind) => kind === value);
}
