import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { freePort } from './processes';

/** Every test file runs in a process of its own, on a folder, a port and a database of its own. */
const dataDir = mkdtempSync(path.join(tmpdir(), 'portal-test-'));
const port = await freePort();
const name = path.basename(dataDir);

Object.assign(process.env, {
  DATA_DIR: dataDir,
  DEMO: '1',
  HOST: '127.0.0.1',
  JOBS: '0',
  LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
  PORT: String(port),
  SITE_URL: `http://localhost:${port}`,
  TZ: 'UTC',
});

const { TEST_DATABASE_URL } = process.env;
if (TEST_DATABASE_URL) {
  const url = new URL(TEST_DATABASE_URL);
  url.pathname = `/${name.replace(/[^\w]/g, '_')}`;
  process.env.DATABASE_URL = url.href;
}

afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
});
