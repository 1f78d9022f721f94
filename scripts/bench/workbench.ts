/**
 * How fast the workbench answers, and whether it stays so when the archive grows. Prints a Markdown table.
 *   npx tsx --conditions=production scripts/bench/workbench.ts [--rows 10000,100000] [--seconds 5] [--connections 20] [--keep DIR]
 * Needs the server's build (`ADMIN=0 npm run build`). SQLite, or DATABASE_URL of an empty MongoDB with one size of rows.
 * `--keep` leaves the databases in DIR and takes them from there the next time: writing 100,000 requests takes minutes.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { load, type Measured } from './load';
import { freePort, startProcess } from './processes';

const root = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000,100000' },
    seconds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '20' },
    keep: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const connections = Number(values.connections);

/** What workbench-rows.ts says of the database it filled. */
interface Known {
  cookie: string;
  category: string;
  community: string;
  unit: string;
  channel: string;
  number: string;
  request: string;
}

function addressesOf(known: Known): [string, string][] {
  const queue = (query: string) => `/api/requests/queue?${query}`;
  const { category, community, unit, channel, number, request } = known;
  const words = (text: string) => queue(`q=${encodeURIComponent(text)}`);
  return [
    ['待受理', queue('view=accept')],
    ['待派单', queue('view=dispatch')],
    ['已超期', queue('view=overdue')],
    ['退回/争议', queue('view=bounced')],
    ['待回访', queue('view=callback')],
    ['全部，新来的在前', queue('view=all')],
    ['全部，先到期的在前', queue('view=all&sort=deadline')],
    ['全部，第1000件以后', ''],
    ['分类（含下级）', queue(`view=all&category=${category}`)],
    ['社区，先到期的在前', queue(`view=all&sort=deadline&place=community:${community}`)],
    ['单位 × 办理中', queue(`view=all&sort=deadline&unit=${unit}&state=in-progress,dispatched`)],
    [
      '渠道 × 紧急 × 日期',
      queue(`view=all&channel=${channel}&urgency=urgent&from=2025-06-01&until=2025-09-30`),
    ],
    ['分类 × 待受理', queue(`view=accept&category=${category}`)],
    ['编号', queue(`q=${number}`)],
    ['编号开头', queue(`q=${number.slice(0, 8)}`)],
    ['两个词', words('路灯 老人')],
    ['四个词', words('电梯 漏水 噪音 半夜')],
    ['两个词 × 社区', `${words('路灯 老人')}&place=community:${community}`],
    ['各视图的件数', '/api/requests/queue/counts'],
    ['一件的内容', `/api/requests/${request}/sheet`],
    ['一件的旁边', `/api/requests/${request}/beside`],
  ];
}

async function measure(rows: number): Promise<Map<string, Measured>> {
  const dataDir = values.keep
    ? path.resolve(values.keep, String(rows))
    : mkdtempSync(path.join(tmpdir(), 'bench-workbench-'));
  const environment = {
    ...process.env,
    DATA_DIR: dataDir,
    DATABASE_URL: process.env.DATABASE_URL ?? '',
    NODE_ENV: 'production' as const,
    HOST: '127.0.0.1',
    ADMIN: '0',
    JOBS: '0',
    DEMO: '0',
    LOG_LEVEL: 'error',
  };
  const measured = new Map<string, Measured>();
  try {
    const known = knownOf(dataDir) ?? fill(dataDir, rows, environment);
    const port = await freePort();
    const base = `http://127.0.0.1:${port}`;
    const server = await startProcess('node', ['--conditions=production', 'dist/server/main.mjs'], {
      cwd: root,
      env: { ...environment, PORT: String(port), SITE_URL: `http://localhost:${port}` },
      ready: `${base}/readyz`,
    });
    const headers = { cookie: known.cookie };
    for (const [name, given] of addressesOf(known)) {
      const address = `${base}${given || (await deep(base, headers))}`;
      process.stderr.write(`${name}……\n`);
      await load({ address, connections, seconds: 1, headers });
      measured.set(name, await load({ address, connections, seconds, headers }));
    }
    await server.stop();
  } finally {
    if (!values.keep) rmSync(dataDir, { recursive: true, force: true });
  }
  return measured;
}

/** Writes the rows. Out: what workbench-rows.ts said of them. */
function fill(dataDir: string, rows: number, env: NodeJS.ProcessEnv): Known {
  process.stderr.write(`${rows} 件：写入……\n`);
  mkdirSync(dataDir, { recursive: true });
  const told = execFileSync(
    'npx',
    ['tsx', '--conditions=production', 'scripts/bench/workbench-rows.ts', String(rows)],
    { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' },
  );
  const known = told.trim().split('\n').at(-1) ?? '';
  writeFileSync(path.join(dataDir, 'known.json'), known);
  return JSON.parse(known) as Known;
}

/** What was kept of an earlier run. */
function knownOf(dataDir: string): Known | undefined {
  const file = path.join(dataDir, 'known.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Known) : undefined;
}

/** The address of the twentieth page of everything. */
async function deep(base: string, headers: Record<string, string>): Promise<string> {
  let address = '/api/requests/queue?view=all';
  for (let page = 0; page < 20; page += 1) {
    const answer = await fetch(base + address, { headers });
    const { next } = (await answer.json()) as { next: string | null };
    if (!next) break;
    address = `/api/requests/queue?view=all&after=${encodeURIComponent(next)}`;
  }
  return address;
}

const sizes = values.rows.split(',').map(Number);
const all: Map<string, Measured>[] = [];
for (const rows of sizes) all.push(await measure(rows));
const [first, last] = [all[0], all.at(-1)];
const lines = [...(last?.keys() ?? [])].map((name) => {
  const each = all.map((one) => one.get(name));
  const growth = (last?.get(name)?.mean ?? 0) / (first?.get(name)?.mean ?? 1);
  const cells = each.map((one) => `${one?.mean.toFixed(1)} | ${one?.p95.toFixed(1)}`);
  return `| ${name} | ${cells.join(' | ')} | ${each.at(-1)?.rate.toFixed(0)} | ${growth.toFixed(2)} |`;
});
const head = sizes.map((rows) => `${rows} 平均 ms | p95 ms`).join(' | ');
process.stdout.write(
  [
    `${connections} 个连接，每项 ${seconds} 秒，Node ${process.version}，${cpus().length} 核`,
    '',
    `| 列表 | ${head} | 请求/秒 | 增长 |`,
    `| --- |${' ---: |'.repeat(sizes.length * 2 + 2)}`,
    ...lines,
    '',
  ].join('\n'),
);
process.exit(0);
