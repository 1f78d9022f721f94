/**
 * How long a yearly star round of a whole city takes, and what others notice of it: 20,000 members with 600,000 verified service records,
 * listed and counted by the timetable of a running server while the home page is asked for (past the page cache). The goals: counted
 * under 60 s, memory flat, and a p95 of the home page at most twice that at rest. Prints a Markdown table.
 *   npx tsx --conditions=production scripts/bench/star-round.ts [--members 20000] [--records 600000] [--connections 5]
 * Needs the server's build (ADMIN=0 node scripts/build.mjs). Works in a folder of its own; nothing else should be busy.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { diceOf } from '../seed/random';
import { load, type Measured } from './load';
import { freePort, startProcess } from './processes';

const root = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    members: { type: 'string', default: '20000' },
    records: { type: 'string', default: '600000' },
    connections: { type: 'string', default: '5' },
  },
});
const [members, records, connections] = [values.members, values.records, values.connections].map(Number) as [
  number,
  number,
  number,
];
/** A cookie the page cache does not know makes the answer personal, so it is rendered every time. */
const headers = { cookie: 'bench=1' };
const perBranch = 50;
const kinds = ['environment', 'safety', 'care', 'visit', 'mediation', 'task', 'activity'] as const;

const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-stars-'));
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
  const { systemActor } = await import('../../src/access');
  const service = await import('../../src/domain/service');
  const { toIsoDay } = await import('../../src/shared/dates');
  const payload = await getPayload({ config, cron: false });
  const insert = (slug: Parameters<typeof bulkInsert>[2], rows: object[]) =>
    inTransaction({ payload }, (req) => bulkInsert(payload, req, slug, rows));
  process.stderr.write(`${members} members, ${records} records…\n`);
  const dice = diceOf(7);
  const { docs: communities } = await payload.find({
    collection: 'divisions',
    where: { level: { equals: 'community' } },
    limit: 100,
    depth: 0,
    overrideAccess: true,
  });
  const year = service.periodBefore(service.periodAt('year', new Date()));
  const first = new Date(year.from).getTime();
  const each = Math.ceil(records / members);
  for (let written = 0; written < members; written += perBranch) {
    const at = communities[(written / perBranch) % communities.length];
    const place = { township: String(at?.township), community: String(at?.id) };
    const organization = newId();
    await insert('party-organizations', [
      { id: organization, name: `测速支部${written}`, level: 'grid', status: 'active', ...place },
    ]);
    const rows = Array.from({ length: perBranch }, () => ({
      id: newId(),
      organization,
      name: '测速党员',
      role: 'member',
      status: 'active',
      ...place,
    }));
    await insert('party-members', rows);
    await insert(
      'service-records',
      rows.flatMap(({ id: member }) =>
        Array.from({ length: each }, () => ({
          member,
          memberName: '测速党员',
          organization,
          ...place,
          kind: dice.pick(kinds),
          quarters: 1 + dice.below(12),
          on: new Date(first + dice.below(364) * 86_400_000).toISOString(),
          text: '和邻居一起清扫楼道、巡楼、看望老人',
          maskedText: '和邻居一起清扫楼道、巡楼、看望老人',
          source: 'log',
          recordKey: `log#${newId()}#${member}`,
          state: 'verified',
          submittedAt: year.to,
          thanksCount: 0,
          editCount: 0,
        })),
      ),
    );
  }
  const rules = await service.createRuleSet({
    payload,
    actor: systemActor('测速'),
    version: 'bench',
    source: '测速',
    periodKinds: ['year'],
    base: '60',
    // Without an appraisal the round is counted as soon as its list is written.
    items: service.defaultRules.items
      .filter(({ kind }) => kind !== 'appraisal')
      .map((item) => service.itemLine(item, service.serviceKindLabels))
      .join('\n'),
    thresholds: '60、70、80、90、95',
    leastAppraisals: 3,
    leastForComparison: 5,
  });
  const { server, origin } = await serve('1');
  try {
    await load({ address: `${origin}/`, connections, seconds: 5, headers });
    process.stderr.write('at rest…\n');
    const rest = await load({ address: `${origin}/`, connections, seconds: 15, headers });
    const { id } = await service.createStarRound({
      payload,
      actor: systemActor('测速'),
      organization: service.wholeCity,
      periodKind: 'year',
      day: toIsoDay(year.from),
      ruleSet: rules.id,
    });
    // Nobody is told at the end of it: that is measured with the outbox.
    await inTransaction({ payload }, (req) => updateColumns(req, 'star-rounds', id, { toldStage: 2 }));
    const listed: Measured[] = [];
    const counted: Measured[] = [];
    const memory: number[] = [];
    process.stderr.write('under way…\n');
    const started = Date.now();
    let round = await service.roundOf(payload, id);
    while (!round?.computedAt) {
      if (Date.now() - started > 900_000)
        throw new Error('the round was not counted within a quarter of an hour');
      round = await service.roundOf(payload, id);
      if (!round?.cursor && !round?.rosterAt) {
        await sleep(100);
        continue;
      }
      const measured = await load({ address: `${origin}/`, connections, seconds: 1, headers });
      (round.rosterAt ? counted : listed).push(measured);
      memory.push(residentMegabytes(server.pid));
    }
    const seconds = (new Date(round.computedAt).getTime() - new Date(round.rosterAt ?? 0).getTime()) / 1000;
    print({ rest, listed, counted, seconds, memory, members: round.members });
  } finally {
    await server.stop();
  }
}

/** Of a running process, as the kernel counts it. */
function residentMegabytes(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(line?.[1] ?? 0) / 1024);
}

function print(found: {
  rest: Measured;
  listed: Measured[];
  counted: Measured[];
  seconds: number;
  memory: number[];
  members: number;
}): void {
  const { rest, counted, listed, seconds, memory } = found;
  const p95 = counted.map((one) => one.p95).toSorted((a, b) => a - b);
  const out = [
    `${found.members}名党员，${records}条记录，首页 ${connections} 个连接（不用缓存），Node ${process.version}，${cpus().length} 核，负载 ${loadavg()[0]?.toFixed(1)}`,
    '',
    '| 量了什么 | 结果 |',
    '| --- | ---: |',
    `| 名单 | 约${listed.length} 秒 |`,
    `| 名单生成到算完 | ${seconds.toFixed(1)} 秒 |`,
    `| 首页 p95，平时 | ${rest.p95.toFixed(1)} ms |`,
    `| 首页 p95，计算期间（每秒一段，中位） | ${(p95[Math.floor(p95.length / 2)] ?? 0).toFixed(1)} ms |`,
    `| 首页 p95，计算期间（最差的一段） | ${(p95.at(-1) ?? 0).toFixed(1)} ms |`,
    `| 内存，开始、中间、结束 | ${memory[0]}、${memory[Math.floor(memory.length / 2)]}、${memory.at(-1)} MB |`,
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
