import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { resetSignInLimits } from '@/domain/accounts';
import { totpCode } from '@/domain/accounts/totp';
import { fixedClock, setClock } from '@/shared/clock';
import { env } from '@/shared/env';
import { buildUser } from '../../factories/accounts';
import { startTestApp, type TestApp, testPassword } from '../../factories/app';

let app: TestApp;
const begun = Date.now();
const clock = fixedClock(new Date(begun));

beforeAll(async () => {
  app = await startTestApp();
  // A portal in earnest: in the demonstration dynamic codes are only offered.
  Object.assign(env(), { demo: false });
});
afterAll(() => app.close());
beforeEach(() => {
  resetSignInLimits();
  setClock(clock);
});
afterEach(() => setClock(null));

const cookies = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ');
const password = (username: string) =>
  app.submit('/sign-in/staff?next=/admin', { username, password: testPassword });
const secretOn = (page: string) =>
  page.match(/密钥：<code[^>]*>([A-Z2-7 ]+)</)?.[1]?.replaceAll(' ', '') ?? '';
/** The next time step, so that every use has a code of its own. */
const nextStep = () => clock.set(new Date(clock.now().getTime() + 30_000));

describe('the second factor', () => {
  let admin: { id: string; username: string };
  let secret = '';
  let backup: string[] = [];

  beforeAll(async () => {
    admin = await buildUser(app.payload, { roles: [{ role: 'administrator' }] });
  });

  it('sends an administrator without it to set it up before anything else', async () => {
    const answer = await password(admin.username);
    expect(answer.headers.get('location')).toBe('/sign-in/enroll?next=%2Fadmin');
    expect(cookies(answer)).not.toContain('payload-token');
    const cookie = cookies(answer);
    const page = await (await app.fetch('/sign-in/enroll', { headers: { cookie } })).text();
    secret = secretOn(page);
    expect(secret).toHaveLength(32);
    expect(page).toContain('<svg');
    expect(secretOn(await (await app.fetch('/sign-in/enroll', { headers: { cookie } })).text())).toBe(secret);

    expect((await app.submit('/sign-in/enroll', { code: '000000' }, { cookie })).status).toBe(422);
    const enrolled = await app.submit(
      '/sign-in/enroll?next=/admin',
      { code: totpCode(secret, clock.now()) },
      { cookie },
    );
    expect(enrolled.status).toBe(200);
    expect(cookies(enrolled)).toContain('payload-token');
    backup = [...(await enrolled.text()).matchAll(/>([a-z2-9]{5}-[a-z2-9]{5})</g)].map(
      (found) => found[1] ?? '',
    );
    expect(backup).toHaveLength(10);
  });

  it('is asked for at every sign-in, takes a code once, and the page comes back with the message', async () => {
    nextStep();
    const first = await password(admin.username);
    expect(first.headers.get('location')).toBe('/sign-in/totp?next=%2Fadmin');
    const cookie = cookies(first);
    expect(cookie).not.toContain('payload-token');
    const wrong = await app.submit('/sign-in/totp', { code: '123' }, { cookie });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('href="#code"');
    const code = totpCode(secret, clock.now());
    const right = await app.submit('/sign-in/totp?next=/me', { code }, { cookie });
    expect(right.headers.get('location')).toBe('/me');
    expect(cookies(right)).toContain('payload-token');
    expect((await app.submit('/sign-in/totp', { code }, { cookie })).status).toBe(422);
  });

  it('takes a backup code once', async () => {
    const cookie = cookies(await password(admin.username));
    expect((await app.submit('/sign-in/totp', { code: backup[0] ?? '' }, { cookie })).status).toBe(303);
    expect((await app.submit('/sign-in/totp', { code: backup[0] ?? '' }, { cookie })).status).toBe(422);
  });

  it('holds on the REST door too', async () => {
    const login = (body: object) =>
      app.fetch('/api/users/login', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: app.url },
        body: JSON.stringify({ username: admin.username, password: testPassword, ...body }),
      });
    expect((await login({})).status).toBe(401);
    expect((await login({ totp: '000000' })).status).toBe(422);
    nextStep();
    const right = await login({ totp: totpCode(secret, clock.now()) });
    expect(right.status).toBe(200);
    expect(cookies(right)).toContain('payload-token');
  });

  it('takes no ticket that was changed, is too old or is for another step', async () => {
    const cookie = cookies(await password(admin.username));
    nextStep();
    const code = totpCode(secret, clock.now());
    const changed = cookie.replace(/(sign-in-ticket=.)./, '$1x');
    expect((await app.submit('/sign-in/totp', { code }, { cookie: changed })).status).toBe(401);
    expect((await app.submit('/sign-in/enroll', { code }, { cookie })).status).toBe(401);
    clock.set(new Date(clock.now().getTime() + 11 * 60_000));
    const late = await app.submit('/sign-in/totp', { code: totpCode(secret, clock.now()) }, { cookie });
    expect(late.status).toBe(401);
  });

  it('locks the account after five wrong codes', async () => {
    const cookie = cookies(await password(admin.username));
    for (let tries = 0; tries < 5; tries += 1)
      await app.submit('/sign-in/totp', { code: '000000' }, { cookie });
    resetSignInLimits();
    nextStep();
    expect(
      (await app.submit('/sign-in/totp', { code: totpCode(secret, clock.now()) }, { cookie })).status,
    ).toBe(401);
  });

  it('keeps the secret encrypted and shows it to nobody', async () => {
    const { docs } = await app.payload.db.find<Record<string, unknown>>({
      collection: 'users',
      where: { id: { equals: admin.id } },
      limit: 1,
      pagination: false,
    });
    expect(JSON.stringify(docs)).not.toContain(secret);
    expect(JSON.stringify(docs)).not.toContain(backup[1]);
    const seen = await app.payload.find({ collection: 'users', where: { id: { equals: admin.id } } });
    expect(JSON.stringify(seen.docs)).not.toMatch(/totpSecret|totpBackup|totpLastStep/);
  });

  it('is not asked of staff who did not choose it', async () => {
    const operator = await buildUser(app.payload, { roles: [{ role: 'operator' }] });
    expect((await password(operator.username)).headers.get('location')).toBe('/admin');
  });
});
