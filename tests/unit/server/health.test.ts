import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Payload } from 'payload';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { healthRoutes } from '@/server/health';
import { Readiness } from '@/server/readiness';

const broken = {
  db: {
    name: 'sqlite',
    count: async () => {
      throw new Error('unable to open /srv/portal/data/portal.db');
    },
  },
} as unknown as Payload;

/** What /readyz of a serving process on a broken database answers, and what is logged. */
async function ask(nodeEnv: 'production' | 'development') {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const readiness = new Readiness();
  readiness.started();
  const app = express().use(healthRoutes({ payload: broken, readiness, log, env: { nodeEnv } }));
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/readyz`);
  const text = await answer.text();
  server.close();
  return { status: answer.status, text, log: lines.join('') };
}

describe('/readyz on a broken database', () => {
  it('names the failing check to everybody, and what is wrong to the log only', async () => {
    const { status, text, log } = await ask('production');
    expect(status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({ ok: false });
    expect(text).toContain('"name":"database","ok":false');
    expect(text).not.toContain('portal.db');
    expect(log).toContain('portal.db');
  });

  it('says all of it to developers', async () => {
    expect((await ask('development')).text).toContain('portal.db');
  });
});
