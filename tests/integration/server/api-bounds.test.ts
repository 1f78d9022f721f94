import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { env } from '@/shared/env';
import { buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';

let app: TestApp;
let cookie: string;

beforeAll(async () => {
  app = await startTestApp();
  const { id } = await buildUser(app.payload, { roles: [{ role: 'operator' }] });
  cookie = await cookieFor(app.payload, id);
});
afterAll(() => app?.close());

const payloads = 'x-payload-http-method-override';
const common = 'x-http-method-override';
const form = 'application/x-www-form-urlencoded';
const post = (headers: Record<string, string>, body: string) =>
  app.fetch('/api/divisions', { method: 'POST', headers: { origin: env().siteUrl, ...headers }, body });

describe('a query sent as the body of a POST', () => {
  const ways: Record<string, string>[] = [
    { [payloads]: 'GET' },
    { [common]: 'GET' },
    { [payloads]: 'x', [common]: 'GET' },
    { [payloads]: 'GET', [common]: 'x' },
    { [payloads]: '', [common]: 'GET' },
  ];

  it.each(ways)('is within bounds with %o', async (override) => {
    const headers = { ...override, 'content-type': form };
    expect((await post(headers, 'limit=0')).status).toBe(401);
    const answer = await post({ ...headers, cookie }, 'limit=0&pagination=false&depth=9');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ limit: 100 });
  });

  it.each(ways)(
    'is refused as JSON, which Payload would paste into the address, with %o',
    async (override) => {
      const headers = { ...override, 'content-type': 'application/json' };
      const body = JSON.stringify({ locale: 'zh&limit=0&sort=user.hash' });
      expect((await post(headers, body)).status).toBe(401);
      expect((await post({ ...headers, cookie }, body)).status).toBe(415);
      expect((await post({ ...headers, 'content-type': 'text/plain', cookie }, 'limit=0')).status).toBe(415);
    },
  );

  it('does not take a long one for a short one', async () => {
    const answer = await post({ [payloads]: 'GET', 'content-type': form, cookie }, 'a='.repeat(60_000));
    expect(answer.status).toBe(413);
  });
});

describe('a body for the API', () => {
  const signIn = (body: BodyInit) =>
    app.fetch('/api/users/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: env().siteUrl },
      body,
      ...(typeof body === 'string' ? {} : { duplex: 'half' }),
    });
  const padded = (bytes: number) =>
    JSON.stringify({ username: 'nobody', password: 'wrong', filler: 'x'.repeat(bytes) });
  /** Sent in chunks, without a length. */
  const streamed = (text: string) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < text.length; at += 65_536)
          controller.enqueue(new TextEncoder().encode(text.slice(at, at + 65_536)));
        controller.close();
      },
    });

  it('of more than a megabyte is refused before anything looks at it, whether it says so or not', async () => {
    for (const body of [padded(1_100_000), streamed(padded(1_100_000))]) {
      const answer = await signIn(body);
      expect(answer.status).toBe(413);
      expect(await answer.json()).toMatchObject({ errors: [{ data: { code: 'too-large' } }] });
    }
  });

  it('of less is read, whether it says so or not', async () => {
    for (const body of [padded(900_000), streamed(padded(900_000))])
      expect((await signIn(body)).status).toBe(401);
  });
});

describe('a list or an object where text belongs', () => {
  it('is a wrong input of that field, also in nested rows, and no failure of ours', async () => {
    const { id } = await buildUser(app.payload, { roles: [{ role: 'administrator' }] });
    const headers = {
      cookie: await cookieFor(app.payload, id),
      origin: env().siteUrl,
      'content-type': 'application/json',
    };
    const sent = async (slug: string, body: object) => {
      const answer = await app.fetch(`/api/${slug}`, { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: answer.status, text: await answer.text() };
    };
    const campaign = { title: '新活动', slug: 'xin', kind: 'identity', summary: '一句', about: '怎么办' };
    const shapeless = await sent('campaigns', { ...campaign, startsOn: '2026-03-01', asks: ['一', '二'] });
    expect(shapeless).toMatchObject({ status: 422, text: expect.stringContaining('asks') });
    expect((await sent('grids', { name: { a: 1 } })).status).toBe(422);
    expect((await sent('campaigns', { ...campaign, startsOn: ['2026-03-01'] })).status).toBe(422);
  });
});
