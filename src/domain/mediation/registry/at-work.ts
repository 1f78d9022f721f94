import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { leanFind } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { mediatorsNamed } from '../choosing/mediator-pool';
import { tiedTo } from '../choosing/tied';
import type { DisputeRow } from '../dispute-row';
import { sessionsOf } from '../sessions/session-row';

interface Stored {
  id: string;
  name: string;
  user: string | null;
  state: string;
}

/**
 * Nobody mediates, and nobody signs as the mediator, who was suspended, has left, whose role was ended, or who turned out to be a party or
 * tied to one. Source: 人民调解法 15, 16, 19. @throws DomainError invalid-state, which says whom it is about and what to do
 */
export async function requireAtWork(
  req: PayloadRequest,
  { id, mediator, coMediator }: Pick<DisputeRow, 'id' | 'mediator' | 'coMediator'>,
): Promise<void> {
  const ids = [mediator, coMediator].flatMap((one) => one ?? []);
  if (ids.length === 0) return;
  const query = {
    where: [{ field: 'id', in: ids }],
    columns: ['name', 'user', 'state'],
    newestBy: 'id',
    limit: ids.length,
  };
  const rows = await leanFind<Stored>(req.payload, 'mediators', query, req);
  const users = rows.flatMap(({ user }) => user ?? []);
  const over = await rolesOver(req, users);
  for (const { name, user, state } of rows) {
    if (state !== 'active') refuse(name, state === 'ended' ? '已经离任' : '已经停止调解');
    if (user && over.has(user)) refuse(name, '的调解员身份已经结束');
  }
  const [tied] = await tiedTo(req, id, ids);
  if (tied) refuse(tied.name, '要回避');
}

/**
 * Whoever mediated a case and is tied to a party ends it neither, also as a keeper of the desk; for a step that is nobody's signature.
 * Source: 人民调解法 15. @throws DomainError invalid-state
 */
export async function requireOwnUntied(
  req: PayloadRequest,
  { id, mediator, coMediator }: Pick<DisputeRow, 'id' | 'mediator' | 'coMediator'>,
  { userId }: Pick<Actor, 'userId'>,
): Promise<void> {
  if (!userId) return;
  const sessions = await sessionsOf({ payload: req.payload, req }, id);
  const ids = [mediator, coMediator, ...sessions.flatMap((one) => [one.mediator, one.coMediator])];
  const all = await mediatorsNamed(
    req,
    ids.flatMap((one) => one ?? []),
  );
  const own = all.filter(({ user }) => user === userId).map((one) => one.id);
  const [tied] = await tiedTo(req, id, own);
  if (tied) fail('invalid-state', { message: `${tied.name}要回避，不能办这件。请经办的同事来记结果。` });
}

const refuse = (name: string, why: string): never =>
  fail('invalid-state', {
    message: `${name}${why}，不能再调解这件，也不能签名。请经办人在案件页面点“重新选”，让双方另选一位。`,
  });

/** Whose role of a mediator was ended; who never had one works without an account's rights. */
async function rolesOver(req: PayloadRequest, users: readonly string[]): Promise<Set<string>> {
  if (users.length === 0) return new Set();
  const query = {
    where: [
      { field: 'user', in: users },
      { field: 'role', equals: 'mediator' },
    ],
    columns: ['user', 'until'],
    newestBy: 'id',
    limit: 500,
  };
  type Grant = { user: string; until: string | null };
  const grants = await leanFind<Grant>(req.payload, 'role-assignments', query, req);
  const at = now().toISOString();
  const holds = new Set(grants.filter(({ until }) => !until || until > at).map(({ user }) => user));
  return new Set(grants.map(({ user }) => user).filter((user) => !holds.has(user)));
}
