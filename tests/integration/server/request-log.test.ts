import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IRouter } from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerPortal } from '@/portal';
import { logPath } from '@/server/log-path';
import { startTestApp, type TestApp } from '../../factories/app';
import { type ServerProcess, spawnServer } from '../../factories/processes';
import { strongSecrets } from '../../factories/secrets';

/** The names of path parameters that open nothing by themselves. */
const open = new Set([
  'id',
  'number',
  'photo',
  'community',
  'code',
  'slug',
  'year',
  'file',
  'verb',
  'delivery',
  'round',
  'compound',
  'household',
  'month',
  'line',
  'item',
  'row',
  'person',
  'partner',
  'node',
  'record',
  'member',
  'party',
  'step',
]);

interface Layer {
  route?: { path: string | RegExp | (string | RegExp)[] };
  handle?: Partial<IRouter>;
}

function pathsOf({ stack = [] }: Partial<IRouter>): string[] {
  return (stack as unknown as Layer[]).flatMap(({ route, handle }) => [
    ...(route ? [route.path].flat().filter((path) => typeof path === 'string') : []),
    ...(handle?.stack ? pathsOf(handle) : []),
  ]);
}

describe('the routes of the portal', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app?.close());

  it('are logged without the segments that open something', () => {
    const paths = pathsOf(registerPortal({ payload: app.payload, siteUrl: app.url, demo: true }));
    const secret = paths.filter((path) =>
      [...path.matchAll(/:(\w+)/g)].some(([, name]) => !open.has(name ?? '')),
    );
    expect(secret.length).toBeGreaterThan(5);
    for (const path of secret) {
      const logged = logPath(path.replace(/:\w+/g, 'opens-a-door'));
      expect(logged, path).not.toContain('opens-a-door');
    }
  });
});

describe('the log of a server at work', () => {
  let server: ServerProcess;
  let gateway: Server;
  const messages: string[] = [];

  beforeAll(async () => {
    gateway = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      request.on('end', () => {
        messages.push(body);
        response.end();
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => gateway.once('listening', resolve));
    const { port } = gateway.address() as AddressInfo;
    server = await spawnServer({
      ...strongSecrets,
      JOBS: '1',
      LOG_LEVEL: 'debug',
      WEBHOOK_URL: `http://127.0.0.1:${port}/`,
      WEBHOOK_SECRET: strongSecrets.PAYLOAD_SECRET,
    });
  });
  afterAll(async () => {
    await server?.stop();
    gateway?.close();
  });

  const submit = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: server.url, ...(cookie ? { cookie } : {}) },
      body: new URLSearchParams(fields),
    });
  const cookiesOf = (answer: Response) =>
    answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');

  it('holds no tracking token, no phone number, no name and no code', async () => {
    const phone = '13900139077';
    const filed = await submit('/requests/new', {
      step: 'check',
      formKey: 'request-log-0001',
      category: await firstCategory(),
      placeText: '明月豪苑3号楼2单元',
      body: '楼道里的暖气管接头漏水，已经流到一楼了。',
      phone,
      name: '王大爷',
      publicConsent: 'no',
    });
    const location = filed.headers.get('location') ?? '';
    expect(location, await filed.text()).toMatch(/^\/requests\/filed\/[\w-]{32}$/);
    const token = location.split('/').pop() ?? '';
    for (const path of [location, `/track/${token}`, `/TRACK/${token}`, `/track/${token}/photos/1`])
      await fetch(`${server.url}${path}`);

    const asked = await submit('/sign-in', { phone });
    expect(asked.status).toBe(303);
    const code = await codeFromGateway();
    const cookie = cookiesOf(asked);
    expect(
      (await submit('/sign-in/code', { code: `${Number(code) === 0 ? 1 : 0}00000` }, cookie)).status,
    ).toBe(422);
    expect((await submit(`/sign-in/code?code=${code}`, { code }, cookie)).status).toBe(303);

    // Stopped, so that everything is printed.
    expect(await server.stop()).toBe(0);
    const log = server.output();
    expect(log).toContain('/requests/filed/…');
    expect(log).toContain('/track/…');
    expect(log).toContain('/sign-in/code');
    const lines = log.split('\n').filter((line) => line.startsWith('{'));
    expect(lines.length).toBeGreaterThan(6);
    // The numbers pino writes itself (times, milliseconds) are not what is looked for.
    const told = lines.map((line) => line.replace(/"(time|responseTime)":("[^"]*"|\d+)/g, '')).join('\n');
    for (const secret of [token, phone, '王大爷', code]) expect(told).not.toContain(secret);
  });

  async function firstCategory(): Promise<string> {
    const html = await (await fetch(`${server.url}/requests/new`)).text();
    return /name="category"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? '';
  }

  /** The outbox is swept every quarter of a minute. */
  async function codeFromGateway(): Promise<string> {
    const deadline = Date.now() + 40_000;
    while (Date.now() < deadline) {
      const code = messages.map((message) => /验证码\D*(\d{6})/.exec(message)?.[1]).find(Boolean);
      if (code) return code;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`no code reached the gateway: ${messages.join('\n')}`);
  }
});
