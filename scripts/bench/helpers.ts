/**
 * How long the register of helpers of the pilot takes to come in, and how fast its pages are afterwards: 5,548 lines of an XLSX file over
 * all villages of the city, dry run and import, then the list of helpers and the coverage. Prints a Markdown table.
 *   npx tsx --conditions=production scripts/bench/helpers.ts [--helpers 5548]
 * In this process, without a server, in a folder of its own; nothing else should be busy.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { diceOf } from '../seed/random';

const { values } = parseArgs({ options: { helpers: { type: 'string', default: '5548' } } });
const count = Number(values.helpers);
const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-helpers-'));
Object.assign(process.env, {
  DATA_DIR: dataDir,
  DATABASE_URL: '',
  ADMIN: '0',
  JOBS: '0',
  DEMO: '1',
  LOG_LEVEL: 'error',
});

const lines: [string, string][] = [];
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 20);
const megabytes = (bytes: number) => `${Math.round(bytes / 1_048_576)} MB`;

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const done = await work();
  const { user, system } = process.cpuUsage(before);
  lines.push([
    name,
    `${((performance.now() - started) / 1000).toFixed(2)} s (${((user + system) / 1e6).toFixed(2)} s of processor time)`,
  ]);
  return done;
}

async function median(name: string, work: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < 31; run += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  const sorted = times.toSorted((a, b) => a - b);
  lines.push([name, `p50 ${sorted[15]?.toFixed(1)} ms, p95 ${sorted[29]?.toFixed(1)} ms`]);
}

async function run(): Promise<void> {
  const { getPayload } = await import('payload');
  const { migrateDatabase } = await import('../../src/database');
  const { seedOrganization } = await import('../seed/organization');
  const { systemActor } = await import('@/access');
  const { confirmImport, looseRequest, storedRun, tableFile } = await import('@/domain/imports');
  const law = await import('@/domain/neighbourhood');
  const { default: config } = await import('../../payload.config');
  const payload = await getPayload({ config, cron: false });
  await migrateDatabase(payload);
  await seedOrganization(payload);
  const actor = systemActor('测量');
  const { docs } = await payload.db.find<{ code: string }>({
    collection: 'divisions',
    where: { level: { equals: 'community' } },
    sort: 'code',
    limit: 2000,
    pagination: false,
  });
  const dice = diceOf(5548);
  const rows = Array.from({ length: count }, (_, index) => [
    `测试${index}`,
    `DZ-${index}`,
    docs[dice.below(docs.length)]?.code ?? '',
    `139${String(10_000_000 + index)}`,
    '2028-12-31',
  ]);
  const header = ['姓名', '证书编号', '村（社区）', '手机号', '证书有效期到'];
  const start = process.memoryUsage().rss;
  peak = start;
  const { id } = await timed('file taken in', () =>
    law.startHelperImport({
      payload,
      actor,
      fileName: '法律明白人.xlsx',
      content: tableFile('xlsx', { header, rows, sheet: '名册' }),
    }),
  );
  const call = { payload, actor, id };
  const { chosen } = await law.helperColumnsOf(call);
  await law.chooseHelperColumns({ ...call, columns: chosen as Record<string, number> });
  await timed('dry run', () => law.checkHelperFile(call));
  await confirmImport({ ...call, skipBad: false });
  await timed('import', () => law.writeHelperFile(call));
  const { status, rowsCreated } = await storedRun(await looseRequest(payload), id);
  lines.push(['came to', `${status}, ${rowsCreated} helpers`]);
  lines.push(['resident memory at the beginning, at most', `${megabytes(start)}, ${megabytes(peak)}`]);
  await median('list of helpers, first page', () => law.helperPage(payload, actor, { page: 1 }));
  await median('list of helpers, page 60', () => law.helperPage(payload, actor, { page: 60 }));
  await median('those short of their hours', () =>
    law.helperPage(payload, actor, { page: 1, filter: 'hours' }),
  );
  await median('coverage of all villages', () => law.coverageFor(payload, actor));
  process.stdout.write(
    `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}\n\n| | |\n| --- | ---: |\n${lines
      .map(([name, value]) => `| ${name} | ${value} |`)
      .join('\n')}\n`,
  );
}

run()
  .then(() => 0)
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  })
  .then((status) => {
    clearInterval(watch);
    rmSync(dataDir, { recursive: true, force: true });
    process.exit(status);
  });
