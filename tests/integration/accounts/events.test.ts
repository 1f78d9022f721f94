import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Actor, systemActor } from '@/access';
import {
  createAccount,
  deactivateUser,
  endRole,
  inviteFirstAdministrator,
  reactivateUser,
  recentMessages,
  resetSignInLimits,
  resetTotp,
} from '@/domain/accounts';
import { totpCode } from '@/domain/accounts/totp';
import { DomainError } from '@/shared/errors';
import { buildRole, buildUser, cookieFor, newPhone } from '../../factories/accounts';
import { startTestApp, type TestApp, testPassword } from '../../factories/app';

let app: TestApp;
let admin: { id: string; cookie: string };
const system: Actor = systemActor('test');

beforeAll(async () => {
  app = await startTestApp();
  await inviteFirstAdministrator(app.payload);
  const { id } = await buildUser(app.payload, { roles: [{ role: 'administrator' }] });
  admin = { id, cookie: await cookieFor(app.payload, id) };
});
afterAll(() => app.close());
beforeEach(() => resetSignInLimits());

interface Person {
  id: string;
  username: string;
  phone: string;
  cookie: string;
}

const api = (path: string, cookie: string, body: object = {}, method = 'POST') =>
  app.fetch(`/api/${path}`, {
    method,
    headers: { cookie, origin: app.url, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const cookies = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ');
const password = (username: string, typed = testPassword) =>
  app.submit('/sign-in/staff', { username, password: typed });
const change = { current: testPassword, next: 'Chrysanthemum-77-tea', repeated: 'Chrysanthemum-77-tea' };

async function signInByPhone(phone: string): Promise<Response> {
  const cookie = cookies(await app.submit('/sign-in', { phone }));
  const [message] = await recentMessages({ payload: app.payload, limit: 1 });
  return app.submit('/sign-in/code', { code: message?.text.match(/\d{6}/)?.[0] ?? '' }, { cookie });
}

async function enrol({ cookie }: Person): Promise<Response> {
  const page = await (await app.fetch('/me/totp', { headers: { cookie } })).text();
  const secret = page.match(/密钥：<code[^>]*>([A-Z2-7 ]+)</)?.[1]?.replaceAll(' ', '') ?? '';
  return app.submit('/me/totp', { code: totpCode(secret, new Date()) }, { cookie });
}

async function grantOf({ id }: Person): Promise<string> {
  const where = { user: { equals: id } };
  const { docs } = await app.payload.find({ collection: 'role-assignments', where, overrideAccess: true });
  return String(docs[0]?.id);
}

const about = (person: Person) => ({
  payload: app.payload,
  actor: system,
  userId: person.id,
  reason: '测试',
});

/** What is done, and the events it leaves, in their order. */
const table: [string, string[], (person: Person) => Promise<unknown>][] = [
  ['signing in with a password', ['user.signed-in'], ({ username }) => password(username)],
  ['a wrong password', ['user.sign-in-refused'], ({ username }) => password(username, 'wrong-password-1')],
  [
    'a wrong password for nobody',
    ['user.sign-in-refused'],
    () => password('nobody-here', 'wrong-password-1'),
  ],
  ['asking for a code', ['sign-in-code.sent'], ({ phone }) => app.submit('/sign-in', { phone })],
  [
    'signing in with a code',
    ['sign-in-code.sent', 'user.signed-in'],
    async ({ phone, id }) => {
      await endRole({
        payload: app.payload,
        actor: system,
        id: await grantOf({ id } as Person),
        reason: '离任',
      });
      return signInByPhone(phone);
    },
  ],
  [
    'the first time with a code',
    ['sign-in-code.sent', 'user.registered', 'user.signed-in'],
    () => signInByPhone(newPhone()),
  ],
  ['a code for staff', ['sign-in-code.sent', 'user.sign-in-refused'], ({ phone }) => signInByPhone(phone)],
  ['signing out on the portal', ['user.signed-out'], ({ cookie }) => app.submit('/sign-out', {}, { cookie })],
  ['signing out in the admin panel', ['user.signed-out'], ({ cookie }) => api('users/logout', cookie)],
  [
    'signing out everywhere on the portal',
    ['user.signed-out-everywhere'],
    ({ cookie }) => app.submit('/me/sign-out-everywhere', {}, { cookie }),
  ],
  [
    'signing out everywhere in the API',
    ['user.signed-out-everywhere'],
    ({ cookie }) => api('users/logout?allSessions=true', cookie),
  ],
  [
    'working on in the admin panel',
    ['user.session-extended'],
    ({ cookie }) => api('users/refresh-token', cookie),
  ],
  [
    'changing a password',
    ['user.password-changed'],
    ({ cookie }) => app.submit('/me/password', change, { cookie }),
  ],
  ['setting up dynamic codes', ['user.totp-begun', 'user.totp-enabled'], enrol],
  [
    'a password set by an administrator',
    ['user.password-reset'],
    ({ id }) => api(`users/${id}`, admin.cookie, { password: 'Chrysanthemum-77-tea' }, 'PATCH'),
  ],
  ['unlocking', ['user.unlocked'], ({ username }) => api('users/unlock', admin.cookie, { username })],
  ['shutting an account', ['user.deactivated'], (person) => deactivateUser(about(person))],
  [
    'opening it again',
    ['user.deactivated', 'user.reactivated'],
    async (person) => {
      await deactivateUser(about(person));
      await reactivateUser(about(person));
    },
  ],
  [
    'resetting dynamic codes',
    ['user.totp-begun', 'user.totp-enabled', 'user.totp-reset'],
    async (person) => {
      await enrol(person);
      await resetTotp(about(person));
    },
  ],
  [
    'making an account',
    ['user.created'],
    ({ username }) =>
      createAccount({
        payload: app.payload,
        actor: system,
        username: `${username}-b`,
        name: '新同事',
        phone: newPhone(),
      }),
  ],
  ['giving a role', ['role.granted'], ({ id }) => buildRole(app.payload, id, { role: 'supervisor' })],
  [
    'ending a role',
    ['role.ended'],
    async (person) => endRole({ ...about(person), id: await grantOf(person) }),
  ],
];

async function newPerson(): Promise<Person> {
  const phone = newPhone();
  const user = await buildUser(app.payload, { phone, roles: [{ role: 'operator' }] });
  return { ...user, phone, cookie: await cookieFor(app.payload, user.id) };
}

/** Actions written while `work` ran. */
async function eventsOf(work: () => Promise<unknown>): Promise<string[]> {
  const read = async () =>
    (
      await app.payload.db.find<{ id: string; action: string }>({
        collection: 'audit-events',
        sort: ['at', 'id'],
        limit: 0,
        pagination: false,
      })
    ).docs;
  const before = new Set((await read()).map(({ id }) => id));
  await work();
  return (await read()).filter(({ id }) => !before.has(id)).map(({ action }) => action);
}

describe('the audit log', () => {
  it('knows of the setup code', async () => {
    const where = { action: { equals: 'setup-code.issued' } };
    expect((await app.payload.db.count({ collection: 'audit-events', where })).totalDocs).toBe(1);
  });

  it.each(table)('writes about %s: %j', async (_what, expected, work) => {
    const person = await newPerson();
    const events = await eventsOf(() => work(person));
    const own = events.filter((action) => expected.includes(action) || action !== 'role.ended');
    expect(own).toEqual(expected);
  });

  it.each(table)(
    'writes nothing about %s when the transaction does not commit',
    async (_what, _events, work) => {
      const person = await newPerson();
      const { db } = app.payload;
      const begin = vi.spyOn(db, 'commitTransaction').mockImplementation(async (id) => {
        await db.rollbackTransaction(await id);
        throw new DomainError('unavailable');
      });
      const events = await eventsOf(() => work(person).catch(() => 'refused'));
      begin.mockRestore();
      expect(events).toEqual([]);
    },
  );
});
