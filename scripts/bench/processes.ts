import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A busy machine takes minutes to fill the demo city. */
const patience = 600_000;

/** A port nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Starts a process and waits until `ready` answers 200. @throws Error with its last words when it ends before */
export async function startProcess(
  command: string,
  args: string[],
  { cwd, env, ready, input }: { cwd: string; env: NodeJS.ProcessEnv; ready: string; input?: string },
): Promise<{ pid: number; stop(): Promise<void> }> {
  const child = spawn(command, args, { cwd, env, stdio: ['pipe', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-4000);
  });
  child.stdin.end(input ?? '');
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const until = Date.now() + patience;
  while (!(await answers(ready))) {
    if (child.exitCode !== null || Date.now() > until)
      throw new Error(`${command} ${args[0]} did not start: ${words}`);
    await sleep(200);
  }
  return {
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      await Promise.race([ended, sleep(10_000)]);
      if (child.exitCode === null) child.kill('SIGKILL');
      await ended;
    },
  };
}

async function answers(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address);
    await answer.arrayBuffer();
    return answer.ok;
  } catch (error) {
    // Nobody listens yet: that is what we are waiting for.
    if (error instanceof TypeError) return false;
    throw error;
  }
}
