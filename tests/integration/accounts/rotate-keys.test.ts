import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { inTransaction } from '@/database';
import { enqueueMessage, rotateKeys, sealEvents, verifyAudit } from '@/domain/accounts';
import { accountByPhone } from '@/domain/accounts/account-row';
import { keyring } from '@/shared/encryption';
import { env } from '@/shared/env';
import { buildUser, cookieFor, newPhone } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';

let app: TestApp;
let admin: string;
const first: { key: Buffer } = { key: Buffer.alloc(0) };

beforeAll(async () => {
  app = await startTestApp();
  first.key = env().encryptionKey;
  const { id } = await buildUser(app.payload, { roles: [{ role: 'administrator' }] });
  admin = await cookieFor(app.payload, id);
});
afterAll(() => app.close());

const useKeys = (key: Buffer, ...previous: Buffer[]) =>
  Object.assign(env(), { encryptionKey: key, previousEncryptionKeys: previous });
const rowsOf = async (collection: 'profiles' | 'users' | 'outbox' | 'audit-seals') =>
  (
    await app.payload.db.find<Record<string, unknown>>({
      collection,
      limit: 0,
      pagination: false,
      sort: 'id',
    })
  ).docs;
const create = (body: object) =>
  app.fetch('/api/profiles', {
    method: 'POST',
    headers: { origin: app.url, cookie: admin, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

it('a changed key: what is stored stays unique, readable and findable, and is encrypted anew, once', async () => {
  const phone = newPhone();
  const person = await buildUser(app.payload, { phone });
  const secretCipher = keyring().encrypt('ABCDEFGH', 'totp-secret');
  await inTransaction({ payload: app.payload, actor: systemActor('test') }, async (req) => {
    const data = { totpSecretCipher: secretCipher };
    await app.payload.db.updateOne({ collection: 'users', id: person.id, data, req, returning: false });
    const message = { template: 'sign-in-code', data: { code: '123456' }, key: 'rotation' };
    await enqueueMessage({ req, channel: 'sms', to: phone, ...message });
  });
  await sealEvents({ payload: app.payload });

  const second = randomBytes(32);
  useKeys(second, first.key);
  const { id: user } = await buildUser(app.payload);
  const twin = await create({ user, phone });
  expect(twin.status, await twin.text()).toBe(422);

  const report = await rotateKeys({ payload: app.payload });
  expect(report.problems).toEqual([]);
  expect(report.changed).toBeGreaterThanOrEqual(4);
  const again = await rotateKeys({ payload: app.payload });
  expect(again).toMatchObject({ changed: 0, problems: [] });

  // Without the old key nothing is lost.
  useKeys(second);
  expect((await accountByPhone({ payload: app.payload }, phone))?.id).toBe(person.id);
  const users = await rowsOf('users');
  const cipher = users.find(({ id }) => id === person.id)?.totpSecretCipher;
  expect(keyring().decrypt(String(cipher), 'totp-secret')).toBe('ABCDEFGH');
  const outbox = await rowsOf('outbox');
  expect(outbox.map((row) => keyring().decrypt(String(row.recipientCipher), 'recipient'))).toContain(phone);
  expect(keyring().decrypt(String(outbox[0]?.contentCipher), 'outbox-content')).toContain('123456');
  expect((await verifyAudit({ payload: app.payload })).problems).toEqual([]);
  expect((await create({ user, phone })).status).toBe(400);
});

it('a row that cannot be encrypted anew is named, and the others are done', async () => {
  const [lost, fine] = [newPhone(), newPhone()];
  const present = env().encryptionKey;
  useKeys(randomBytes(32));
  const orphan = await buildUser(app.payload, { phone: lost });
  useKeys(present);
  await buildUser(app.payload, { phone: fine });
  const next = randomBytes(32);
  useKeys(next, present);
  const { problems } = await rotateKeys({ payload: app.payload });
  const profile = (await rowsOf('profiles')).find((row) => row.user === orphan.id);
  expect(problems).toEqual([`profiles ${profile?.id}：解不开或写不进`]);
  useKeys(next);
  expect(await accountByPhone({ payload: app.payload }, fine)).not.toBeNull();
});
