import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { actorOf } from '@/access';
import {
  deactivateUser,
  reactivateUser,
  type SignInOutcome,
  signInWithPassword,
  signInWithTotp,
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
  if (outcome.kind === 'enroll-totp') {
    return fail('forbidden', {
      message: '管理员须先启用动态口令，请在登录页 /sign-in/staff 登录并按提示设置。',
    });
  }
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { equals: outcome.userId } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  });
  const { id, name, username } = docs[0] ?? fail('internal');
  const body = {
    message: '登录成功',
    exp: Math.floor(outcome.expiresAt.getTime() / 1000),
    user: { id, name, username, collection: 'users' },
  };
  return Response.json(body, { headers: { 'Set-Cookie': outcome.cookie, 'Cache-Control': 'no-store' } });
}

/** Payload's own ways around the sign-in verbs answer as if they were not there. */
const absent = ['/forgot-password', '/reset-password', '/first-register', '/verify/:id'].map(
  (path): Endpoint => ({ path, method: 'post', handler: () => fail('not-found') }),
);

const reason = z.object({ reason: z.string().max(500) });

/** `POST /api/users/:id/deactivate|reactivate` `{ reason }`. */
const switches = (['deactivate', 'reactivate'] as const).map(
  (verb): Endpoint => ({
    path: `/:id/${verb}`,
    method: 'post',
    handler: async (req) => {
      const parsed = reason.safeParse(await req.json?.());
      const run = verb === 'deactivate' ? deactivateUser : reactivateUser;
      await run({
        payload: req.payload,
        actor: await actorOf(req),
        userId: String(req.routeParams?.id ?? ''),
        reason: parsed.success ? parsed.data.reason : '',
      });
      return Response.json({ message: verb === 'deactivate' ? '已停用' : '已启用' });
    },
  }),
);

export const accountEndpoints: Endpoint[] = [login, ...absent, ...switches];

/** The server puts the client's address there, whatever the client sent. */
function addressOf(req: PayloadRequest): string {
  return req.headers.get('x-client-address') ?? 'unknown';
}
