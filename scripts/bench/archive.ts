/**
 * How fast the public pages over an archive are, past the page cache and out of it: a demo city that `npm run generate` has filled.
 *   DATA_DIR=… npx tsx --conditions=production scripts/bench/archive.ts [--seconds 5] [--connections 20]
 * Needs the server's build. Prints a Markdown table.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { load } from './load';
import { freePort, startProcess } from './processes';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '5' }, connections: { type: 'string', default: '20' } },
});
const seconds = Number(values.seconds);
const connections = Number(values.connections);
/** A cookie the page cache does not know makes the answer personal, so it is rendered every time. */
const headers = { cookie: 'bench=1' };

const pages: [string, string][] = [
  ['办理情况', '/measures'],
  ['办理情况，CSV', '/measures.csv'],
  ['问政', '/requests'],
  ['问政，第1000页', '/requests?page=1000'],
  ['搜索：路灯', `/search?q=${encodeURIComponent('路灯')}`],
  ['首页', '/'],
];

const port = await freePort();
const base = `http://127.0.0.1:${port}`;
const server = await startProcess('node', ['--conditions=production', 'dist/server/main.mjs'], {
  cwd: path.resolve(import.meta.dirname, '../..'),
  env: {
    ...process.env,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    SITE_URL: `http://localhost:${port}`,
    ADMIN: '0',
    JOBS: '0',
    LOG_LEVEL: 'error',
  },
  ready: `${base}/readyz`,
});
try {
  process.stdout.write('| 页面 | 平均 ms | p95 ms | 请求/秒 |\n| --- | ---: | ---: | ---: |\n');
  for (const [name, address] of pages) {
    for (const [way, sent] of [
      ['不用缓存', headers],
      ['页面缓存', {}],
    ] as const) {
      await load({ address: base + address, connections, seconds: 1, headers: sent });
      const { mean, p95, rate } = await load({
        address: base + address,
        connections,
        seconds,
        headers: sent,
      });
      process.stdout.write(
        `| ${name}，${way} | ${mean.toFixed(1)} | ${p95.toFixed(1)} | ${rate.toFixed(0)} |\n`,
      );
    }
  }
} finally {
  await server.stop();
}
