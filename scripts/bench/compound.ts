/**
 * How fast the public page of a compound is when it is not in the page cache: 棉麻厂家属院 of the demo city, with its way, partners, dual
 * posts and notices. Prints a Markdown table; the goal is a p95 of 50 ms at most with 20 connections.
 *   npx tsx --conditions=production scripts/bench/compound.ts [--seconds 10] [--connections 20]
 * Needs a build (`npm run build`). Works in a folder of its own; nothing else on the machine should be busy.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { load, type Measured } from './load';
import { freePort, startProcess } from './processes';

const root = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    connections: { type: 'string', default: '20' },
  },
});
const seconds = Number(values.seconds);
const connections = Number(values.connections);
/** A cookie the page cache does not know makes the answer personal, so it is rendered every time. */
const uncached = { cookie: 'bench=1' };

async function run(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-compound-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = await startProcess('node', ['--conditions=production', 'dist/server/main.mjs'], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      SITE_URL: `http://localhost:${port}`,
      ADMIN: '0',
      JOBS: '0',
      DEMO: '1',
      LOG_LEVEL: 'error',
    },
    ready: `${origin}/readyz`,
  });
  try {
    const pilot = await (await fetch(`${origin}/compounds/pilot`)).text();
    const compound = /href="(\/compounds\/[0-9a-f-]{36})"/.exec(pilot)?.[1];
    if (!compound) throw new Error('the demo city shows no compound');
    const lines: (Measured & { name: string })[] = [];
    const pages: [string, string, Record<string, string>][] = [
      ['小区页面（不用缓存）', `${origin}${compound}`, uncached],
      ['老旧小区蝶变（不用缓存）', `${origin}/compounds/pilot`, uncached],
      ['红色合伙人（不用缓存）', `${origin}/partners`, uncached],
      ['小区页面（页面缓存）', `${origin}${compound}`, {}],
    ];
    for (const [name, address, headers] of pages) {
      process.stderr.write(`${name}…\n`);
      await load({ address, connections, seconds: 3, headers });
      lines.push({ name, ...(await load({ address, connections, seconds, headers })) });
    }
    print(lines);
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function print(lines: (Measured & { name: string })[]): void {
  const out = [
    `${connections} 个连接，每项 ${seconds} 秒，Node ${process.version}，${cpus().length} 核`,
    '',
    '| 页面 | 请求/秒 | 平均 ms | p95 ms | p99 ms | 字节 |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...lines.map(
      ({ name, rate, mean, p95, p99, bytes }) =>
        `| ${name} | ${rate.toFixed(0)} | ${mean.toFixed(1)} | ${p95.toFixed(1)} | ${p99.toFixed(1)} | ${bytes} |`,
    ),
  ];
  process.stdout.write(`${out.join('\n')}\n`);
}

run().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
