import { spawn } from 'node:child_process';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { carrierFor, deliverMessages } from '@/domain/accounts';
import { fixedClock, setClock } from '@/shared/clock';
import { env } from '@/shared/env';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildRequest } from '../../factories/requests';

let app: TestApp;
const clock = fixedClock('2026-11-23T10:00:00+08:00');

beforeAll(async () => {
  setClock(clock);
  app = await startTestApp();
});
afterEach(() => Object.assign(env(), { webhook: undefined }));
afterAll(async () => {
  setClock(null);
  await app?.close();
});

const stateOf = async (id: string) => {
  const { docs } = await app.payload.db.find<{ id: string; state: string }>({
    collection: 'outbox',
    where: { aboutId: { equals: id } },
    limit: 1,
    pagination: false,
  });
  return docs[0]?.state;
};

describe('the gateway', () => {
  it('gets signed messages that it can check, and is tried again when it fails', async () => {
    const secret = 'a-secret-of-the-gateway';
    const received: { body: string; headers: IncomingHttpHeaders }[] = [];
    let status = 503;
    const gateway = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      received.push({ body: Buffer.concat(chunks).toString(), headers: request.headers });
      response.writeHead(status).end();
    });
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
    const { port } = gateway.address() as AddressInfo;
    Object.assign(env(), { webhook: { url: `http://127.0.0.1:${port}/sms`, secret } });
    try {
      const { id } = await buildRequest(app.payload, { phone: '13900001111' });
      await deliverMessages({ payload: app.payload });
      expect(await stateOf(id)).toBe('waiting');
      status = 200;
      clock.set('2026-11-23T10:05:00+08:00');
      await deliverMessages({ payload: app.payload });
      expect(await stateOf(id)).toBe('delivered');
      expect(received).toHaveLength(2);
      const [first, last] = received;
      expect(first?.headers['idempotency-key']).toBe(last?.headers['idempotency-key']);
      const [, time = '', signature = ''] =
        /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(last?.headers['x-portal-signature'])) ?? [];
      expect(Number(time)).toBe(Math.floor(clock.now().getTime() / 1000));
      const expected = createHmac('sha256', secret).update(`${time}.${last?.body}`).digest();
      expect(timingSafeEqual(expected, Buffer.from(signature, 'hex'))).toBe(true);
      expect(JSON.parse(last?.body ?? '{}')).toMatchObject({
        channel: 'sms',
        template: 'request.file',
        to: '13900001111',
        text: expect.stringContaining('已收到'),
      });
    } finally {
      gateway.close();
    }
  });
});

describe('the example of a gateway in the documentation', () => {
  it('takes a message once and refuses a forged one', async () => {
    setClock(null);
    const secret = 'a-secret-of-the-example';
    const child = spawn(process.execPath, ['docs/examples/gateway.mjs'], {
      env: { ...process.env, WEBHOOK_SECRET: secret, PORT: '0' },
    });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    try {
      await vi.waitFor(() => expect(printed).toMatch(/listening on \d+/), 20_000);
      const url = `http://127.0.0.1:${/listening on (\d+)/.exec(printed)?.[1]}/`;
      Object.assign(env(), { webhook: { url, secret } });
      const parcel = {
        key: 'example:1',
        channel: 'sms',
        template: 't',
        to: '13900001111',
        subject: 's',
      } as const;
      const carry = carrierFor('sms');
      await carry?.({ ...parcel, text: '您的诉求有答复了。' });
      await carry?.({ ...parcel, text: '您的诉求有答复了。' });
      Object.assign(env(), { webhook: { url, secret: 'another-secret-of-a-stranger' } });
      await expect(carry?.({ ...parcel, key: 'example:2', text: '伪造的' })).rejects.toThrow('401');
      expect(printed.match(/13900001111/g)).toHaveLength(1);
      expect(printed).not.toContain('伪造');
    } finally {
      child.kill();
      setClock(clock);
    }
  });
});
