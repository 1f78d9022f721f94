import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildUser, cookieFor, newPhone } from '../../factories/accounts';
import { startTestApp, type TestApp, testPassword } from '../../factories/app';

const site = 'https://portal.example';
let app: TestApp;

beforeAll(async () => {
  process.env.SITE_URL = site;
  app = await startTestApp();
});
afterAll(() => app?.close());

const refused = { method: 'POST', headers: { origin: 'https://elsewhere.example' } };
/** One address of every surface, and of everything that may answer before a page does. */
const everywhere: [string, RequestInit?][] = [
  ['/'],
  ['/no-such-page'],
  ['/healthz'],
  ['/readyz'],
  ['/metrics'],
  ['/favicon.ico'],
  ['/assets/no-such-asset.css'],
  ['/admin'],
  ['/admin/login'],
  ['/_next/no-such-script.js'],
  ['/api/users/me'],
  ['/api/no-such-thing'],
  ['/preferences', refused],
  ['/api/users/login', refused],
  ['/admin', refused],
];

describe('a portal behind TLS', () => {
  it.each(everywhere)('tells browsers to stay with it, and not to guess, at %s', async (path, init) => {
    const { headers } = await app.fetch(path, init);
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/default-src '(none|self)'/);
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors '(none|self)'/);
    expect(headers.get('x-frame-options')).toMatch(/^(DENY|SAMEORIGIN)$/);
  });

  it('says so on a page from the cache, too', async () => {
    for (let time = 0; time < 2; time += 1) {
      const { headers } = await app.fetch('/notices');
      expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  it('sets no cookie that would travel without TLS', async () => {
    const { username } = await buildUser(app.payload);
    const answers = await Promise.all([
      app.fetch('/api/users/login', {
        method: 'POST',
        headers: { origin: site, 'content-type': 'application/json' },
        body: JSON.stringify({ username, password: testPassword }),
      }),
      app.submit('/sign-in/password', { username, password: testPassword }),
      app.submit('/sign-in', { phone: newPhone() }),
      app.submit('/preferences', { elder: '1', next: '/' }),
    ]);
    for (const answer of answers) {
      const cookies = answer.headers.getSetCookie();
      expect(cookies.length, `${answer.url} ${answer.status}`).toBeGreaterThan(0);
      for (const cookie of cookies) expect(cookie).toMatch(/; Secure/i);
    }
  });

  it('lets nobody guess at a photo of a request, or keep it', async () => {
    const { id } = await buildUser(app.payload, { roles: [{ role: 'operator' }] });
    const data = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#777777' } })
      .jpeg()
      .toBuffer();
    const photo = await app.payload.create({
      collection: 'request-photos',
      data: { order: 0, stage: 'filed' },
      file: { data, mimetype: 'image/jpeg', name: 'photo.jpg', size: data.length },
    });
    const cookie = await cookieFor(app.payload, id);
    const answer = await app.fetch(`/api/request-photos/file/${photo.filename}`, {
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
