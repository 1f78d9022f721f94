import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildUser, cookieFor, newPhone } from '../../factories/accounts';
import { startTestApp, type TestApp, testPassword } from '../../factories/app';

let app: TestApp;
let admin: { id: string; cookie: string };

beforeAll(async () => {
  app = await startTestApp();
  const { id } = await buildUser(app.payload, { roles: [{ role: 'administrator' }] });
  admin = { id, cookie: await cookieFor(app.payload, id) };
});
afterAll(() => app.close());

async function patch(path: string, body: object, status = 200): Promise<void> {
  const answer = await app.fetch(`/api/${path}`, {
    method: 'PATCH',
    headers: { origin: app.url, cookie: admin.cookie, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status, await answer.text()).toBe(status);
}

/** Action and changes of all events about a document, oldest first, apart from those that made it. */
async function eventsAbout(id: string) {
  const { docs } = await app.payload.find({
    collection: 'audit-events',
    where: { subjectId: { equals: id } },
    sort: ['at', 'id'],
    limit: 0,
    pagination: false,
    overrideAccess: true,
  });
  return docs
    .filter(({ action }) => !action.endsWith('.created'))
    .map(({ action, changes }) => `${action}: ${changes ?? ''}`);
}

describe('what the audit log says about an edit', () => {
  it('of an account: exactly the field that was changed', async () => {
    const { id } = await buildUser(app.payload);
    await patch(`users/${id}`, { name: '新名字' });
    await patch(`users/${id}`, { name: '新名字' });
    expect(await eventsAbout(id)).toEqual(['users.updated: name']);
  });

  it('is not fooled by an answer that shows nothing of it', async () => {
    const { id } = await buildUser(app.payload);
    await patch(`users/${id}?select[active]=true`, { name: '悄悄改名' });
    expect(await eventsAbout(id)).toEqual(['users.updated: name']);
  });

  it('tells a password set by an administrator from a rename, and both together', async () => {
    const { id } = await buildUser(app.payload);
    await patch(`users/${id}`, { password: 'Chrysanthemum-77-tea' });
    expect(await eventsAbout(id)).toEqual(['user.password-reset: ']);
    await patch(`users/${id}`, { password: 'Chrysanthemum-78-tea', name: '又一个名字' });
    expect((await eventsAbout(id)).slice(1)).toEqual(['user.password-reset: ', 'users.updated: name']);
  });

  it('of a profile: personal data by its name, also when old and new look the same masked', async () => {
    const { id: user } = await buildUser(app.payload);
    const phone = newPhone();
    const data = { user, realName: '刘玉芬', phone, idNumber: '11010519491231002X', address: '3号楼' };
    const { id } = await app.payload.create({ collection: 'profiles', data, overrideAccess: true });
    const masked = `${phone.slice(0, 3)}****${phone.slice(-4)}`;
    await patch(`profiles/${id}`, { phone: masked, idNumber: '110105 19491231002x', address: '4号楼' });
    expect(await eventsAbout(String(id))).toEqual(['profiles.updated: address']);
    const twin = `${phone.slice(0, 3)}${String(9999 - Number(phone.slice(3, 7))).padStart(4, '0')}${phone.slice(-4)}`;
    await patch(`profiles/${id}`, { phone: twin, realName: '刘玉芳' });
    expect((await eventsAbout(String(id))).slice(1)).toEqual(['profiles.updated: phone, realName']);
  });

  it('writes nothing about an edit that was refused', async () => {
    const { id } = await buildUser(app.payload);
    await patch(`users/${id}`, { password: 'password123' }, 422);
    expect(await eventsAbout(id)).toEqual([]);
  });
});

describe('one’s own password', () => {
  it('cannot be set past the present one, also by an administrator', async () => {
    await patch(`users/${admin.id}`, { password: 'Chrysanthemum-77-tea' }, 403);
    expect(await eventsAbout(admin.id)).toEqual([]);
    const { docs } = await app.payload.find({ collection: 'users', where: { id: { equals: admin.id } } });
    expect(await app.signInAs(String(docs[0]?.username), testPassword)).toContain('payload-token=');
  });
});

describe('a password', () => {
  it('must not be made of the phone number of the profile, whoever sets it', async () => {
    const phone = newPhone();
    const person = await buildUser(app.payload, { phone });
    const [password, cookie] = [`${phone}-dh`, await cookieFor(app.payload, person.id)];
    const own = await app.submit(
      '/me/password',
      { current: testPassword, next: password, repeated: password },
      { cookie },
    );
    expect(own.status).toBe(422);
    expect(await own.text()).toContain('手机号');
    await patch(`users/${person.id}`, { password }, 422);
  });
});
