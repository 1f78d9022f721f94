/** A queue that runs one task at a time in the order they came; a task that fails does not stop the next. */
export function oneAtATime(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task, task);
    last = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  };
}

/** The same for each key: tasks of one key follow on each other, those of different keys do not wait. */
export function oneAtATimeEach(): <T>(key: string, task: () => Promise<T>) => Promise<T> {
  const lines = new Map<string, { waiting: number; run: ReturnType<typeof oneAtATime> }>();
  return async (key, task) => {
    const line = lines.get(key) ?? { waiting: 0, run: oneAtATime() };
    lines.set(key, line);
    line.waiting += 1;
    try {
      return await line.run(task);
    } finally {
      line.waiting -= 1;
      if (line.waiting === 0) lines.delete(key);
    }
  };
}
