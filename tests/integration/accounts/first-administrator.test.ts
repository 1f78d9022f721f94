import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inviteFirstAdministrator } from '@/domain/accounts';
import { startTestApp, type TestApp } from '../../factories/app';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const person = {
  name: '顾明远',
  username: 'first-admin',
  password: 'Osmanthus-2026-blossom',
  repeated: 'Osmanthus-2026-blossom',
};

describe('the first administrator', () => {
  it('is created with the printed code, signed in, and only once', async () => {
    const old = (await inviteFirstAdministrator(app.payload)) ?? '';
    const code = (await inviteFirstAdministrator(app.payload)) ?? '';
    expect((await app.fetch('/setup')).status).toBe(200);
    expect((await app.submit('/setup', { ...person, code: 'wrong' })).status).toBe(422);
    expect((await app.submit('/setup', { ...person, code: old })).status).toBe(422);
    expect(
      (await app.submit('/setup', { ...person, code, password: '1234567890', repeated: '1234567890' }))
        .status,
    ).toBe(422);

    const empty = { name: '', username: '', password: 'short', repeated: 'other', code: ' ' };
    const refused = await (await app.submit('/setup', empty)).text();
    for (const field of ['code', 'name', 'username', 'password', 'repeated'])
      expect(refused).toContain(`id="${field}-error"`);

    const [one, two] = await Promise.all([
      app.submit('/setup', { ...person, code }),
      app.submit('/setup', { ...person, username: 'second-admin', code }),
    ]);
    expect([one.status, two.status].sort()).toEqual([303, 409]);
    const created = one.status === 303 ? one : two;
    const cookie =
      created.headers
        .getSetCookie()
        .find((line) => line.startsWith('payload-token='))
        ?.split(';')[0] ?? '';
    expect(await (await app.fetch('/me', { headers: { cookie } })).text()).toContain('系统管理员');

    expect((await app.fetch('/setup')).status).toBe(404);
    expect(await inviteFirstAdministrator(app.payload)).toBeNull();
    expect((await app.submit('/setup', { ...person, username: 'third', code })).status).toBe(409);
    // Refused before the password is looked at, so before anything is hashed.
    const short = { ...person, password: 'short', repeated: 'other' };
    expect((await app.submit('/setup', { ...short, username: 'fourth', code })).status).toBe(409);
  });
});
