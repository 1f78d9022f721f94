import type { RunningServer } from './start';

/** How long requests and writes may take to finish after the signal; then the process ends all the same. */
const DRAIN_MILLISECONDS = 15_000;

/** Stops `server` gracefully on SIGTERM and SIGINT; a second signal ends the process at once. */
export function stopOnSignal(server: RunningServer): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    server.log.info({ signal }, 'stopping');
    const deadline = setTimeout(() => {
      server.log.error('requests did not finish in time');
      process.exit(1);
    }, DRAIN_MILLISECONDS);
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
