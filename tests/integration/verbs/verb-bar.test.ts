import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { env } from '@/shared/env';
import { newId } from '@/shared/ids';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildHandlingUnit, buildRequest, buildRequestAt, buildStaff } from '../../factories/requests';

let app: TestApp;
let operatorCookie: string;
let handlerCookie: string;
let unit: string;

beforeAll(async () => {
  app = await startTestApp();
  unit = await buildHandlingUnit(app.payload);
  operatorCookie = await app.signInAs((await buildStaff(app.payload, 'operator')).username);
  handlerCookie = await app.signInAs(
    (await buildStaff(app.payload, 'unit-handler', { kind: 'unit', id: unit })).username,
  );
});
afterAll(() => app?.close());

const offered = async (id: string, cookie?: string) => {
  const answer = await app.fetch(`/api/requests/${id}/verbs`, { headers: cookie ? { cookie } : {} });
  const body = (await answer.json()) as { verbs?: { verb: string; inputs: { name: string }[] }[] };
  return { status: answer.status, verbs: body.verbs?.map(({ verb }) => verb), offers: body.verbs };
};
const perform = async (
  id: string,
  verb: string,
  input: unknown,
  cookie: string,
  body = JSON.stringify(input),
) => {
  const answer = await app.fetch(`/api/requests/${id}/verbs/${verb}`, {
    method: 'POST',
    headers: { cookie, origin: env().siteUrl, 'content-type': 'application/json' },
    body,
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

describe('the verb bar', () => {
  it('offers what the state and the person allow, described by data', async () => {
    const { id } = await buildRequest(app.payload);
    const { verbs, offers } = await offered(id, operatorCookie);
    expect(verbs).toEqual(['accept', 'decline', 'merge', 'urge', 'add-note']);
    expect(offers?.[1]?.inputs.map(({ name }) => name)).toEqual(['ground', 'referral']);
    expect((await offered(id, handlerCookie)).status).toBe(404);
    expect((await offered(id)).status).toBe(401);
    expect((await offered(newId(), operatorCookie)).status).toBe(404);
    expect((await offered('x', operatorCookie)).status).toBe(404);
  });

  it('does the verb, says so and offers the next item', async () => {
    await buildRequest(app.payload);
    const { id } = await buildRequest(app.payload);
    const done = await perform(id, 'accept', { urgency: 'urgent' }, operatorCookie);
    expect(done.status).toBe(200);
    expect(done.body).toMatchObject({
      message: expect.stringContaining('受理'),
      next: { href: expect.stringContaining('/admin/collections/requests/') },
    });
    const dispatched = await perform(id, 'dispatch', { unit }, operatorCookie);
    expect(dispatched.status).toBe(200);
    expect((await offered(id, handlerCookie)).verbs).toEqual([
      'start',
      'return',
      'add-co-unit',
      'dispute',
      'add-note',
    ]);
    expect((await offered(id, operatorCookie)).verbs).toEqual([
      'recall-dispatch',
      'add-co-unit',
      'merge',
      'urge',
      'add-note',
    ]);
  });

  it('answers coded errors with Chinese messages beside the fields', async () => {
    const { id } = await buildRequest(app.payload);
    const incomplete = await perform(id, 'decline', { ground: 'nothing' }, operatorCookie);
    expect(incomplete).toMatchObject({
      status: 422,
      body: { code: 'validation', fields: { ground: '请选择不予受理的情形', referral: expect.any(String) } },
    });
    expect(
      await perform(id, 'reply', { reply: '已经解决，请您放心，谢谢监督。' }, operatorCookie),
    ).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
    expect(await perform(id, 'dispatch', { unit }, operatorCookie)).toMatchObject({
      status: 409,
      body: { code: 'invalid-state' },
    });
    expect(await perform(id, 'no-such', {}, operatorCookie)).toMatchObject({ status: 404 });
    expect(await perform(id, 'accept', {}, operatorCookie, 'not json')).toMatchObject({ status: 422 });
    expect(await perform(id, 'accept', {}, operatorCookie, '[]')).toMatchObject({ status: 422 });
  });

  it('works on the document in the address, whatever the body says', async () => {
    const one = await buildRequest(app.payload);
    const other = await buildRequest(app.payload);
    await perform(one.id, 'accept', { id: other.id, actor: 'me', payload: {} }, operatorCookie);
    const states = await Promise.all(
      [one, other].map(({ id }) =>
        app.payload.findByID({ collection: 'requests', id, overrideAccess: true }),
      ),
    );
    expect(states.map(({ state }) => state)).toEqual(['accepted', 'submitted']);
  });

  it('lets the handler answer but never evaluate or close', async () => {
    const { id } = await buildRequestAt(app.payload, 'in-progress', { unit });
    expect((await offered(id, handlerCookie)).verbs).toEqual([
      'reply',
      'add-co-unit',
      'dispute',
      'report-progress',
      'apply-extension',
      'apply-pause',
      'hand-over',
      'add-note',
    ]);
    expect((await perform(id, 'reply', { reply: '已修好，室温恢复到二十度。' }, handlerCookie)).status).toBe(
      200,
    );
    expect((await offered(id, handlerCookie)).verbs).toEqual(['hand-over', 'correct-reply', 'add-note']);
    expect((await perform(id, 'close', { note: '已经办结。' }, handlerCookie)).status).toBe(403);
    expect(
      (await perform(id, 'evaluate', { solved: 'solved', satisfaction: 'satisfied' }, handlerCookie)).status,
    ).toBe(404);
  });
});
