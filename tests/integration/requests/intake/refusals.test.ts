import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type IssuedKey, sweepNonces } from '@/domain/requests';
import { resetChannelRates } from '@/server/intake/channel-rates';
import { fixedClock, setClock } from '@/shared/clock';
import { startTestApp, type TestApp } from '../../../factories/app';
import {
  askState,
  buildChannelKey,
  externalRequest,
  rowsOf,
  send,
  signedHeaders,
} from '../../../factories/intake';

let app: TestApp;
let key: IssuedKey;

beforeAll(async () => {
  app = await startTestApp();
  key = await buildChannelKey(app.payload, '12345');
});
afterAll(() => app?.close());
beforeEach(() => resetChannelRates());
afterEach(() => setClock(null));

const filed = async (number: unknown) =>
  rowsOf(app.payload, 'requests', { sourceKey: { equals: `12345:${String(number)}` } });

describe('a call that is not right', () => {
  it('with a wrong signature, an unknown channel or a missing header gets one and the same answer', async () => {
    const request = externalRequest();
    const answers = [
      await send(app, key, request, { signature: `sha256=${'0'.repeat(64)}` }),
      await send(app, key, request, { signature: 'sha256=00' }),
      await send(app, key, request, { signature: '' }),
      await send(app, { ...key, secret: `${key.secret}x` }, request),
      await send(app, { ...key, channel: 'nobody' }, request),
      await send(app, { ...key, channel: 'letter' }, request),
      await send(app, key, request, { timestamp: '' }),
      await send(app, key, request, { timestamp: 'soon' }),
      await send(app, key, request, { nonce: '' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers[0]?.body).toMatchObject({ code: 'unauthenticated', fields: {} });
    expect(await filed(request.number)).toEqual([]);
  });

  it('whose body was changed on the way is refused', async () => {
    const request = externalRequest();
    const body = JSON.stringify(request);
    const headers = signedHeaders(key, body);
    const changed = body.replace('路灯', '井盖');
    expect((await app.fetch('/intake/v1/requests', { method: 'POST', headers, body: changed })).status).toBe(
      401,
    );
  });

  it('of another time, or seen before, is refused', async () => {
    const seconds = (offset: number) => String(Math.floor(Date.now() / 1000) + offset);
    for (const offset of [-301, -100_000, 302, 1_000_000_000]) {
      const answer = await send(app, key, externalRequest(), { timestamp: seconds(offset) });
      expect(answer, String(offset)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    }
    for (const offset of [-295, 295]) {
      expect((await send(app, key, externalRequest(), { timestamp: seconds(offset) })).status).toBe(201);
    }
    const request = externalRequest();
    const nonce = 'only-once';
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(app, key, request, { nonce })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
    expect((await askState(app, key, request.number, { nonce })).status).toBe(409);
  });

  it('seen before stays refused after the sweep, which removes only what has run out', async () => {
    const nonce = 'swept';
    expect((await send(app, key, externalRequest(), { nonce })).status).toBe(201);
    expect(await sweepNonces({ payload: app.payload })).toBe(0);
    expect((await send(app, key, externalRequest(), { nonce })).status).toBe(409);
    setClock(fixedClock(new Date(Date.now() + 11 * 60_000)));
    expect(await sweepNonces({ payload: app.payload })).toBeGreaterThan(0);
    // The call of then is too old by now, whether its nonce is remembered or not.
    expect((await send(app, key, externalRequest(), { nonce })).status).toBe(409);
    expect(await sweepNonces({ payload: app.payload })).toBe(0);
  });

  it('with a bad body is told which fields are wrong, under their own names', async () => {
    const empty = await send(app, key, {});
    expect(empty.status).toBe(422);
    expect(Object.keys(empty.body.fields as object).sort()).toEqual([
      'body',
      'number',
      'submittedAt',
      'title',
    ]);
    const many = await send(
      app,
      key,
      externalRequest({
        title: 7,
        place: '长'.repeat(101),
        requester: { phone: '123' },
        confidential: 'yes',
        submittedAt: '2026-02-30',
      }),
    );
    expect(Object.keys(many.body.fields as object).sort()).toEqual([
      'confidential',
      'place',
      'submittedAt',
      'title',
    ]);
    const phone = await send(app, key, externalRequest({ requester: { phone: '123' } }));
    expect(phone).toMatchObject({
      status: 422,
      body: { code: 'validation', fields: { 'requester.phone': expect.stringContaining('电话') } },
    });
    for (const body of ['', '{', '[]', '"text"', 'null', '\uFEFF{}']) {
      expect((await send(app, key, body)).status, body).toBe(422);
    }
  });

  it('that is too large, compressed or too frequent is refused', async () => {
    const large = await send(app, key, externalRequest({ body: '大'.repeat(300 * 1024) }));
    expect(large).toMatchObject({ status: 413, body: { code: 'too-large' } });
    const zipped = await app.fetch('/intake/v1/requests', {
      method: 'POST',
      headers: { 'content-encoding': 'gzip' },
      body: 'x',
    });
    expect(zipped.status).toBe(415);
    const tries = Array.from({ length: 61 }, () => send(app, { ...key, secret: 'wrong' }, externalRequest()));
    const refused = await Promise.all(tries);
    expect(refused.filter(({ status }) => status === 401)).toHaveLength(60);
    const [limited] = refused.filter(({ status }) => status === 429);
    expect(Number(limited?.headers.get('retry-after'))).toBeGreaterThan(0);
    // Those who guess do not shut out the channel.
    expect((await send(app, key, externalRequest())).status).toBe(201);
  });

  it('does not need, and does not take, the origin of a page', async () => {
    const body = JSON.stringify(externalRequest());
    const headers = { ...signedHeaders(key, body), origin: 'https://hotline.example' };
    expect((await app.fetch('/intake/v1/requests', { method: 'POST', headers, body })).status).toBe(201);
    expect((await app.fetch('/intake/v1/nothing')).status).toBe(404);
  });

  it('with an address that cannot be read is refused, not broken', async () => {
    const headers = signedHeaders(key, '');
    expect((await app.fetch('/intake/v1/requests/%E0%A4%A', { headers })).status).toBe(422);
    const answer = await app.fetch('/open311/v2/requests/%E0%A4%A.json');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual([{ code: 400, description: expect.any(String) }]);
  });

  it('with characters no database or document likes is filed all the same', async () => {
    const body = '有空字符\u0000和半个字\ud800在里面的内容';
    for (const number of ['odd\u00001', 'odd 2', '100%']) {
      expect((await send(app, key, externalRequest({ number, body }))).status, number).toBe(201);
      expect(await askState(app, key, number)).toMatchObject({ status: 200, body: { state: 'submitted' } });
    }
  });
});
