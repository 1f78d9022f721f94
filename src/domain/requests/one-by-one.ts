const queues = new Map<string, Promise<unknown>>();

/**
 * Runs tasks of one key in this process one after the other, in the order they came; a task that fails does not stop the
 * next. For writers that would all meet on one row: waiting is cheaper than losing conflicts. Correctness never rests on
 * it, since other processes do not take part.
 */
export async function oneByOne<T>(key: string, task: () => Promise<T>): Promise<T> {
  const before = queues.get(key) ?? Promise.resolve();
  const result = before.then(task, task);
  const settled = result.then(
    () => undefined,
    () => undefined,
  );
  queues.set(key, settled);
  try {
    return await result;
  } finally {
    if (queues.get(key) === settled) queues.delete(key);
  }
}
