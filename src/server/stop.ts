import { env } from '@/shared/env';
import type { RunningServer } from './start';

/** How long requests and writes may take to finish when no more arrive; then the process ends all the same. */
export const drainMilliseconds = 15_000;

/** One Ctrl+C arrives twice under npm: from the terminal, which tells everybody, and from npm, which passes its own on. */
const ONE_PRESS_MILLISECONDS = 2_000;

/** Stops `server` gracefully on SIGTERM and SIGINT; asking again, later than one press of Ctrl+C lasts, ends the process at once. */
export function stopOnSignal(server: RunningServer): void {
  let asked: number | undefined;
  const stop = (signal: NodeJS.Signals) => {
    if (asked !== undefined) {
      if (performance.now() - asked > ONE_PRESS_MILLISECONDS) process.exit(1);
      return;
    }
    asked = performance.now();
    server.log.info({ signal }, 'stopping');
    const deadline = setTimeout(() => {
      server.log.error('requests did not finish in time');
      process.exit(1);
    }, env().stopDelayMilliseconds + drainMilliseconds);
    deadline.unref();
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        server.log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
