import { AsyncLocalStorage } from 'node:async_hooks';

const scope = new AsyncLocalStorage<string>();

/** Runs `work` so that whatever logs within it, Payload too, names the request. */
export function inRequest<Result>(id: string, work: () => Result): Result {
  return scope.run(id, work);
}

/** The id of the request that is being answered here; undefined outside of one. */
export function currentRequestId(): string | undefined {
  return scope.getStore();
}
