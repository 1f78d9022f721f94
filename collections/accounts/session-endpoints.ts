import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { actorOf } from '@/access';
import {
  endedSessionCookie,
  extendSession,
  type OpenedSession,
  type SignInOutcome,
  signInWithPassword,
  signInWithTotp,
  signOut,
  signOutEverywhere,
  unlockUser,
} from '@/domain/accounts';
import { fail } from '@/shared/errors';

const credentials = z.object({
  username: z.string().max(200),
  password: z.string().max(1000),
  /** The dynamic code or a backup code, for accounts that have them. */
  totp: z.string().max(40).optional(),
});

/** `POST /api/users/login` `{ username, password, totp? }`: the same verbs, limits and second factor as the sign-in pages. */
const login: Endpoint = {
  path: '/login',
  method: 'post',
  handler: async (req) => {
    const parsed = credentials.safeParse(await req.json?.());
    if (!parsed.success) return fail('validation', { message: '请填写用户名和密码。' });
    const { username, password, totp } = parsed.data;
    const visit = { payload: req.payload, address: addressOf(req), via: 'api' } as const;
    let outcome = await signInWithPassword({ ...visit, username, password });
    if (outcome.kind === 'totp' && totp)
      outcome = await signInWithTotp({ ...visit, ticket: outcome.ticket, code: totp });
    return answer(req, outcome);
  },
};

async function answer(req: PayloadRequest, outcome: SignInOutcome): Promise<Response> {
  if (outcome.kind === 'totp')
    return fail('unauthenticated', { message: '请输入动态口令。', fields: { totp: '请输入动态口令' } });
  if (outcome.kind === 'password') return fail('unauthenticated');
  if (outcome.kind === 'enroll-totp') {
    return fail('forbidden', {
      message: '管理员须先启用动态口令，请在登录页 /sign-in/staff 登录并按提示设置。',
    });
  }
  const user = await shownUser(req, outcome.userId);
  const { id, name, username } = user;
  return withSession(outcome, { message: '登录成功', user: { id, name, username, collection: 'users' } });
}

/** `POST /api/users/refresh-token`: the admin panel asks for it while somebody works. */
const refresh: Endpoint = {
  path: '/refresh-token',
  method: 'post',
  handler: async (req) => {
    const sessionId = sessionOf(req) ?? fail('unauthenticated');
    const session = await extendSession({ payload: req.payload, actor: await actorOf(req), sessionId });
    const user = { ...(await shownUser(req, session.userId)), collection: 'users' };
    return withSession(session, { message: '登录已延长', user });
  },
};

/** `POST /api/users/logout[?allSessions=true]`: signing out in the admin panel. */
const logout: Endpoint = {
  path: '/logout',
  method: 'post',
  handler: async (req) => {
    const [actor, sessionId] = [await actorOf(req), sessionOf(req)];
    if (!sessionId) return fail('unauthenticated');
    if (req.searchParams.get('allSessions') === 'true')
      await signOutEverywhere({ payload: req.payload, actor });
    else await signOut({ payload: req.payload, actor, sessionId });
    const headers = { 'Set-Cookie': endedSessionCookie(req.payload), 'Cache-Control': 'no-store' };
    return Response.json({ message: '已退出登录' }, { headers });
  },
};

const locked = z.object({ username: z.string().min(1).max(200) });

/** `POST /api/users/unlock` `{ username }`: the admin panel's button on an account that is shut for a while. */
const unlock: Endpoint = {
  path: '/unlock',
  method: 'post',
  handler: async (req) => {
    const parsed = locked.safeParse(await req.json?.());
    if (!parsed.success) return fail('validation', { fields: { username: '请填写用户名' } });
    await unlockUser({ payload: req.payload, actor: await actorOf(req), username: parsed.data.username });
    return Response.json({ message: '已解除锁定' });
  },
};

function withSession({ cookie, expiresAt }: OpenedSession, body: Record<string, unknown>): Response {
  const headers = { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' };
  return Response.json({ exp: Math.floor(expiresAt.getTime() / 1000), ...body }, { headers });
}

/** One's own account as its owner sees it: hidden fields left out. */
async function shownUser(req: PayloadRequest, id: string) {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  });
  const { sessions, ...user } = docs[0] ?? fail('internal');
  return user;
}

function sessionOf({ user }: PayloadRequest): string | null {
  return user && '_sid' in user && typeof user._sid === 'string' ? user._sid : null;
}

/** Payload's own ways around the sign-in verbs answer as if they were not there. */
const absent = ['/forgot-password', '/reset-password', '/first-register', '/verify/:id'].map(
  (path): Endpoint => ({ path, method: 'post', handler: () => fail('not-found') }),
);

export const sessionEndpoints: Endpoint[] = [login, refresh, logout, unlock, ...absent];

/** The server puts the client's address there, whatever the client sent. */
function addressOf(req: PayloadRequest): string {
  return req.headers.get('x-client-address') ?? 'unknown';
}
