import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { contentPurpose } from '@/domain/accounts/outbox/enqueue-message';
import { acceptRequest, sendTrackingLink } from '@/domain/requests';
import { keyring } from '@/shared/encryption';
import { env } from '@/shared/env';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildRequest, operator, visitor } from '../../factories/requests';

let app: TestApp;
const { encryptionKey, previousEncryptionKeys } = env();

beforeAll(async () => {
  app = await startTestApp();
});
afterEach(() => Object.assign(env(), { encryptionKey, previousEncryptionKeys }));
afterAll(() => app?.close());

const rotateKey = () =>
  Object.assign(env(), {
    encryptionKey: randomBytes(32),
    previousEncryptionKeys: [env().encryptionKey, ...env().previousEncryptionKeys],
  });

/** Addresses in all messages about a request, oldest first. */
async function linksTo(id: string): Promise<string[]> {
  const { docs } = await app.payload.db.find<{ id: string; key: string; contentCipher: string }>({
    collection: 'outbox',
    where: { key: { like: `request:${id}:` } },
    sort: 'createdAt',
    limit: 0,
    pagination: false,
  });
  return docs.map(({ contentCipher }) => {
    const { text } = JSON.parse(keyring().decrypt(contentCipher, contentPurpose)) as { text: string };
    return text.slice(text.indexOf(env().siteUrl) + env().siteUrl.length);
  });
}

it('keeps leading to the request after the key was changed, in every message and in a repeated receipt', async () => {
  const form = { idempotencyKey: 'portal:before-the-rotation' };
  const { id, trackingToken } = await buildRequest(app.payload, form);
  rotateKey();
  rotateKey();
  await acceptRequest({ payload: app.payload, actor: operator, id });
  await sendTrackingLink({ payload: app.payload, actor: visitor, id });
  expect(await buildRequest(app.payload, form)).toMatchObject({ id, repeated: true, trackingToken });
  const links = await linksTo(id);
  expect(links).toHaveLength(3);
  expect(new Set(links)).toEqual(new Set([`/track/${trackingToken}`]));
  expect((await app.fetch(`/track/${trackingToken}`)).status).toBe(200);
});

it('leads to the page that asks for the phone when the key is gone', async () => {
  const { id, number, trackingToken } = await buildRequest(app.payload);
  rotateKey();
  // The phone is encrypted with the old key too, so only the link of a message can be looked at here.
  const { trackingPath } = await import('@/domain/requests/tracking');
  const { requestRow } = await import('@/domain/requests/request-row');
  const request = await requestRow(app.payload, id);
  expect(trackingPath(request)).toBe(`/track/${trackingToken}`);
  Object.assign(env(), { previousEncryptionKeys: [] });
  expect(trackingPath(request)).toBe(`/track?number=${number}`);
  expect(await (await app.fetch(trackingPath(request))).text()).toContain(`value="${number}"`);
});
