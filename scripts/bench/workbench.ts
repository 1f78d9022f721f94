/**
 * How fast the workbench answers, and whether it stays so when the archive grows. Prints a Markdown table.
 *   npx tsx --conditions=production scripts/bench/workbench.ts [--rows 10000,100000] [--seconds 5] [--connections 20] [--keep DIR]
 * Needs the server's build (`ADMIN=0 npm run build`). SQLite, or DATABASE_URL of an empty MongoDB with one size of rows.
 * `--keep` leaves the databases in DIR and takes them from there the next time: writing 100,000 requests takes minutes.
 * One server stands for each size, and each list is asked of one after the other, so that a machine that changes its pace
 * changes it for both.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { load, type Measured } from './load';
import { freePort, type Started, startProcess } from './processes';

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
  /** The community with most requests. */
  largest: string;
  unit: string;
  channel: string;
  number: string;
  request: string;
}

/** A day that both archives reach back to. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

function addressesOf(known: Known): [string, string][] {
  const queue = (query: string) => `/api/requests/queue?${query}`;
  const { category, community, largest, unit, channel, number, request } = known;
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
    ['件数最多的社区，先到期的在前', queue(`view=all&sort=deadline&place=community:${largest}`)],
    ['单位 × 办理中', queue(`view=all&sort=deadline&unit=${unit}&state=in-progress,dispatched`)],
    [
      '渠道 × 紧急 × 日期',
      queue(`view=all&channel=${channel}&urgency=urgent&from=${daysAgo(300)}&until=${daysAgo(30)}`),
    ],
    ['分类 × 待受理', queue(`view=accept&category=${category}`)],
    ['编号', queue(`q=${number}`)],
    ['编号开头', queue(`q=${number.slice(0, 8)}`)],
    ['两个词', words('路灯 老人')],
    ['四个词', words('电梯 漏水 噪音 半夜')],
    ['两个词 × 社区', `${words('路灯 老人')}&place=community:${community}`],
    ['两个词 × 件数最多的社区', `${words('路灯 老人')}&place=community:${largest}`],
    ['各视图的件数', '/api/requests/queue/counts'],
    ['一件的内容', `/api/requests/${request}/sheet`],
    ['一件的旁边', `/api/requests/${request}/beside`],
  ];
}

/** A server over an archive, and what the bench asks it. */
interface Archive {
  dataDir: string;
  headers: { cookie: string };
  /** By the name of a list. */
  addresses: Map<string, string>;
  server: Started;
}

async function open(rows: number): Promise<Archive> {
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
  const known = fill(dataDir, rows, environment);
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const server = await startProcess('node', ['--conditions=production', 'dist/server/main.mjs'], {
    cwd: root,
    env: { ...environment, PORT: String(port), SITE_URL: `http://localhost:${port}` },
    ready: `${base}/readyz`,
  });
  const headers = { cookie: known.cookie };
  const addresses = new Map<string, string>();
  for (const [name, given] of addressesOf(known))
    addresses.set(name, base + (given || (await deep(base, headers))));
  return { dataDir, headers, addresses, server };
}

interface Answered extends Measured {
  /** Requests in the answer; undefined where it is no list. */
  items: number | undefined;
  /** The server's processor time for one answer, in ms: what growth is counted by, as other work does not change it. */
  processor: number;
}

async function measure({ headers, addresses, server }: Archive, name: string): Promise<Answered> {
  const address = addresses.get(name) ?? '';
  const answer = await fetch(address, { headers });
  const { items } = (await answer.json()) as { items?: unknown[] };
  await load({ address, connections, seconds: 1, headers });
  const before = server.processor();
  const measured = await load({ address, connections, seconds, headers });
  const processor = (server.processor() - before) / measured.answers;
  return { ...measured, items: items?.length, processor };
}

/** Writes the rows where there are none. Out: what workbench-rows.ts said of them. */
function fill(dataDir: string, rows: number, env: NodeJS.ProcessEnv): Known {
  process.stderr.write(`${rows} 件……\n`);
  mkdirSync(dataDir, { recursive: true });
  const told = execFileSync(
    'npx',
    ['tsx', '--conditions=production', 'scripts/bench/workbench-rows.ts', String(rows)],
    { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' },
  );
  return JSON.parse(told.trim().split('\n').at(-1) ?? '') as Known;
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
const archives: Archive[] = [];
const lines: string[] = [];
try {
  for (const rows of sizes) archives.push(await open(rows));
  for (const name of archives[0]?.addresses.keys() ?? []) {
    process.stderr.write(`${name}……\n`);
    const each: Answered[] = [];
    for (const archive of archives) each.push(await measure(archive, name));
    const [first, last] = [each[0], each.at(-1)];
    const growth = (last?.processor ?? 0) / (first?.processor ?? 1);
    const cells = each.map(
      ({ items, processor, p95 }) => `${items ?? ''} | ${processor.toFixed(2)} | ${p95.toFixed(1)}`,
    );
    lines.push(`| ${name} | ${cells.join(' | ')} | ${last?.rate.toFixed(0)} | ${growth.toFixed(2)} |`);
  }
} finally {
  for (const { server, dataDir } of archives) {
    await server.stop();
    if (!values.keep) rmSync(dataDir, { recursive: true, force: true });
  }
}
const head = sizes.map((rows) => `${rows} 答出件数 | 处理器 ms | p95 ms`).join(' | ');
process.stdout.write(
  [
    `${connections} 个连接，每项 ${seconds} 秒，Node ${process.version}，${cpus().length} 核`,
    '',
    `| 列表 | ${head} | 请求/秒 | 增长 |`,
    `| --- |${' ---: |'.repeat(sizes.length * 3 + 2)}`,
    ...lines,
    '',
  ].join('\n'),
);
process.exit(0);
