import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { inviteFirstAdministrator, recentMessages, resetSignInLimits, resetTotp } from '@/domain/accounts';
import { totpCode } from '@/domain/accounts/totp';
import { fixedClock, setClock } from '@/shared/clock';
import { env } from '@/shared/env';
import { buildRole, buildUser, cookieFor, newPhone } from '../../factories/accounts';
import { startTestApp, type TestApp, testPassword } from '../../factories/app';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(() => {
  resetSignInLimits();
  // A portal in earnest: in the demonstration dynamic codes are only offered.
  Object.assign(env(), { demo: false });
});
afterEach(() => setClock(null));

const cookies = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ');
const read = async (path: string, cookie: string) =>
  (await app.fetch(path, { headers: { cookie, origin: app.url } })).status;
const post = (path: string, cookie: string, body: object = {}) =>
  app.fetch(`/api/users/${path}`, {
    method: 'POST',
    headers: { cookie, origin: app.url, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const secretOn = (page: string) =>
  page.match(/密钥：<code[^>]*>([A-Z2-7 ]+)</)?.[1]?.replaceAll(' ', '') ?? '';

/** Sets dynamic codes up on the page for a signed-in person. @returns the secret */
async function enrol(cookie: string): Promise<string> {
  const secret = secretOn(await (await app.fetch('/me/totp', { headers: { cookie } })).text());
  const answer = await app.submit('/me/totp', { code: totpCode(secret, new Date()) }, { cookie });
  expect(answer.status).toBe(200);
  return secret;
}

/** In earnest a delivered message is wiped; here it must be read, so it is delivered as in the demonstration. */
async function phoneSignIn(phone: string): Promise<Response> {
  Object.assign(env(), { demo: true });
  const asked = await app.submit('/sign-in', { phone });
  const [message] = await recentMessages({ payload: app.payload, limit: 1 });
  Object.assign(env(), { demo: false });
  const code = message?.text.match(/\d{6}/)?.[0] ?? '';
  return app.submit('/sign-in/code', { code }, { cookie: cookies(asked) });
}

describe('the first administrator of a portal in earnest', () => {
  it('sets up dynamic codes before anything else', async () => {
    const code = (await inviteFirstAdministrator(app.payload)) ?? '';
    const person = {
      name: '顾明远',
      username: 'first-admin',
      password: testPassword,
      repeated: testPassword,
    };
    const answer = await app.submit('/setup', { ...person, code });
    expect(answer.headers.get('location')).toBe('/sign-in/enroll?next=%2Fadmin');
    expect(cookies(answer)).not.toContain('payload-token');
  });
});

describe('an administrator’s role', () => {
  it('sleeps in a session that was open before, until dynamic codes are in force', async () => {
    const person = await buildUser(app.payload);
    const [cookie, elsewhere] = [
      await cookieFor(app.payload, person.id),
      await cookieFor(app.payload, person.id),
    ];
    await buildRole(app.payload, person.id, { role: 'administrator' });
    expect(await read('/api/audit-events?limit=1', cookie)).toBe(403);
    const { id: other } = await buildUser(app.payload);
    expect((await post(`${other}/deactivate`, cookie, { reason: '试试看' })).status).toBe(403);
    const page = await (await app.fetch('/me', { headers: { cookie } })).text();
    expect(page).toContain('启用动态口令以后才能使用管理权限');
    await enrol(cookie);
    expect(await read('/api/audit-events?limit=1', cookie)).toBe(200);
    expect(await read('/me', elsewhere)).toBe(303);
  });

  it('does not put other roles of the person to sleep', async () => {
    const person = await buildUser(app.payload, { roles: [{ role: 'operator' }, { role: 'administrator' }] });
    const cookie = await cookieFor(app.payload, person.id);
    expect(await read('/api/requests?limit=1', cookie)).toBe(200);
    expect(await read('/api/audit-events?limit=1', cookie)).toBe(403);
  });
});

describe('a one-time code by phone', () => {
  it.each(['operator', 'administrator'] as const)('does not open the account of %s', async (role) => {
    const phone = newPhone();
    await buildUser(app.payload, { phone, roles: [{ role }] });
    const answer = await phoneSignIn(phone);
    expect(answer.headers.get('location')).toBe('/sign-in/staff?next=%2Fme&after=phone');
    expect(cookies(answer)).not.toMatch(/payload-token|sign-in-ticket/);
    const page = await app.fetch('/sign-in/staff?next=%2Fme&after=phone');
    expect(await page.text()).toContain('只有短信验证码还不能登录');
  });

  it('does not open one whose staff role is still to begin', async () => {
    const phone = newPhone();
    const from = new Date(Date.now() + 86_400_000);
    await buildUser(app.payload, { phone, roles: [{ role: 'operator', from }] });
    expect(cookies(await phoneSignIn(phone))).not.toContain('payload-token');
  });

  it('asks staff with dynamic codes for one', async () => {
    const phone = newPhone();
    const person = await buildUser(app.payload, { phone, roles: [{ role: 'operator' }] });
    await enrol(await cookieFor(app.payload, person.id));
    const answer = await phoneSignIn(phone);
    expect(answer.headers.get('location')).toContain('/sign-in/totp');
    expect(cookies(answer)).not.toContain('payload-token');
  });

  it('still opens a resident’s', async () => {
    const phone = newPhone();
    await buildUser(app.payload, { phone });
    expect(cookies(await phoneSignIn(phone))).toContain('payload-token');
  });
});

describe('lost dynamic codes', () => {
  it('are taken off by another administrator, with a reason; sessions end and the next sign-in sets them up anew', async () => {
    const [lost, helper] = [
      await buildUser(app.payload, { roles: [{ role: 'administrator' }] }),
      await buildUser(app.payload, { roles: [{ role: 'administrator' }] }),
    ];
    const [cookie, helping] = [
      await cookieFor(app.payload, lost.id),
      await cookieFor(app.payload, helper.id),
    ];
    const secret = await enrol(cookie);
    await enrol(helping);
    const operator = await buildUser(app.payload, { roles: [{ role: 'operator' }] });
    const stranger = await cookieFor(app.payload, operator.id);
    expect((await post(`${lost.id}/reset-totp`, stranger, { reason: '手机丢了' })).status).toBe(403);
    expect((await post(`${lost.id}/reset-totp`, cookie, { reason: '手机丢了' })).status).toBe(409);
    expect((await post(`${operator.id}/reset-totp`, helping, { reason: '手机丢了' })).status).toBe(409);
    expect((await post(`${lost.id}/reset-totp`, helping, { reason: ' ' })).status).toBe(422);
    expect(await read('/me', cookie)).toBe(200);
    expect((await post(`${lost.id}/reset-totp`, helping, { reason: '手机丢了，已当面核对' })).status).toBe(
      200,
    );
    expect(await read('/me', cookie)).toBe(303);
    const { docs } = await app.payload.find({
      collection: 'audit-events',
      where: { and: [{ action: { equals: 'user.totp-reset' } }, { subjectId: { equals: lost.id } }] },
    });
    expect(docs).toMatchObject([{ actor: helper.id, summary: '手机丢了，已当面核对' }]);

    const again = await app.submit('/sign-in/staff', { username: lost.username, password: testPassword });
    expect(again.headers.get('location')).toContain('/sign-in/enroll');
    const page = await app.fetch('/sign-in/enroll', { headers: { cookie: cookies(again) } });
    const fresh = secretOn(await page.text());
    expect(fresh).toHaveLength(32);
    expect(fresh).not.toBe(secret);
  });

  it('that were never set up cannot be taken off', async () => {
    const { id: userId } = await buildUser(app.payload);
    await expect(
      resetTotp({ payload: app.payload, actor: systemActor('test'), userId, reason: '手机丢了' }),
    ).rejects.toMatchObject({ code: 'invalid-state' });
  });
});

describe('a session', () => {
  it('is extended while one works, but ends a day after signing in', async () => {
    const { id, username } = await buildUser(app.payload, { roles: [{ role: 'operator' }] });
    const begun = Date.now();
    const hour = 3_600_000;
    let cookie = await cookieFor(app.payload, id);
    const extend = async (hours: number) => {
      setClock(fixedClock(new Date(begun + hours * hour)));
      const answer = await post('refresh-token', cookie);
      if (answer.status === 200) cookie = cookies(answer);
      return answer;
    };
    const first = await extend(11);
    expect(first.status).toBe(200);
    const body = await first.json();
    expect(body.user).toMatchObject({ id, username, collection: 'users' });
    expect(JSON.stringify(body)).not.toMatch(/hash|salt|totpSecret|sessions/);
    const second = await extend(20);
    expect(second.status).toBe(200);
    const last = await app.payload.db.findOne<{ sessions: { expiresAt: string }[] } & { id: string }>({
      collection: 'users',
      where: { id: { equals: id } },
    });
    expect(last?.sessions).toHaveLength(1);
    expect(new Date(last?.sessions[0]?.expiresAt ?? 0).getTime()).toBeLessThan(begun + 24.01 * hour);
    expect((await extend(24.01)).status).toBe(401);
  });

  it('cannot be extended past the verb', async () => {
    const person = await buildUser(app.payload);
    expect((await post('refresh-token', '')).status).toBe(401);
    const cookie = await cookieFor(app.payload, person.id);
    expect((await post('logout', cookie)).status).toBe(200);
    expect((await post('refresh-token', cookie)).status).toBe(401);
  });
});
