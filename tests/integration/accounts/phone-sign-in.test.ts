import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { deactivateUser, recentMessages, resetSignInLimits } from '@/domain/accounts';
import { fixedClock, setClock } from '@/shared/clock';
import { buildUser, newPhone } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(() => resetSignInLimits());
afterEach(() => setClock(null));

const cookies = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ');
const newestCode = async () =>
  (await recentMessages({ payload: app.payload, limit: 1 }))[0]?.text.match(/\d{6}/)?.[0] ?? '';
const other = (code: string) => (code === '000000' ? '111111' : '000000');

/** Asks for a code the way a browser does. @returns the cookie that carries the number to the next page, and the code */
async function askFor(phone: string) {
  const answer = await app.submit('/sign-in?next=/requests', { phone });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/sign-in/code?next=%2Frequests');
  return { cookie: cookies(answer), code: await newestCode() };
}

describe('signing in with a phone number', () => {
  it('lets a person in who never came before: an account without any role, the number encrypted', async () => {
    const phone = newPhone();
    const { cookie, code } = await askFor(phone);
    const answer = await app.submit('/sign-in/code?next=/requests', { code }, { cookie });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/requests');
    const page = await (await app.fetch('/me', { headers: { cookie: cookies(answer) } })).text();
    expect(page).toContain(`${phone.slice(0, 3)}****${phone.slice(-4)}`);
    expect(page).toContain('还没有登记您住在哪里');
    expect(page).not.toContain('我的角色');
    const { docs } = await app.payload.db.find<Record<string, unknown>>({
      collection: 'profiles',
      limit: 0,
      pagination: false,
    });
    expect(JSON.stringify(docs)).not.toContain(phone);
  });

  it('finds the same account again, however the number is written', async () => {
    const phone = newPhone();
    const person = await buildUser(app.payload, { phone });
    const spaced = `+86 ${phone.slice(0, 3)} ${phone.slice(3, 7)}-${phone.slice(7)}`;
    const { cookie, code } = await askFor(spaced);
    const session = cookies(await app.submit('/sign-in/code', { code }, { cookie }));
    const me = await app.fetch('/api/users/me', { headers: { cookie: session, origin: app.url } });
    expect((await me.json()).user.id).toBe(person.id);
  });

  it('takes a code once', async () => {
    const { cookie, code } = await askFor(newPhone());
    expect((await app.submit('/sign-in/code', { code }, { cookie })).status).toBe(303);
    expect((await app.submit('/sign-in/code', { code }, { cookie })).status).toBe(422);
  });

  it('refuses the right code after five wrong ones', async () => {
    const { cookie, code } = await askFor(newPhone());
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await app.submit('/sign-in/code', { code: other(code) }, { cookie })).status).toBe(422);
    }
    expect((await app.submit('/sign-in/code', { code }, { cookie })).status).toBe(422);
  });

  it('refuses a code after five minutes', async () => {
    const { cookie, code } = await askFor(newPhone());
    setClock(fixedClock(new Date(Date.now() + 5 * 60_000 + 1000)));
    expect((await app.submit('/sign-in/code', { code }, { cookie })).status).toBe(422);
  });

  it('does not take a code for another number', async () => {
    const [mine, yours] = [await askFor(newPhone()), await askFor(newPhone())];
    expect((await app.submit('/sign-in/code', { code: yours.code }, { cookie: mine.cookie })).status).toBe(
      422,
    );
  });

  it('sends one code a minute and five an hour to a number, known or not', async () => {
    const phone = newPhone();
    const begun = Date.now();
    for (let sent = 0; sent < 5; sent += 1) {
      setClock(fixedClock(new Date(begun + sent * 61_000)));
      expect((await app.submit('/sign-in', { phone })).status).toBe(303);
      expect((await app.submit('/sign-in', { phone })).status).toBe(429);
      resetSignInLimits();
    }
    setClock(fixedClock(new Date(begun + 6 * 61_000)));
    expect((await app.submit('/sign-in', { phone })).status).toBe(429);
  });

  it('answers a number that cannot be one beside the field', async () => {
    const answer = await app.submit('/sign-in', { phone: '12345' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('href="#phone"');
    expect(page).toContain('请填写 11 位手机号');
    expect(page).toContain('value="12345"');
  });

  it('does not let a deactivated account in', async () => {
    const phone = newPhone();
    const person = await buildUser(app.payload, { phone });
    await deactivateUser({
      payload: app.payload,
      actor: systemActor('test'),
      userId: person.id,
      reason: '迁出',
    });
    const { cookie, code } = await askFor(phone);
    const answer = await app.submit('/sign-in/code', { code }, { cookie });
    expect(answer.status).toBe(401);
    expect(cookies(answer)).not.toContain('payload-token');
  });

  it('keeps codes as digests and messages encrypted', async () => {
    const phone = newPhone();
    const { code } = await askFor(phone);
    for (const collection of ['sign-in-codes', 'outbox', 'audit-events'] as const) {
      const { docs } = await app.payload.db.find<Record<string, unknown>>({
        collection,
        limit: 0,
        pagination: false,
      });
      expect(JSON.stringify(docs)).not.toContain(phone);
      if (collection !== 'audit-events')
        expect(JSON.stringify(docs)).not.toMatch(new RegExp(`\\b${code}\\b`));
    }
  });
});
