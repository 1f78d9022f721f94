import type { Payload, PayloadRequest, Where } from 'payload';
import { isMobilePhone, lookupIndexes, normalizePhone } from '@/shared/personal-data';

export interface StoredSession {
  id: string;
  createdAt: string;
  expiresAt: string;
}

/** An account as stored, with what no API shows. Never leaves this domain. */
export interface AccountRow {
  id: string;
  name: string;
  username: string;
  active: boolean;
  hash: string | null;
  salt: string | null;
  lockUntil: Date | null;
  passwordSetAt: Date | null;
  totpEnabledAt: Date | null;
  totpSecretCipher: string | null;
  totpLastStep: number;
  totpBackupDigests: string[];
  sessions: StoredSession[];
}

/** An id that no account has. */
const nobody = '00000000-0000-7000-8000-000000000000';

interface Lookup {
  payload: Payload;
  req?: PayloadRequest;
}

/** The account with this id, or null. */
export async function accountById(lookup: Lookup, id: string): Promise<AccountRow | null> {
  return accountWhere(lookup, { id: { equals: id } });
}

/** The account a person means by what they typed: their username, or the mobile number of their profile. Always asks both ways. */
export async function accountByName(lookup: Lookup, typed: string): Promise<AccountRow | null> {
  const [byUsername, byPhone] = await Promise.all([
    accountWhere(lookup, { username: { equals: typed.trim().toLowerCase() } }),
    accountByPhone(lookup, typed),
  ]);
  return byUsername ?? byPhone;
}

/** The account whose profile has this mobile number, or null. Asks for an account also when no profile has it, for equal work. */
export async function accountByPhone(lookup: Lookup, typed: string): Promise<AccountRow | null> {
  if (!isMobilePhone(normalizePhone(typed))) return null;
  const profile = await findRow(lookup, 'profiles', { phoneIndex: { in: lookupIndexes('phone', typed) } });
  return accountById(lookup, profile ? String(idOf(profile.user)) : nobody);
}

async function accountWhere(lookup: Lookup, where: Where): Promise<AccountRow | null> {
  const row = await findRow(lookup, 'users', where);
  return row ? toAccount(row) : null;
}

async function findRow({ payload, req }: Lookup, collection: 'users' | 'profiles', where: Where) {
  const { docs } = await payload.db.find<Record<string, unknown>>({
    collection,
    where,
    limit: 1,
    pagination: false,
    ...(req ? { req } : {}),
  });
  return docs[0] ?? null;
}

function toAccount(row: Record<string, unknown>): AccountRow {
  return {
    id: String(row.id),
    name: text(row.name) ?? '',
    username: text(row.username) ?? '',
    active: row.active === true || row.active === 1,
    hash: text(row.hash),
    salt: text(row.salt),
    lockUntil: moment(row.lockUntil),
    passwordSetAt: moment(row.passwordSetAt),
    totpEnabledAt: moment(row.totpEnabledAt),
    totpSecretCipher: text(row.totpSecretCipher),
    totpLastStep: typeof row.totpLastStep === 'number' ? row.totpLastStep : 0,
    totpBackupDigests: (text(row.totpBackupDigests) ?? '').split(' ').filter((digest) => digest !== ''),
    sessions: Array.isArray(row.sessions) ? row.sessions.map(toSession) : [],
  };
}

function toSession(row: Record<string, unknown>): StoredSession {
  const iso = (value: unknown) => moment(value)?.toISOString() ?? '';
  return { id: String(row.id), createdAt: iso(row.createdAt), expiresAt: iso(row.expiresAt) };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function moment(value: unknown): Date | null {
  if (value instanceof Date) return value;
  return typeof value === 'string' && value !== '' ? new Date(value) : null;
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
}
