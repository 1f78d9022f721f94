import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { resetSignInLimits, signInWithTotp } from '@/domain/accounts';
import { type LimitKind, takeTry } from '@/domain/accounts/sign-in-limits';
import { issueTicket } from '@/domain/accounts/sign-in-ticket';
import { buildUser, newPhone } from '../../factories/accounts';
import { startTestApp, type TestApp, testPassword } from '../../factories/app';

let app: TestApp;
/** Where the tests come from, as the server sees it. */
const here = '127.0.0.1';

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(() => resetSignInLimits());

async function take(kind: LimitKind, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) await takeTry(kind, here);
}
const cookies = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ');

describe('one network address', () => {
  it('has 60 wrong passwords and dynamic codes in ten minutes, over all account names, and nothing is asked of the database then', async () => {
    const person = await buildUser(app.payload);
    await take('address', 59);
    const wrong = await app.submit('/sign-in/staff', { username: 'nobody-1', password: 'wrong-password-1' });
    expect(wrong.status).toBe(401);
    const find = vi.spyOn(app.payload.db, 'find');
    const right = await app.submit('/sign-in/staff', { username: person.username, password: testPassword });
    expect(find).not.toHaveBeenCalled();
    find.mockRestore();
    expect(right.status).toBe(429);
    expect(await right.text()).toMatch(/请 \d+ 分钟后再试/);
    const setup = { code: 'x', name: '某人', username: 'some', password: 'x', repeated: 'x' };
    expect((await app.submit('/setup', setup)).status).toBe(429);
    const visit = { payload: app.payload, address: here };
    await expect(
      signInWithTotp({ ...visit, ticket: issueTicket(person.id, 'totp'), code: '000000' }),
    ).rejects.toMatchObject({ code: 'too-many' });
  });

  it('gets its try back for a right password', async () => {
    const person = await buildUser(app.payload);
    await take('address', 59);
    for (let count = 0; count < 2; count += 1) expect(await app.signInAs(person.username)).not.toBe('');
  });

  it('is sent 20 one-time codes in an hour, over all numbers', async () => {
    for (let sent = 0; sent < 20; sent += 1) {
      expect((await app.submit('/sign-in', { phone: newPhone() })).status).toBe(303);
    }
    expect((await app.submit('/sign-in', { phone: newPhone() })).status).toBe(429);
  });

  it('may type in 60 one-time codes in ten minutes, over all numbers', async () => {
    const cookie = cookies(await app.submit('/sign-in', { phone: newPhone() }));
    await take('codeTry', 59);
    expect((await app.submit('/sign-in/code', { code: '000000' }, { cookie })).status).toBe(422);
    expect((await app.submit('/sign-in/code', { code: '000000' }, { cookie })).status).toBe(429);
  });
});
