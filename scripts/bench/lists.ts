/**
 * How fast the public list of requests is: the portal's page (not from its cache) beside the same page by Next's App
 * Router and beside bare Express sending the same bytes. Prints a Markdown table.
 *   npx tsx scripts/bench/lists.ts [--data FILE.csv] [--seconds 10] [--connections 20]
 * Needs a build (`npm run build`). Works in a folder of its own; nothing else on the machine should be busy.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { load, type Measured } from './load';
import { freePort, startProcess } from './processes';
import { sampleFile } from './sample-file';

const root = path.resolve(import.meta.dirname, '../..');
const realFile = path.join(root, '../shared/data/requests-with-replies.csv');
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    seconds: { type: 'string', default: '10' },
    connections: { type: 'string', default: '20' },
  },
});
const seconds = Number(values.seconds);
const connections = Number(values.connections);
/** A cookie the page cache does not know makes the answer personal, so it is rendered every time. */
const uncached = { cookie: 'bench=1' };

interface Line extends Measured {
  name: string;
}

async function run(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-lists-'));
  const environment = {
    ...process.env,
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    NODE_ENV: 'production' as const,
    HOST: '127.0.0.1',
    ADMIN: '0',
    JOBS: '0',
    DEMO: '0',
    LOG_LEVEL: 'error',
  };
  try {
    const file =
      values.data ?? (existsSync(realFile) ? realFile : sampleFile(path.join(dataDir, 'sample.csv')));
    execFileSync('npx', ['tsx', '--conditions=production', 'scripts/import.ts', 'requests', file], {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const lines = await measureAll(environment);
    print(lines, file);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measureAll(environment: NodeJS.ProcessEnv): Promise<Line[]> {
  const lines: Line[] = [];
  const measure = async (name: string, address: string, headers: Record<string, string> = {}) => {
    process.stderr.write(`${name}…\n`);
    await load({ address, connections, seconds: 3, headers });
    lines.push({ name, ...(await load({ address, connections, seconds, headers })) });
  };
  const portalPort = await freePort();
  const portal = await startProcess('node', ['dist/server/main.mjs'], {
    cwd: root,
    env: { ...environment, PORT: String(portalPort), SITE_URL: `http://localhost:${portalPort}` },
    ready: `http://127.0.0.1:${portalPort}/readyz`,
  });
  const list = `http://127.0.0.1:${portalPort}/requests`;
  const html = await (await fetch(list, { headers: uncached })).text();
  if ((html.match(/app-question__title/g) ?? []).length !== 20)
    throw new Error('the list does not show 20 requests');
  await measure('门户 /requests（不用缓存）', list, uncached);
  await measure('门户 /requests?page=100（不用缓存）', `${list}?page=100`, uncached);
  await measure('门户 /requests?year=2018（不用缓存）', `${list}?year=2018`, uncached);
  await measure('门户 /requests（页面缓存）', list);
  await portal.stop();
  lines.push(...(await measureOthers(environment, html, measure, lines)));
  return lines;
}

async function measureOthers(
  environment: NodeJS.ProcessEnv,
  html: string,
  measure: (name: string, address: string) => Promise<void>,
  lines: Line[],
): Promise<Line[]> {
  const before = lines.length;
  execFileSync('npx', ['next', 'build', 'scripts/bench/next-list'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const nextPort = await freePort();
  const [start = '', end = ''] = html.split(/<main[\s\S]*<\/main>/);
  const body = start.slice(start.indexOf('<a href="#main-content"'));
  const next = await startProcess(
    'node',
    [
      '--import',
      'tsx',
      '--conditions=production',
      'scripts/bench/next-list/server.ts',
      String(nextPort),
      body,
      end.replace('</body></html>', ''),
    ],
    {
      cwd: root,
      env: environment,
      ready: `http://127.0.0.1:${nextPort}/requests`,
    },
  );
  await measure('Next App Router，同一页', `http://127.0.0.1:${nextPort}/requests`);
  await next.stop();
  const barePort = await freePort();
  const bare = await startProcess('node', ['scripts/bench/bare-express.mjs', String(barePort)], {
    cwd: root,
    env: environment,
    input: html,
    ready: `http://127.0.0.1:${barePort}/`,
  });
  await measure('裸 Express，同样字节', `http://127.0.0.1:${barePort}/`);
  await bare.stop();
  return lines.splice(before);
}

function print(lines: Line[], file: string): void {
  const next = lines.find(({ name }) => name.startsWith('Next'))?.rate ?? 0;
  const bare = lines.find(({ name }) => name.startsWith('裸'))?.rate ?? 0;
  const ratio = (rate: number, to: number) => (to > 0 ? (rate / to).toFixed(2) : '—');
  const out = [
    `${path.basename(file)}，${connections} 个连接，每项 ${seconds} 秒，Node ${process.version}，${cpus().length} 核`,
    '',
    '| 页面 | 请求/秒 | 平均 ms | p95 ms | p99 ms | 字节 | 对 Next | 对裸 Express |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines.map(
      ({ name, rate, mean, p95, p99, bytes }) =>
        `| ${name} | ${rate.toFixed(0)} | ${mean.toFixed(1)} | ${p95.toFixed(1)} | ${p99.toFixed(1)} | ${bytes} | ${ratio(rate, next)} | ${ratio(rate, bare)} |`,
    ),
  ];
  process.stdout.write(`${out.join('\n')}\n`);
}

mkdirSync(path.join(root, 'dist'), { recursive: true });
run().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
