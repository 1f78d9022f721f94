import type { PayloadRequest } from 'payload';

/**
 * Runs Payload operations in the name of a verb: `audited` collections stay silent meanwhile, because the verb writes its own event.
 * What was set before is put back, also when the work fails.
 */
export async function asVerb<T>(req: PayloadRequest, name: string, work: () => Promise<T>): Promise<T> {
  const before = req.context.verb;
  req.context.verb = name;
  try {
    return await work();
  } finally {
    req.context.verb = before;
  }
}
