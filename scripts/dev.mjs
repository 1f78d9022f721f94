// `npm run dev`: the server restarts on change (tsx watch), the admin panel refreshes in place, same port, same data.
import { execFileSync, spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const env = {
  ...process.env,
  NODE_ENV: 'development',
  NEXT_DIST_DIR: 'dist/admin-dev',
  DISABLE_PAYLOAD_HMR: 'true',
};
execFileSync('npx', ['tsx', 'scripts/build-assets.ts'], { cwd: root, env, stdio: 'inherit' });
const watched = ['src', 'collections', 'payload.config.ts'].map((entry) => `--include=${entry}/**/*`);
const server = spawn(
  'npx',
  [
    'tsx',
    'watch',
    '--conditions=production',
    '--exclude=src/admin/**/*',
    '--exclude=src/app/**/*',
    ...watched,
    'src/server/main.ts',
  ],
  {
    cwd: root,
    env,
    stdio: 'inherit',
  },
);
server.on('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
