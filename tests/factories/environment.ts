import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { forgetLastFile } from './forget';
import { freePort } from './processes';

/**
 * Loading the product takes several times as long as starting it, so the files of one worker share a process (vitest.config.ts
 * names those that cannot). They share its folder, port and secrets; database, files, clock and everything else that is kept
 * beyond a request go after each file.
 */
interface Surroundings {
  dataDir: string;
  port: number;
  /** Variables as the worker found them. */
  variables: NodeJS.ProcessEnv;
}

const key = Symbol.for('portal.tests');
const shared = globalThis as {
  [key]?: Surroundings;
};
shared[key] ??= await beginWorker();
const { dataDir, port, variables } = shared[key];

for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name];
Object.assign(process.env, variables, {
  DATA_DIR: dataDir,
  // payload.config.ts sets these two, but is loaded once for all files.
  PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
  DISABLE_PAYLOAD_HMR: 'true',
  DEMO: '1',
  HOST: '127.0.0.1',
  JOBS: '0',
  LOG_LEVEL: variables.TEST_LOG_LEVEL ?? 'silent',
  PORT: String(port),
  SITE_URL: `http://localhost:${port}`,
  TZ: 'UTC',
});
if (variables.TEST_DATABASE_URL) {
  const url = new URL(variables.TEST_DATABASE_URL);
  url.pathname = `/${path.basename(dataDir).replace(/[^\w]/g, '_')}`;
  process.env.DATABASE_URL = url.href;
}
forgetLastFile();

afterAll(async () => {
  for (const name of readdirSync(dataDir))
    if (name !== 'secrets') rmSync(path.join(dataDir, name), { recursive: true, force: true, maxRetries: 3 });
  if (process.env.DATABASE_URL) await emptyDatabase(process.env.DATABASE_URL);
});

/** Once per worker, before its first file. */
async function beginWorker(): Promise<Surroundings> {
  const dataDir = mkdtempSync(path.join(tmpdir(), `portal-test-${process.env.TEST_RUN ?? 'alone'}-`));
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 }));
  return { dataDir, port: await freePort(), variables: { ...process.env } };
}

/** The collections stay with their indexes: to make them anew for each file took as long as many files need for their tests. */
async function emptyDatabase(url: string): Promise<void> {
  const { MongoClient } = await import('mongodb');
  const client = await MongoClient.connect(url);
  try {
    const database = client.db();
    const collections = await database.listCollections({ type: 'collection' }, { nameOnly: true }).toArray();
    await Promise.all(collections.map(({ name }) => database.collection(name).deleteMany({})));
  } finally {
    await client.close();
  }
}
