/** Work that goes on after the request that asked for it was answered, so that a stopping server can wait for it. */
interface BackgroundWork {
  running: Set<Promise<void>>;
  stop: AbortController;
}

// On globalThis because Next's bundle of the admin panel has its own copies of modules.
const key = Symbol.for('portal.background-work');
const shared = globalThis as { [key]?: BackgroundWork };
shared[key] ??= { running: new Set(), stop: new AbortController() };
const background = shared[key];

/**
 * Starts `work` and remembers it. Its signal is raised when the server stops: work then ends at its next safe point, in
 * a state from which it can be continued.
 */
export function inBackground(
  work: (signal: AbortSignal) => Promise<void>,
  onError: (error: unknown) => void,
): void {
  const done = work(background.stop.signal)
    .catch(onError)
    .finally(() => background.running.delete(done));
  background.running.add(done);
}

/** Asks all background work to end and waits for it; what is started afterwards runs again. */
export async function stopBackgroundWork(): Promise<void> {
  background.stop.abort();
  background.stop = new AbortController();
  await Promise.allSettled(background.running);
}
