import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemActor } from '@/access';
import { deactivateUser, resetSignInLimits } from '@/domain/accounts';
import { fixedClock, setClock } from '@/shared/clock';
import { buildRole, buildUser, newPhone } from '../../factories/accounts';
import { startTestApp, type TestApp, testPassword } from '../../factories/app';

let app: TestApp;
let admin: { id: string; username: string };

beforeAll(async () => {
  app = await startTestApp();
  admin = await buildUser(app.payload, { roles: [{ role: 'administrator' }] });
});
afterAll(() => app.close());
beforeEach(() => resetSignInLimits());
afterEach(() => setClock(null));

const login = (username: string, password: string) =>
  app.fetch('/api/users/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: app.url },
    body: JSON.stringify({ username, password }),
  });

describe('signing in with a password', () => {
  it('works through REST: a session cookie that is httpOnly and SameSite=Lax, and no token in the body', async () => {
    const answer = await login(admin.username, testPassword);
    expect(answer.status).toBe(200);
    const cookie = answer.headers.getSetCookie().join();
    expect(cookie).toMatch(/payload-token=.*HttpOnly.*SameSite=Lax/);
    const body = await answer.json();
    expect(body.user).toMatchObject({ id: admin.id, username: admin.username });
    expect(JSON.stringify(body)).not.toContain(cookie.slice(14, 60));
  });

  it('works through the page, and the same cookie opens portal, REST and the admin panel’s API', async () => {
    const answer = await app.submit('/sign-in/staff?next=/me', {
      username: admin.username,
      password: testPassword,
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/me');
    const cookie = cookieOf(answer);
    expect(await (await app.fetch('/me', { headers: { cookie } })).text()).toContain('系统管理员');
    const me = await (await app.fetch('/api/users/me', { headers: { cookie, origin: app.url } })).json();
    expect(me.user.id).toBe(admin.id);
    const permissions = await app.fetch('/api/access', { headers: { cookie, origin: app.url } });
    expect((await permissions.json()).canAccessAdmin).toBe(true);
  });

  it('never sends anybody to another site', async () => {
    for (const next of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
    ]) {
      const answer = await app.submit(`/sign-in/staff?next=${encodeURIComponent(next)}`, {
        username: admin.username,
        password: testPassword,
      });
      expect(answer.headers.get('location')).toBe('/admin');
    }
  });

  it('gives an unknown account the answer of a wrong password, in about the same time', async () => {
    const person = await buildUser(app.payload);
    const time = async (username: string) => {
      const begun = performance.now();
      const answer = await login(username, 'wrong-password-1');
      return { body: await answer.text(), status: answer.status, time: performance.now() - begun };
    };
    await time('warm-up');
    const known: Awaited<ReturnType<typeof time>>[] = [];
    const unknown: typeof known = [];
    for (let tries = 0; tries < 4; tries += 1) {
      known.push(await time(person.username));
      unknown.push(await time('nobody-here'));
    }
    expect(unknown.map(({ status }) => status)).toEqual(known.map(({ status }) => status));
    expect(unknown[0]?.body).toBe(known[0]?.body);
    expect(known[0]?.status).toBe(401);
    // An answer without the hash would be tens of times faster; that the work is equal to the query, the next test counts.
    const fastest = (tries: { time: number }[]) => Math.min(...tries.map((one) => one.time));
    const ratio = fastest(known) / fastest(unknown);
    expect(ratio).toBeGreaterThan(1 / 3);
    expect(ratio).toBeLessThan(3);
  });

  it('does the same work for an unknown account, and for a phone nobody has: as many queries, as many commits', async () => {
    const phone = newPhone();
    const person = await buildUser(app.payload, { phone });
    const { db } = app.payload;
    const work = async (username: string) => {
      const spies = [vi.spyOn(db, 'find'), vi.spyOn(db, 'commitTransaction')];
      const single = vi.spyOn(db, 'updateOne');
      expect((await login(username, 'wrong-password-1')).status).toBe(401);
      // A write outside a transaction is a commit of its own.
      const alone = single.mock.calls.filter(([{ req }]) => !req?.transactionID).length;
      const counts = [...spies.map(({ mock }) => mock.calls.length), alone];
      vi.restoreAllMocks();
      return counts;
    };
    const known = await work(person.username);
    expect(await work('nobody-here')).toEqual(known);
    expect(known[1]).toBe(1);
    expect(await work(newPhone())).toEqual(await work(phone));
  });

  it('refuses the sixth try of an account, known or not, also with the right password', async () => {
    const person = await buildUser(app.payload);
    for (const username of [person.username, 'nobody-at-all']) {
      for (let tries = 0; tries < 5; tries += 1)
        expect((await login(username, 'wrong-password-1')).status).toBe(401);
      expect((await login(username, testPassword)).status).toBe(429);
    }
  });

  it('keeps an account shut in the database when the process forgets its counts', async () => {
    const person = await buildUser(app.payload);
    for (let tries = 0; tries < 5; tries += 1) await login(person.username, 'wrong-password-1');
    resetSignInLimits();
    expect((await login(person.username, testPassword)).status).toBe(401);
  });

  it('shows the page again with the name kept and no password', async () => {
    const answer = await app.submit('/sign-in/staff', { username: 'somebody', password: 'wrong-password-1' });
    expect(answer.status).toBe(401);
    const page = await answer.text();
    expect(page).toContain('账号或密码不正确');
    expect(page).toContain('value="somebody"');
    expect(page).not.toContain('wrong-password-1');
  });

  it('refuses a write from another site', async () => {
    const answer = await app.fetch('/sign-in/staff', {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body: new URLSearchParams({ username: admin.username, password: testPassword }),
    });
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});

describe('the account behind a session', () => {
  it('that is deactivated is signed out everywhere at once and cannot come back', async () => {
    const person = await buildUser(app.payload, { roles: [{ role: 'operator' }] });
    const cookie = await app.signInAs(person.username);
    const me = async () =>
      (await (await app.fetch('/api/users/me', { headers: { cookie, origin: app.url } })).json()).user;
    expect((await me()).id).toBe(person.id);
    await deactivateUser({
      payload: app.payload,
      actor: systemActor('test'),
      userId: person.id,
      reason: '离任',
    });
    expect(await me()).toBeNull();
    expect((await app.fetch('/me', { headers: { cookie } })).status).toBe(303);
    expect((await login(person.username, testPassword)).status).toBe(401);
  });

  it('loses a role at the instant it ends', async () => {
    const person = await buildUser(app.payload);
    const until = new Date(Date.now() + 600_000);
    await buildRole(app.payload, person.id, { role: 'administrator', until });
    const cookie = await app.signInAs(person.username);
    const list = () => app.fetch('/api/audit-events?limit=1', { headers: { cookie, origin: app.url } });
    setClock(fixedClock(new Date(until.getTime() - 1)));
    expect((await list()).status).toBe(200);
    setClock(fixedClock(until));
    expect((await list()).status).toBe(403);
  });

  it('signs out here, and everywhere', async () => {
    const person = await buildUser(app.payload);
    const [one, two, three] = [
      await app.signInAs(person.username),
      await app.signInAs(person.username),
      await app.signInAs(person.username),
    ];
    const alive = async (cookie: string) => (await app.fetch('/me', { headers: { cookie } })).status === 200;
    expect((await app.submit('/sign-out', {}, { cookie: one })).status).toBe(303);
    expect([await alive(one), await alive(two), await alive(three)]).toEqual([false, true, true]);
    expect((await app.submit('/me/sign-out-everywhere', {}, { cookie: two })).status).toBe(303);
    expect([await alive(two), await alive(three)]).toEqual([false, false]);
  });

  it('changes its password: others are signed out, the rules hold, the old one is worth nothing', async () => {
    const person = await buildUser(app.payload);
    const [here, other] = [await app.signInAs(person.username), await app.signInAs(person.username)];
    const change = (current: string, next: string, repeated = next) =>
      app.submit('/me/password', { current, next, repeated }, { cookie: here });
    expect((await change('not-the-password', 'Chrysanthemum-77-tea')).status).toBe(422);
    expect(await (await change(testPassword, 'password123')).text()).toContain('太常见');
    expect(await (await change(testPassword, 'Chrysanthemum-77-tea', 'other')).text()).toContain('不一样');
    expect((await change(testPassword, 'Chrysanthemum-77-tea')).status).toBe(303);
    expect((await app.fetch('/me', { headers: { cookie: here } })).status).toBe(200);
    expect((await app.fetch('/me', { headers: { cookie: other } })).status).toBe(303);
    expect((await login(person.username, testPassword)).status).toBe(401);
    expect((await login(person.username, 'Chrysanthemum-77-tea')).status).toBe(200);
  });
});

describe('Payload’s own doors', () => {
  it.each(['forgot-password', 'reset-password', 'first-register', 'verify/x'])(
    '%s is not there',
    async (path) => {
      const answer = await app.fetch(`/api/users/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: app.url },
        body: JSON.stringify({ username: 'x', password: 'y', token: 'z' }),
      });
      expect(answer.status).toBe(404);
    },
  );

  it('login past the verbs is refused', async () => {
    const data = { username: admin.username, password: testPassword, email: '' };
    await expect(app.payload.login({ collection: 'users', data })).rejects.toThrow();
  });

  it('unlocking is for administrators', async () => {
    const person = await buildUser(app.payload, { roles: [{ role: 'operator' }] });
    const unlock = async (cookie: string) =>
      app.fetch('/api/users/unlock', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: app.url, cookie },
        body: JSON.stringify({ username: person.username }),
      });
    expect((await unlock(await app.signInAs(person.username))).status).toBe(403);
    expect((await unlock(await app.signInAs(admin.username))).status).toBe(200);
  });
});

function cookieOf(answer: Response): string {
  return (
    answer.headers
      .getSetCookie()
      .find((line) => line.startsWith('payload-token='))
      ?.split(';')[0] ?? ''
  );
}
