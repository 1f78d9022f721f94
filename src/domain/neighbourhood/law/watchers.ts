import type { Payload, PayloadRequest } from 'payload';
import { type Actor, hasRole, type RoleName } from '@/access';
import { leanFind } from '@/database';
import { now } from '@/shared/clock';
import { advisersOfAccount, helpersOfAccount, lawKeeper } from './keepers';

/**
 * Whoever manages the system, leads, or keeps the law work of a place answers no consultation: they would read as an answerer what is kept
 * from them as staff. A village cadre may stand in the register and collect hours, but without an account.
 */
const watcherRoles: readonly RoleName[] = [
  'administrator',
  'operator',
  'supervisor',
  'city-leader',
  'township-leader',
  'community-staff',
];

export const watcherWords =
  '管理员、领导、社区干部和司法所的账号不能同时答复咨询；本人可以留在名册里，不能开通网上答复';

/** Those of these accounts that answer no consultation, by a role that holds or is to begin; or that holds already. */
export async function watchersAmong(
  payload: Payload,
  users: readonly string[],
  req?: PayloadRequest,
  { already = false }: { already?: boolean } = {},
): Promise<Set<string>> {
  if (users.length === 0) return new Set();
  const rows = await leanFind<{
    user: string;
    role: string;
    scopeKind: string;
    scopeId: string | null;
    from: string | null;
    until: string | null;
  }>(
    payload,
    'role-assignments',
    {
      where: [{ field: 'user', in: [...users] }],
      columns: ['user', 'role', 'scopeKind', 'scopeId', 'from', 'until'],
      newestBy: 'id',
      limit: 5000,
    },
    req,
  );
  const at = now();
  const held = rows.filter(
    ({ from, until }) =>
      (until === null || new Date(until) > at) && (!already || from === null || new Date(from) <= at),
  );
  const offices = await justiceOffices(
    payload,
    held.flatMap(({ scopeKind, scopeId }) => (scopeKind === 'unit' && scopeId ? [scopeId] : [])),
    req,
  );
  return new Set(
    held
      .filter(
        ({ role, scopeKind, scopeId }) =>
          watcherRoles.some((one) => one === role) || (scopeKind === 'unit' && offices.has(scopeId ?? '')),
      )
      .map(({ user }) => user),
  );
}

async function justiceOffices(
  payload: Payload,
  units: readonly string[],
  req?: PayloadRequest,
): Promise<Set<string>> {
  if (units.length === 0) return new Set();
  const query = {
    where: [
      { field: 'id', in: [...units] },
      { field: 'kind', equals: 'justice' },
    ],
    columns: [],
    newestBy: 'id',
    limit: 500,
  };
  return new Set((await leanFind<{ id: string }>(payload, 'units', query, req)).map(({ id }) => id));
}

/** Those of these accounts that nobody signs in to: shut (停用). */
async function shutAmong(
  payload: Payload,
  users: readonly string[],
  req?: PayloadRequest,
): Promise<Set<string>> {
  if (users.length === 0) return new Set();
  const query = {
    where: [
      { field: 'id', in: [...users] },
      { field: 'active', equals: false },
    ],
    columns: [],
    newestBy: 'id',
    limit: users.length,
  };
  return new Set((await leanFind<{ id: string }>(payload, 'users', query, req)).map(({ id }) => id));
}

/** Those of these accounts to which no question goes: shut, or watching over the answering. */
export const silentAmong = async (
  payload: Payload,
  users: readonly string[],
  req?: PayloadRequest,
  given?: { already: boolean },
): Promise<Set<string>> =>
  new Set([...(await watchersAmong(payload, users, req, given)), ...(await shutAmong(payload, users, req))]);

/** Entries through which somebody answers; none for whoever was given a role since that answers nothing. */
export async function answeringEntries(
  payload: Payload,
  actor: Actor & { userId: string },
  req?: PayloadRequest,
): Promise<{
  helpers: Awaited<ReturnType<typeof helpersOfAccount>>;
  advisers: Awaited<ReturnType<typeof advisersOfAccount>>;
}> {
  const helpers = await helpersOfAccount(payload, actor.userId, req);
  const advisers = await advisersOfAccount(payload, actor.userId, req);
  if (helpers.length + advisers.length === 0) return { helpers, advisers };
  const watches = hasRole(await lawKeeper(payload, actor, req), ...watcherRoles);
  return watches ? { helpers: [], advisers: [] } : { helpers, advisers };
}
