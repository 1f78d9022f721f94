import type { Payload } from 'payload';
import { type RoleName, type ScopeKind, systemActor } from '@/access';
import { inTransaction } from '@/database';
import { grantRole } from '@/domain/accounts';
import { insertAccount } from '@/domain/accounts/create-account';
import { hashPassword } from '@/domain/accounts/password-hash';
import { openSession } from '@/domain/accounts/sessions';
import { testPassword } from './app';

/** A role for a test account; the whole city when no place is said. */
export interface RoleFor {
  role: RoleName;
  kind?: ScopeKind;
  /** Id of the node. */
  place?: string;
  from?: Date;
  until?: Date;
}

export interface UserOverrides {
  username?: string;
  name?: string;
  phone?: string;
  /** Without a password, as people who sign in with their phone are. */
  passwordless?: boolean;
  roles?: RoleFor[];
}

let serial = 0;
let hashed: Promise<{ hash: string; salt: string }> | undefined;

/** An account with the factories' password (hashed once per process) and its roles. @returns its id and username */
export async function buildUser(payload: Payload, overrides: UserOverrides = {}) {
  serial += 1;
  const username = overrides.username ?? `user-${serial}-${process.pid}`;
  hashed ??= hashPassword(testPassword);
  const stored = overrides.passwordless ? null : await hashed;
  const { name = `测试${serial}`, phone, roles = [] } = overrides;
  const id = await inTransaction({ payload }, (req) =>
    insertAccount(req, { username, name, stored, ...(phone ? { phone } : {}) }),
  );
  for (const grant of roles) await buildRole(payload, id, grant);
  return { id, username };
}

/** A role for an account, through the verb. @returns the id of the grant */
export function buildRole(
  payload: Payload,
  userId: string,
  { role, kind = 'city', place = '', from, until }: RoleFor,
) {
  return grantRole({
    payload,
    actor: systemActor('test'),
    userId,
    role,
    scope: { kind, id: place },
    from: from ?? new Date('2020-01-01T00:00:00Z'),
    ...(until ? { until } : {}),
  });
}

/** A mobile number nobody has, a new one with each call. */
export function newPhone(): string {
  serial += 1;
  return `139${String(10_000_000 + ((process.pid * 1000 + serial) % 89_999_999)).padStart(8, '0')}`;
}

/** The Cookie header of a fresh session of an account: for tests whose subject is not signing in (hashing takes its time). */
export async function cookieFor(payload: Payload, userId: string): Promise<string> {
  const session = await inTransaction({ payload }, (req) => openSession(payload, req, userId));
  return session.cookie.split(';')[0] ?? '';
}
