import type { Payload } from 'payload';
import { env } from '@/shared/env';
import { layMigratedDatabase } from './migrated';

/** The whole server, started in the test's process on a fresh migrated database. */
export interface TestApp {
  payload: Payload;
  /** Address without a trailing slash. */
  url: string;
  /** Fetches a path of the app; never follows redirects, because tests look at them. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Posts a form the way a browser does without JavaScript. */
  submit(path: string, fields: Record<string, string>, init?: { cookie?: string }): Promise<Response>;
  /** Signs a user in with `password` (default: the factories' one) and returns the Cookie header. */
  signInAs(username: string, password?: string): Promise<string>;
  close(): Promise<void>;
}

/** The password the factories give to every account. */
export const testPassword = 'Osmanthus-2026-blossom';

/** Starts the app; `admin: true` also loads the admin panel (needs a build), `demo: true` fills it with the demo city. */
export async function startTestApp({ admin = false, demo = false } = {}): Promise<TestApp> {
  await layMigratedDatabase();
  const { startServer } = await import('../../src/server/start');
  const server = await startServer({ ...env(), admin }, { content: demo ? 'demo' : 'none' });
  if (admin) await server.adminReady;
  const { siteUrl } = env();

  const request: TestApp['fetch'] = (path, init) =>
    fetch(`${server.url}${path}`, { redirect: 'manual', ...init });
  return {
    payload: server.payload,
    url: server.url,
    fetch: request,
    submit: (path, fields, { cookie } = {}) =>
      request(path, {
        method: 'POST',
        headers: { origin: siteUrl, ...(cookie ? { cookie } : {}) },
        body: new URLSearchParams(fields),
      }),
    async signInAs(username, password = testPassword) {
      const answer = await request('/api/users/login', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: siteUrl },
        body: JSON.stringify({ username, password }),
      });
      if (answer.status !== 200)
        throw new Error(`${username} cannot sign in: ${answer.status} ${await answer.text()}`);
      const cookie = answer.headers.getSetCookie().find((item) => item.startsWith('payload-token='));
      if (!cookie) throw new Error('signing in set no cookie');
      return cookie.split(';')[0] ?? '';
    },
    close: () => server.close(),
  };
}
