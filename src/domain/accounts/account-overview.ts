import type { Payload } from 'payload';
import {
  type Actor,
  inForceAt,
  isRoleName,
  isScopeKind,
  isSignedIn,
  type RoleName,
  roles,
  type ScopeKind,
} from '@/access';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';
import { fail } from '@/shared/errors';
import { accountById, type StoredSession } from './account-row';
import { liveSessions } from './sessions';

/** What a person sees about their own account. */
export interface AccountOverview {
  name: string;
  username: string;
  /** Masked; null when there is none. */
  phone: string | null;
  hasPassword: boolean;
  totpEnabledAt: Date | null;
  backupCodesLeft: number;
  /** An administrator's role sleeps until dynamic codes are in force. */
  needsTotp: boolean;
  roles: {
    role: RoleName;
    label: string;
    meaning: string;
    scopeKind: ScopeKind;
    place: string;
    until: Date | null;
  }[];
  sessions: StoredSession[];
}

/**
 * One's own account in plain words.
 * @throws DomainError unauthenticated
 */
export async function accountOverview({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<AccountOverview> {
  if (!isSignedIn(actor)) return fail('unauthenticated');
  const account = (await accountById({ payload }, actor.userId)) ?? fail('unauthenticated');
  const [grants, profiles] = await Promise.all([
    payload.find({
      collection: 'role-assignments',
      where: { and: [{ user: { equals: actor.userId } }, inForceAt(now())] },
      // A household lies in a building, and that in a compound.
      depth: 2,
      limit: 50,
      pagination: false,
      overrideAccess: true,
    }),
    payload.find({
      collection: 'profiles',
      where: { user: { equals: actor.userId } },
      depth: 0,
      limit: 1,
      pagination: false,
      overrideAccess: true,
    }),
  ]);
  return {
    name: account.name,
    username: account.username,
    phone: profiles.docs[0]?.phone ?? null,
    hasPassword: account.passwordSetAt !== null,
    totpEnabledAt: account.totpEnabledAt,
    backupCodesLeft: account.totpBackupDigests.length,
    needsTotp:
      !env().demo && !account.totpEnabledAt && grants.docs.some(({ role }) => role === 'administrator'),
    roles: grants.docs.flatMap((grant) => {
      const { role, scopeKind } = grant;
      if (!isRoleName(role) || !isScopeKind(scopeKind)) return [];
      const { label, meaning } = roles[role];
      const until = grant.until ? new Date(grant.until) : null;
      return [{ role, label, meaning, scopeKind, place: placeName(grant), until }];
    }),
    sessions: liveSessions(account),
  };
}

function placeName(grant: object): string {
  const nodes = Object.entries(grant).filter(([field]) =>
    ['division', 'grid', 'compound', 'building', 'household', 'unit'].includes(field),
  );
  for (const [, node] of nodes) {
    const name = nameIn(node);
    if (name) return [nameIn(node, 'compound'), nameIn(node, 'building'), name].filter(Boolean).join(' ');
  }
  return '全市';
}

/** Name of a populated node, or of a node it lies in; null when there is none. */
function nameIn(node: unknown, above?: 'compound' | 'building'): string | null {
  if (typeof node !== 'object' || node === null) return null;
  if (above) return above in node ? nameIn(Reflect.get(node, above)) : null;
  if ('name' in node && typeof node.name === 'string') return node.name;
  return 'number' in node ? String(node.number) : null;
}
