import type { PayloadRequest } from 'payload';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';
import { loadGrants } from './grants';
import { type RoleName, roles, type ScopeKind } from './roles';

/** A role in force, with the place or unit it holds for. The id of the city scope is the empty string. */
export interface Grant {
  role: RoleName;
  scope: { kind: ScopeKind; id: string };
}

/** The door a person came through; says nothing about what they may do. */
export type Door = 'portal' | 'admin' | 'api' | 'counter' | 'import' | 'system';

/** Who is acting: the person, the roles in force at this moment, and where they came from. */
export interface Actor {
  /** `null` for a visitor and for the system itself. */
  userId: string | null;
  name: string;
  grants: Grant[];
  via: Door;
  requestId?: string;
  /** Address of the client, for the audit log. */
  address?: string;
}

const cacheKey = 'actor';
const doors: readonly unknown[] = ['portal', 'admin', 'api', 'counter', 'import', 'system'];

interface CachedActor {
  userId: string | null;
  actor: Promise<Actor>;
}

/**
 * The actor behind a Payload request. Roles are read once per request (one query) and kept in `req.context`.
 * A visitor, and an account that is not active, has no roles.
 */
export function actorOf(req: PayloadRequest): Promise<Actor> {
  const userId = activeUserId(req);
  const cached = req.context[cacheKey] as CachedActor | undefined;
  if (cached && cached.userId === userId) return cached.actor;
  const actor = buildActor(req, userId);
  req.context[cacheKey] = { userId, actor } satisfies CachedActor;
  return actor;
}

/** Says who acts in this request, for verbs whose actor was found elsewhere; {@link actorOf} then answers with it. */
export function rememberActor(req: PayloadRequest, actor: Actor): void {
  req.context[cacheKey] = { userId: activeUserId(req), actor: Promise.resolve(actor) } satisfies CachedActor;
}

/** The system acting on its own account: jobs, seeds, imports. It may do everything, and is named in the audit log. */
export function systemActor(name: string): Actor {
  return {
    userId: null,
    name,
    grants: [{ role: 'administrator', scope: { kind: 'city', id: '' } }],
    via: 'system',
  };
}

/** Whether any of `names` is among the actor's roles in force, whatever its scope. */
export function hasRole(actor: Pick<Actor, 'grants'>, ...names: RoleName[]): boolean {
  return actor.grants.some((grant) => names.includes(grant.role));
}

/** Whether one of the actor's roles opens the staff side. */
export function isStaff(actor: Pick<Actor, 'grants'>): boolean {
  return actor.grants.some((grant) => roles[grant.role].staff);
}

/** Whether the actor signed in (a visitor and the system did not). */
export function isSignedIn(actor: Actor): actor is Actor & { userId: string } {
  return actor.userId !== null;
}

async function buildActor(req: PayloadRequest, userId: string | null): Promise<Actor> {
  const origin = {
    via: doorOf(req),
    requestId: textOf(req.context.requestId) ?? req.headers?.get('x-request-id') ?? undefined,
    address: textOf(req.context.address) ?? req.headers?.get('x-client-address') ?? undefined,
  };
  if (userId === null) return { userId, name: '访客', grants: [], ...origin };
  const grants = (await loadGrants(req, userId, now())).filter((grant) => isArmed(req, grant));
  return { userId, name: textOf(req.user?.name) ?? textOf(req.user?.username) ?? userId, grants, ...origin };
}

/**
 * An administrator's role sleeps until the account has dynamic codes, whichever way the session was opened and whenever the role was given;
 * only the demonstration does without.
 */
function isArmed(req: PayloadRequest, { role }: Grant): boolean {
  return role !== 'administrator' || env().demo || Boolean(req.user?.totpEnabledAt);
}

function activeUserId(req: PayloadRequest): string | null {
  const user = req.user;
  if (!user || user.active === false) return null;
  return String(user.id);
}

function doorOf(req: PayloadRequest): Door {
  const said = req.context.via;
  if (doors.includes(said)) return said as Door;
  return req.payloadAPI === 'REST' ? 'api' : 'admin';
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
