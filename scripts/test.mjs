// `npm test`: format, lint, types, layout, unit, integration on SQLite, on the MongoDB peer where there is one, browser tests where
// there is Chromium. Says at the end what was left out; with TEST_ALL=1 (CI) anything left out is a failure.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);

workInMemory();
const results = [];
const leftOut = [];
const broken = [];
const unsteady = [];
let passed = 0;
let failed = 0;

await sideBySide(
  [
    ['格式与静态检查', 'npx', ['biome', 'check', '.']],
    ['类型', 'npx', ['tsc', '--noEmit', '-p', '.']],
    [
      '分层检查',
      'npx',
      ['depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'collections', 'payload.config.ts'],
    ],
    ['文件与仓库检查', 'node', ['scripts/check-repository.mjs']],
  ],
  [['构建', 'node', ['scripts/build.mjs']]],
);
step('数据库迁移是否齐全', 'npm', ['run', '--silent', 'migrations:check']);
compose();
vitest('单元测试', 'unit');
vitest('集成测试（SQLite）', 'integration*');
await onMongo();
const chromium = findChromium();
if (chromium) vitest('浏览器测试', 'browser', { CHROMIUM_PATH: chromium });
else leftOut.push('浏览器测试：没有找到 Chromium（装好后设 CHROMIUM_PATH 或放在 PATH 里）');

report();

/**
 * Points what the tests write (and throw away) at a folder in memory, where there is room: waiting for the disk after each commit took
 * a third of the suite's time. Tests of a killed process kill the process, not the machine, and say the same there.
 */
function workInMemory() {
  const memory = '/dev/shm';
  if (process.env.TMPDIR || !existsSync(memory)) return;
  const { bavail, bsize } = statfsSync(memory);
  const roomy = 8 * 2 ** 30;
  if (bavail * bsize < roomy || process.availableMemory() < roomy) return;
  const folder = mkdtempSync(path.join(memory, 'portal-'));
  process.env.TMPDIR = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
}

/** Runs one check; counts as one test. */
function step(title, command, args) {
  const started = performance.now();
  process.stdout.write(`\n== ${title}\n`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  note(title, status, started);
}

function note(title, status, started) {
  const ok = status === 0;
  if (ok) passed += 1;
  else failed += 1;
  results.push({ title, ok, seconds: (performance.now() - started) / 1000, detail: '' });
}

/** Runs several rows of checks at once, each row one after the other: none of them keeps two processors busy. */
async function sideBySide(...rows) {
  await Promise.all(
    rows.map(async (row) => {
      for (const check of row) await quietStep(...check);
    }),
  );
}

/** As `step`; what it prints is kept together until it ends. */
async function quietStep(title, command, args) {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = [];
  child.stdout.on('data', (chunk) => printed.push(chunk));
  child.stderr.on('data', (chunk) => printed.push(chunk));
  const [status] = await once(child, 'close');
  process.stdout.write(`\n== ${title}\n${Buffer.concat(printed).toString()}`);
  note(title, status, started);
}

/** Docker's own reading of compose.yaml where there is one; what the file must say is checked by a unit test everywhere. */
function compose() {
  if (spawnSync('docker', ['compose', 'version'], { stdio: 'ignore' }).status !== 0) {
    process.stdout.write('\n（这台机器上没有 docker compose；compose.yaml 由单元测试检查）\n');
    return;
  }
  const names = ['PAYLOAD_SECRET', 'ENCRYPTION_KEY', 'METRICS_TOKEN', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'];
  for (const name of names) process.env[name] ??= 'for-the-check';
  step('compose.yaml', 'docker', ['compose', 'config', '--quiet']);
  for (const name of names) if (process.env[name] === 'for-the-check') delete process.env[name];
}

/**
 * Runs one project of vitest and adds up its tests. A few files that failed are run once more by themselves: what passes then is
 * counted as passed and named in the summary as unsteady, because it still has to be mended.
 */
function vitest(title, project, env = {}) {
  const started = performance.now();
  process.stdout.write(`\n== ${title}\n`);
  const first = runVitest(project, env);
  const files = first.suites.filter(({ status }) => status === 'failed').map(({ name }) => name);
  const again = files.length > 0 && files.length <= 3 ? runVitest(project, env, files) : undefined;
  const steady = again?.ok === true;
  (steady ? unsteady : broken).push(...first.suites.flatMap((suite) => failures(title, suite)));
  const suites = steady
    ? [...first.suites.filter(({ name }) => !files.includes(name)), ...again.suites]
    : first.suites;
  const tests = suites.flatMap(({ assertionResults }) => assertionResults);
  const count = (status) => tests.filter((test) => test.status === status).length;
  const good = count('passed');
  const bad = first.ok || steady ? 0 : Math.max(1, count('failed'));
  passed += good;
  failed += bad;
  const skipped = tests.length - good - count('failed');
  if (skipped > 0) leftOut.push(`${title}：跳过了 ${skipped} 项`);
  results.push({
    title,
    ok: bad === 0,
    seconds: (performance.now() - started) / 1000,
    detail: `${good} 通过，${bad} 失败`,
  });
}

/** One run of vitest: whether all of it passed, and its report file by file. */
function runVitest(project, env, files = []) {
  const reports = mkdtempSync(path.join(tmpdir(), 'portal-report-'));
  const file = path.join(reports, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = spawnSync('npx', ['vitest', 'run', '--project', project, ...reporters, ...files], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const suites = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).testResults : [];
  rmSync(reports, { recursive: true, force: true });
  return { ok: status === 0, suites };
}

/** One line for every test of a file that failed: the file, the test and the first line of why. */
function failures(title, { name, status, message, assertionResults }) {
  const file = path.relative(root, name);
  const first = (text) => stripVTControlCharacters(text ?? '').split('\n', 1)[0];
  const tests = assertionResults.filter((test) => test.status === 'failed');
  if (tests.length === 0) return status === 'failed' ? [`${title}  ${file}：${first(message)}`] : [];
  return tests.map((test) => `${title}  ${file} > ${test.fullName}：${first(test.failureMessages[0])}`);
}

/** The same integration suite on MongoDB: TEST_DATABASE_URL, or the peer's program when it lies beside the project. */
async function onMongo() {
  const title = '集成测试（MongoDB）';
  if (process.env.TEST_DATABASE_URL) {
    vitest(title, 'integration*', { TEST_DATABASE_URL: process.env.TEST_DATABASE_URL });
    return;
  }
  const program = process.env.MONGO_PEER ?? path.resolve(root, '../shared/tools/mongo-peer/secantusd-rs');
  if (!existsSync(program)) {
    leftOut.push(`${title}：没有 TEST_DATABASE_URL，也没有找到测试用的 MongoDB 兼容服务`);
    return;
  }
  const port = await freePort();
  const data = mkdtempSync(path.join(tmpdir(), 'portal-mongo-'));
  // With the 256 MB of its start script the peer has no room left for the import of 2,816 requests and ends its transactions.
  const room = ['--cache-size', '1G', '--log-file-max', '16MB', '--log-level', 'WARNING'];
  const at = ['--host', '127.0.0.1', '--port', String(port), '--storage-path', data];
  const peer = spawn(program, [...at, ...room], { stdio: 'ignore' });
  try {
    await listening(port);
    vitest(title, 'integration*', {
      TEST_DATABASE_URL: `mongodb://127.0.0.1:${port}/test?replicaSet=secantus`,
    });
  } finally {
    peer.kill();
    await new Promise((resolve) => peer.once('exit', resolve));
    rmSync(data, { recursive: true, force: true });
  }
}

function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch (error) {
      if (error.status === undefined) throw error;
    }
  }
  return undefined;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Waits until something accepts connections at `port`, at most 30 seconds. */
async function listening(port) {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the MongoDB peer did not start');
}

function report() {
  process.stdout.write('\n== 小结\n');
  for (const { title, ok, seconds, detail } of results) {
    process.stdout.write(
      `${ok ? '✓' : '✗'} ${title}  ${seconds.toFixed(1)} 秒${detail ? `  ${detail}` : ''}\n`,
    );
  }
  for (const line of unsteady) process.stdout.write(`! 第二次才通过，要查原因：${line}\n`);
  for (const line of broken) process.stdout.write(`✗ ${line}\n`);
  for (const line of leftOut) process.stdout.write(`— 未做：${line}\n`);
  if (leftOut.length > 0 && process.env.TEST_ALL === '1') failed += leftOut.length;
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 ? 1 : 0;
}
