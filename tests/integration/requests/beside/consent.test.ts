import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishRequest, withdrawPublicConsent } from '@/domain/requests';
import { startTestApp, type TestApp } from '../../../factories/app';
import { buildRequestAt, operator, supervisor, visitor } from '../../../factories/requests';
import { readRequest } from '../../../factories/time';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());

const status = async (path: string) => (await app.fetch(path)).status;
async function published() {
  const request = await buildRequestAt(app.payload, 'evaluation', { publicConsent: true });
  await publishRequest({ payload: app.payload, id: request.id, actor: operator, decision: 'public' });
  expect(await status(`/requests/${request.number}`)).toBe(200);
  return request;
}

describe('taking back the consent to publish', () => {
  it('removes question and answer everywhere at once, by the tracking page', async () => {
    const { id, number, trackingToken } = await published();
    const path = `/track/${trackingToken}`;
    expect(await (await app.fetch(path)).text()).toContain('不再同意公开');
    expect((await app.submit(`${path}/consent`, {})).status).toBe(303);
    expect(await status(`/requests/${number}`)).toBe(404);
    expect(await (await app.fetch('/requests')).text()).not.toContain(number);
    expect(await readRequest(app.payload, id)).toMatchObject({
      publicConsent: false,
      visibility: 'private',
      state: 'evaluation',
    });
    const page = await (await app.fetch(path)).text();
    expect(page).not.toContain(
      '<button type="submit" class="govuk-button govuk-button--secondary">不再同意公开',
    );
    expect(page).toContain('反映人不再同意公开');
  });

  it('leaves nothing an operator could publish again', async () => {
    const { id } = await published();
    const call = { payload: app.payload, id };
    await withdrawPublicConsent({ ...call, actor: visitor, byLink: true });
    expect((await withdrawPublicConsent({ ...call, actor: visitor, byLink: true })).repeated).toBe(true);
    await expect(publishRequest({ ...call, actor: operator, decision: 'public' })).rejects.toMatchObject({
      code: 'invalid-state',
    });
  });

  it('is nobody else’s to do', async () => {
    const { id, number, handler } = await published();
    const call = { payload: app.payload, id };
    for (const actor of [operator, supervisor, handler])
      for (const byLink of [false, true])
        await expect(withdrawPublicConsent({ ...call, actor, byLink })).rejects.toMatchObject({
          code: 'forbidden',
        });
    await expect(withdrawPublicConsent({ ...call, actor: visitor })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await status(`/requests/${number}`)).toBe(200);
  });

  it('needs a consent to take back', async () => {
    const { id } = await buildRequestAt(app.payload, 'evaluation');
    await expect(
      withdrawPublicConsent({ payload: app.payload, id, actor: visitor, byLink: true }),
    ).rejects.toMatchObject({ code: 'invalid-state' });
  });
});
