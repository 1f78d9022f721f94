// Builds what is missing or stale: portal assets, the server bundle, the admin panel. Each part has a stamp of what went into it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build as bundle } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);
const require = createRequire(import.meta.url);

const everywhere = ['package-lock.json', 'tsconfig.json', 'scripts/build.mjs'];

const parts = [
  {
    name: '样式与脚本',
    stamp: 'dist/public/.stamp',
    inputs: [...everywhere, 'src/styles', 'public', 'scripts/build-assets.ts'],
    make: () => run('npx', ['tsx', 'scripts/build-assets.ts']),
  },
  {
    name: '服务端',
    stamp: 'dist/server/.stamp',
    inputs: [...everywhere, 'src', 'collections', 'payload.config.ts', 'scripts'],
    make: buildServer,
  },
  {
    name: '管理后台（约半分钟）',
    stamp: 'dist/admin/.stamp',
    inputs: [
      ...everywhere,
      'src/admin',
      'src/app',
      'src/domain',
      'src/shared',
      'src/access',
      'src/database',
      'next.config.ts',
    ],
    make: buildAdmin,
    skip: process.env.ADMIN === '0',
  },
];

for (const part of parts) {
  const wanted = fingerprint(part.inputs);
  const built = existsSync(part.stamp) && readFileSync(part.stamp, 'utf8') === wanted;
  if (built || part.skip) continue;
  const started = performance.now();
  process.stdout.write(`正在构建${part.name}……\n`);
  rmSync(part.stamp, { force: true });
  await part.make();
  mkdirSync(path.dirname(part.stamp), { recursive: true });
  writeFileSync(part.stamp, wanted);
  process.stdout.write(`  完成，${((performance.now() - started) / 1000).toFixed(1)} 秒\n`);
}

/** JSON that a package carries goes into the bundle: Node 20 would want an import attribute that TypeScript's loaders do not. */
function packageData() {
  return {
    name: 'package-data',
    setup(builder) {
      builder.onResolve({ filter: /^[^./].*\.json$/ }, ({ path: name }) => ({ path: require.resolve(name) }));
    },
  };
}

/** Compiles the server once, so that production starts without a TypeScript loader; packages stay in node_modules. */
async function buildServer() {
  rmSync('dist/server', { recursive: true, force: true });
  await bundle({
    absWorkingDir: root,
    entryPoints: { main: 'src/server/main.ts' },
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    legalComments: 'none',
    logLevel: 'warning',
    outdir: 'dist/server',
    outExtension: { '.js': '.mjs' },
    packages: 'external',
    platform: 'node',
    sourcemap: 'linked',
    splitting: true,
    target: 'node20',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.csv': 'text' },
    plugins: [packageData()],
    tsconfig: 'tsconfig.json',
  });
}

function buildAdmin() {
  rmSync('dist/admin', { recursive: true, force: true });
  run('npx', ['next', 'build'], { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
}

function run(command, args, env = {}) {
  execFileSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', process.env.VERBOSE ? 'inherit' : 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** A hash over the names and contents of files and folders. */
function fingerprint(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesBelow))
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesBelow(entry) {
  if (!existsSync(entry)) return [];
  const below = (folder) =>
    readdirSync(folder, { withFileTypes: true })
      .sort((left, right) => (left.name < right.name ? -1 : 1))
      .flatMap((item) =>
        item.isDirectory() ? below(path.join(folder, item.name)) : [path.join(folder, item.name)],
      );
  return readdirOrFile(entry, below);
}

function readdirOrFile(entry, below) {
  try {
    return below(entry);
  } catch (error) {
    if (error.code === 'ENOTDIR') return [entry];
    throw error;
  }
}
