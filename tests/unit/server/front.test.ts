import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { originCheck } from '@/server/origin-check';
import { requestLog } from '@/server/request-log';
import { trustedHeaders } from '@/server/trusted-headers';

let server: Server;
let address: string;

/** What code behind the front sees of a request, or the status. Not with `fetch`, which writes some of these headers itself. */
function seen(path: string, headers: Record<string, string>, method = 'GET'): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(address + path, { method, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      answer.on('end', () => resolve(answer.statusCode === 200 ? JSON.parse(body) : answer.statusCode));
    });
    asked.on('error', reject).end();
  });
}

beforeAll(async () => {
  const app = express();
  app.use(requestLog(pino({ level: 'silent' })));
  app.use(trustedHeaders('https://portal.example'));
  app.use(originCheck('https://portal.example'));
  app.use((request, response) => {
    response.json(request.headers);
  });
  server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server?.close());

describe('what the front lets through', () => {
  it('holds the real address of the client on every surface, whatever it claims', async () => {
    for (const path of ['/', '/admin', '/api/users'])
      expect(
        await seen(path, { 'x-client-address': '10.9.9.9', 'x-forwarded-for': '10.9.9.9' }),
      ).toMatchObject({
        'x-client-address': '127.0.0.1',
      });
  });

  it('names the configured host to Next, as the origin does', async () => {
    for (const origin of [address, 'https://portal.example'])
      expect(await seen('/admin', { origin, 'x-forwarded-host': 'elsewhere.example' }, 'POST')).toMatchObject(
        { origin: 'https://portal.example', 'x-forwarded-host': 'portal.example' },
      );
  });

  it('lets a link of another site open the panel as the person who is signed in', async () => {
    const visit = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect(await seen('/admin/collections/notices', visit)).toMatchObject({
      origin: 'https://portal.example',
    });
  });

  it.each([
    ['a frame', '/admin', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
    ['a script', '/admin', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }],
    ['a fetch', '/admin', { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
    ['the API', '/api/users', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
    ['another name', '/administrator', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
  ])('does not let %s of another site pass for ours', async (_what, path, headers) => {
    expect(await seen(path, { ...headers, 'sec-fetch-site': 'cross-site' })).not.toHaveProperty('origin');
  });

  it('refuses a write of another site, also one that looks like a visit', async () => {
    const visit = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect(await seen('/admin', visit, 'POST')).toBe(403);
  });
});
