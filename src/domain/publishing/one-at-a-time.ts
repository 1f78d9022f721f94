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
