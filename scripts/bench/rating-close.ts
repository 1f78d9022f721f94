/**
 * How long closing a rating round takes, and what others notice of it: 100,000 ratings over 300 compounds in a demo city, counted by the
 * timetable of a running server while the home page is asked for (past the page cache). The goals: under 30 s, and a p95 of the home
 * page at most twice that at rest. Prints a Markdown table.
 *   npx tsx --conditions=production scripts/bench/rating-close.ts [--ratings 100000] [--compounds 300] [--connections 5]
 * Needs the server's build (ADMIN=0 node scripts/build.mjs). Works in a folder of its own; nothing else should be busy.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { diceOf } from '../seed/random';
import { load, type Measured } from './load';
import { freePort, startProcess } from './processes';

const root = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    ratings: { type: 'string', default: '100000' },
    compounds: { type: 'string', default: '300' },
    connections: { type: 'string', default: '5' },
  },
});
const [ratings, compounds, connections] = [values.ratings, values.compounds, values.connections].map(
  Number,
) as [number, number, number];
/** A cookie the page cache does not know makes the answer personal, so it is rendered every time. */
const headers = { cookie: 'bench=1' };
const window = 1;
/** Until the round ends after the server is there: time to measure it at rest. */
const restSeconds = 45;

const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-rating-'));
const serverEnv = (port: number, jobs: '0' | '1') => ({
  ...process.env,
  DATA_DIR: dataDir,
  DATABASE_URL: '',
  NODE_ENV: 'production' as const,
  HOST: '127.0.0.1',
  PORT: String(port),
  SITE_URL: `http://localhost:${port}`,
  ADMIN: '0',
  JOBS: jobs,
  DEMO: '1',
  LOG_LEVEL: 'error',
});

async function serve(jobs: '0' | '1') {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = await startProcess('node', ['--conditions=production', 'dist/server/main.mjs'], {
    cwd: root,
    env: serverEnv(port, jobs),
    ready: `${origin}/readyz`,
  });
  return { server, origin };
}

async function run(): Promise<void> {
  process.stderr.write('demo city…\n');
  await (await serve('0')).server.stop();
  Object.assign(process.env, serverEnv(0, '0'), { PORT: '3000' });
  const { getPayload } = await import('payload');
  const { default: config } = await import('../../payload.config');
  const { newId } = await import('../../src/shared/ids');
  const { bulkInsert, inTransaction, updateColumns } = await import('../../src/database');
  const payload = await getPayload({ config, cron: false });
  process.stderr.write(`${ratings} ratings over ${compounds} compounds…\n`);
  const dice = diceOf(7);
  const round = newId();
  const { docs } = await payload.find({
    collection: 'divisions',
    where: { level: { equals: 'community' } },
    limit: 30,
    depth: 0,
    overrideAccess: true,
  });
  const far = new Date(Date.now() + 86_400_000).toISOString();
  const insert = (slug: Parameters<typeof bulkInsert>[2], rows: object[]) =>
    inTransaction({ payload }, (req) => bulkInsert(payload, req, slug, rows));
  await insert('rating-rounds', [
    {
      id: round,
      name: '测速的物业评价',
      state: 'open',
      from: far,
      to: far,
      opensAt: new Date().toISOString(),
      closesAt: far,
      compoundCount: compounds,
      dimensions: '客服 15、秩序 20、保洁 20、绿化 10、维修 15、公共设施 10、收费公示 10',
      allowsChange: true,
      least: 10,
      threshold: 300,
      createdByName: '测速',
      formKey: newId(),
    },
  ]);
  const perCompound = Math.ceil(ratings / compounds);
  for (let index = 0; index < compounds; index += 1) {
    const place = docs[index % docs.length];
    const at = { township: String(place?.township), community: String(place?.id) };
    const compound = newId();
    await insert('compounds', [{ id: compound, name: `测速小区${index}`, placeKey: compound, ...at }]);
    const common = { round, compound, ...at };
    await insert('rating-round-compounds', [
      { ...common, households: perCompound * 2, rated: perCompound, remindedStage: 3, touches: 0 },
    ]);
    const rows = Array.from({ length: perCompound }, (_none, number) => ({
      ...common,
      household: newId(),
      answers: Array.from({ length: 7 }, () => String(dice.below(6))).join(''),
      score: 100 + dice.below(401),
      channel: 'web',
      at: new Date().toISOString(),
      changes: 0,
      ...(number % 5 === 0
        ? { comment: '3号楼2单元502的灯坏了两个星期，王师傅说没有配件，打13900007788也没人接。' }
        : {}),
    }));
    await insert('property-ratings', rows);
  }
  await inTransaction({ payload }, (req) =>
    updateColumns(req, 'rating-rounds', round, {
      closesAt: new Date(Date.now() + restSeconds * 1000).toISOString(),
    }),
  );
  const { server, origin } = await serve('1');
  try {
    await load({ address: `${origin}/`, connections, seconds: 5, headers });
    process.stderr.write('at rest…\n');
    const rest = await load({ address: `${origin}/`, connections, seconds: 15, headers });
    const during: Measured[] = [];
    process.stderr.write('closing…\n');
    let state = await stateOf();
    while (state.state === 'open') {
      await sleep(100);
      state = await stateOf();
    }
    while (!state.evaluatedAt) {
      const measured = await load({ address: `${origin}/`, connections, seconds: window, headers });
      state = await stateOf();
      during.push(measured);
    }
    const seconds = (new Date(state.evaluatedAt).getTime() - new Date(state.closedAt ?? 0).getTime()) / 1000;
    const published = await publish();
    print({ rest, during, seconds, published });
  } finally {
    await server.stop();
  }

  async function stateOf() {
    const row = await payload.db.findOne<{
      id: string;
      state: string;
      closedAt?: string;
      evaluatedAt?: string;
    }>({
      collection: 'rating-rounds',
      where: { id: { equals: round } },
    });
    if (!row) throw new Error('the round is gone');
    return row;
  }

  async function publish(): Promise<number> {
    const { publishResults } = await import('../../src/domain/property');
    const { systemActor } = await import('../../src/access');
    const started = performance.now();
    await publishResults({ payload, actor: systemActor('测速'), id: round });
    return performance.now() - started;
  }
}

function print(found: { rest: Measured; during: Measured[]; seconds: number; published: number }): void {
  const { rest, during, seconds, published } = found;
  const p95 = during.map((one) => one.p95).toSorted((a, b) => a - b);
  const worst = p95.at(-1) ?? 0;
  const median = p95[Math.floor(p95.length / 2)] ?? 0;
  const out = [
    `${ratings} 份评价，${compounds} 个小区，首页 ${connections} 个连接（不用缓存），Node ${process.version}，${cpus().length} 核`,
    '',
    '| 量了什么 | 结果 |',
    '| --- | ---: |',
    `| 截止到统计完成 | ${seconds.toFixed(1)} 秒 |`,
    `| 首页 p95，平时 | ${rest.p95.toFixed(1)} ms |`,
    `| 首页 p95，统计期间（每${window}秒一段，中位） | ${median.toFixed(1)} ms |`,
    `| 首页 p95，统计期间（最差的一段） | ${worst.toFixed(1)} ms |`,
    `| 公布结果 | ${published.toFixed(0)} ms |`,
  ];
  process.stdout.write(`${out.join('\n')}\n`);
}

run().then(
  () => finish(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    finish(1);
  },
);

function finish(code: number): never {
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(code);
}
