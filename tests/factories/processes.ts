import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';

/** The built server in a process of its own, the way it runs in production. */
export interface ServerProcess {
  url: string;
  /** Everything it printed so far. */
  output(): string;
  /** Sends a signal and goes on. */
  send(signal: NodeJS.Signals): void;
  /** Sends a signal and waits for the end; answers the exit code (null when a signal ended it). */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const bundle = 'dist/server/main.mjs';

/**
 * Starts `node dist/server/main.mjs` on a free port and waits until it is ready. Needs `npm run build`.
 * @param variables environment on top of the test file's own
 * @param flags what stands behind `npm start --`
 */
export async function spawnServer(
  variables: Record<string, string> = {},
  flags: readonly string[] = [],
): Promise<ServerProcess> {
  if (!existsSync(bundle)) throw new Error(`${bundle} is missing: npm run build`);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(
    process.execPath,
    ['--conditions=production', '--enable-source-maps', bundle, ...flags],
    {
      env: {
        ...process.env,
        ADMIN: '0',
        DEMO: '0',
        LOG_LEVEL: 'warn',
        NODE_ENV: 'production',
        PORT: String(port),
        SITE_URL: url,
        ...variables,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const process_: ServerProcess = {
    url,
    output: () => printed,
    send: (signal) => void child.kill(signal),
    stop: (signal = 'SIGTERM') => end(child, signal),
  };
  await ready(url, child, () => printed);
  return process_;
}

async function ready(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${output()}`);
    const answer = await fetch(`${url}/readyz`).catch((error: unknown) => String(error));
    if (typeof answer !== 'string' && answer.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`the server was not ready in time:\n${output()}`);
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
