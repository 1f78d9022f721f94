import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { env } from '@/shared/env';
import { startTestApp, type TestApp } from '../../factories/app';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});

afterAll(() => app.close());

describe('the running server', () => {
  it('says that it lives and that it may be sent requests', async () => {
    expect(await (await app.fetch('/healthz')).json()).toEqual({ ok: true });
    const ready = await app.fetch('/readyz');
    expect(ready.status).toBe(200);
    const { ok, checks } = (await ready.json()) as { ok: boolean; checks: { name: string; ok: boolean }[] };
    expect(ok).toBe(true);
    expect(checks.every((check) => check.ok)).toBe(true);
    expect(checks.length).toBeGreaterThan(1);
  });

  it('has one Payload instance', () => {
    const { _payload: instances } = globalThis as { _payload?: Map<string, unknown> };
    expect(instances?.size).toBe(1);
  });

  it('answers every request with an id, keeps a proxy’s, and ignores a malformed one', async () => {
    expect((await app.fetch('/healthz')).headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
    const kept = await app.fetch('/healthz', { headers: { 'x-request-id': 'proxy-12345678' } });
    expect(kept.headers.get('x-request-id')).toBe('proxy-12345678');
    const refused = await app.fetch('/healthz', { headers: { 'x-request-id': 'a b<script>' } });
    expect(refused.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  });

  it('forbids inline scripts, framing and other hosts on portal pages', async () => {
    const { headers } = await app.fetch('/no-such-page');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('answers unknown pages in Chinese with status 404, unknown API routes as JSON', async () => {
    const page = await app.fetch('/no-such-page');
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('没有找到');
    const api = await app.fetch('/api/no-such-thing');
    expect(api.status).toBe(404);
    expect(api.headers.get('content-type')).toContain('application/json');
    for (const path of ['/api/disputes/versions', '/api/users/versions/1'])
      expect((await app.fetch(path)).status, path).toBe(404);
  });

  it('refuses a write that comes from another site, on every surface', async () => {
    for (const path of ['/preferences', '/api/users/login']) {
      const foreign: Record<string, string>[] = [
        { origin: 'https://elsewhere.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
        { referer: 'https://elsewhere.example/page' },
      ];
      for (const headers of foreign) {
        const answer = await app.fetch(path, { method: 'POST', headers });
        expect(answer.status, `${path} ${JSON.stringify(headers)}`).toBe(403);
      }
    }
  });

  it('accepts a write from the address the visitor used, also when it is not the configured one', async () => {
    const port = new URL(env().siteUrl).port;
    for (const origin of [env().siteUrl, `http://127.0.0.1:${port}`]) {
      const answer = await fetch(`http://127.0.0.1:${port}/preferences`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin },
        body: new URLSearchParams({ elder: '1', next: '/' }),
      });
      expect(answer.status, origin).toBe(303);
    }
  });

  it('offers no GraphQL and no job endpoints', async () => {
    expect((await app.fetch('/api/graphql', { method: 'POST' })).status).toBe(404);
    expect((await app.fetch('/api/payload-jobs/run')).status).not.toBe(200);
  });

  it('shows metrics to this machine', async () => {
    const metrics = await (await app.fetch('/metrics')).text();
    expect(metrics).toContain('http_request_duration_seconds_bucket');
    expect(metrics).toContain('database_writers_waiting');
    expect(metrics).not.toContain('no-such-page');
  });

  it('does not begin with files or long queries of strangers', async () => {
    const form = new FormData();
    form.set('file', new Blob(['x']), 'x.jpg');
    const file = await app.fetch('/api/media', { method: 'POST', body: form });
    const query = await app.fetch('/api/notices', {
      method: 'POST',
      headers: { 'x-http-method-override': 'GET', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'where[title][like]=a',
    });
    for (const answer of [file, query]) {
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ errors: [{ data: { code: 'unauthenticated' } }] });
    }
  });

  it('answers at most a hundred rows, however it is asked', async () => {
    for (const query of ['limit=0', 'limit[]=0', 'limit[0]=0', 'limit[a]=0', 'pagination=false']) {
      const answer = await app.fetch(`/api/divisions?${query}`);
      expect(answer.status, query).toBe(200);
      expect(((await answer.json()) as { limit: number }).limit, query).toBeLessThanOrEqual(100);
    }
  });
});
