/**
 * How close a cached page comes to a bare Express answer of the same bytes: `npx tsx scripts/bench/page-cache.ts`.
 * All are served by this process and measured in turns by autocannon in another one, with 20 connections. The medians
 * are compared: requests per second, and processor time per request, which other work on the machine does not disturb.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express, { type Express } from 'express';
import type { Payload } from 'payload';

const connections = 20;
const seconds = Number(process.env.BENCH_SECONDS ?? 5);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);

const dataDir = mkdtempSync(path.join(tmpdir(), 'portal-bench-'));
Object.assign(process.env, {
  NODE_ENV: 'production',
  DATA_DIR: dataDir,
  PORT: '0',
  HOST: '127.0.0.1',
  JOBS: '0',
});
Object.assign(process.env, { ADMIN: '0', LOG_LEVEL: 'warn', SITE_URL: 'http://localhost' });

const { env } = await import('../../src/shared/env');
const { startServer } = await import('../../src/server/start');
const server = await startServer(env(), { content: 'none', port: 0 });
await fill(server.payload);

const page = await fetch(`${server.url}/notices`);
const bytes = Buffer.from(await page.arrayBuffer());
const { cached, pageCache } = await import('../../src/server/page-cache');
const { brotliCompressSync } = await import('node:zlib');
const packed = brotliCompressSync(bytes);

const bare = express().disable('x-powered-by').set('etag', false);
bare.get('/notices', (_req, res) => {
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.setHeader('Content-Encoding', 'br');
  res.end(packed);
});
const onlyCache = express().disable('x-powered-by');
onlyCache.use(pageCache.refresh(server.payload));
onlyCache.get('/notices', cached({ tags: () => ['notices'] }), (_req, res) => {
  res.type('html').send(bytes);
});

const targets = {
  'bare Express': await listen(bare),
  'Express + page cache': await listen(onlyCache),
  'the whole portal': server.url,
};
interface Measured {
  /** Requests per second. */
  rate: number;
  /** Processor time of this process per request, in microseconds. */
  cost: number;
}
const results = new Map<string, Measured[]>(Object.keys(targets).map((name) => [name, []]));
for (const url of Object.values(targets)) await measure(url, 1);
for (let round = 0; round < rounds; round += 1) {
  for (const [name, url] of Object.entries(targets)) results.get(name)?.push(await measure(url, seconds));
}

const bytesLine = `page of ${bytes.length} bytes, ${packed.length} compressed`;
console.log(`${bytesLine}; ${connections} connections, ${rounds} rounds of ${seconds} s`);
const base = medians(results.get('bare Express') ?? []);
for (const [name, values] of results) {
  const { rate, cost } = medians(values);
  const ratios = `ratio ${(rate / base.rate).toFixed(2)} by rate, ${(base.cost / cost).toFixed(2)} by processor time`;
  console.log(
    `${name.padEnd(22)} ${String(Math.round(rate)).padStart(6)} requests/s ${cost.toFixed(0).padStart(5)} µs   ${ratios}`,
  );
}
console.log('page cache:', pageCache.stats(server.payload));
await server.close();
rmSync(dataDir, { recursive: true, force: true });
process.exit(0);

async function measure(url: string, duration: number): Promise<Measured> {
  const flags = [
    '-c',
    String(connections),
    '-d',
    String(duration),
    '-H',
    'accept-encoding: br',
    '--json',
    '-n',
  ];
  const before = process.cpuUsage();
  const printed = await run(['node_modules/autocannon/autocannon.js', ...flags, `${url}/notices`]);
  const { user, system } = process.cpuUsage(before);
  const result = JSON.parse(printed) as {
    requests: { total: number; average: number };
    non2xx: number;
    errors: number;
  };
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} not 2xx, ${result.errors} errors`);
  return { rate: result.requests.average, cost: (user + system) / result.requests.total };
}

function run(argumentsOfNode: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, argumentsOfNode, (error, stdout) => (error ? reject(error) : resolve(stdout)));
  });
}

function listen(app: Express): Promise<string> {
  return new Promise((resolve) => {
    const listener = app.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(listener.address() as AddressInfo).port}`);
    });
  });
}

function medians(values: Measured[]): Measured {
  const median = (numbers: number[]) =>
    numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
  return { rate: median(values.map(({ rate }) => rate)), cost: median(values.map(({ cost }) => cost)) };
}

async function fill(payload: Payload): Promise<void> {
  const { buildNotice } = await import('../../tests/factories/publishing');
  for (let number = 1; number <= 30; number += 1)
    await buildNotice(payload, { title: `关于第${number}次停水的通知` });
}
