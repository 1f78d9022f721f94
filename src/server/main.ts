import { EnvironmentError, env } from '@/shared/env';
import { announce } from './announce';
import { startServer } from './start';
import { stopOnSignal } from './stop';

/** Filling the demo city on a slow machine is part of the first start. */
const START_MILLISECONDS = 300_000;

/** The process: parse the environment, serve, stop gracefully. */
async function main(): Promise<void> {
  const deadline = startDeadline();
  const empty = process.argv.includes('--empty') || !env().demo;
  const server = await startServer(env(), { content: empty ? 'setup' : 'demo' });
  clearTimeout(deadline);
  stopOnSignal(server);
  announce({ url: server.url, admin: env().admin, notice: server.notice });
}

/**
 * Ends the process when the database does not answer in time, so that whoever supervises it starts it anew; also keeps Node from
 * taking a driver that waits to reconnect for the end of the work.
 */
function startDeadline(): NodeJS.Timeout {
  return setTimeout(() => {
    process.stderr.write('启动失败：数据库五分钟内没有准备好。\n');
    process.exit(1);
  }, START_MILLISECONDS);
}

main().catch((error: unknown) => {
  if (error instanceof EnvironmentError) process.stderr.write(`${error.message}\n`);
  else
    process.stderr.write(
      `启动失败：${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  process.exit(1);
});
