import type { PayloadRequest } from 'payload';
import type { DisputeOutcome, DisputeSource } from './labels';

/** What a listener is given of a case that ended. What it keeps is that it ended: how, what about and who was there stays in the chain. */
export interface DisputeEnded {
  source: DisputeSource;
  sourceId: string;
  outcome: DisputeOutcome;
  /** ISO 8601 */
  at: string;
}

type Listener = (req: PayloadRequest, ended: DisputeEnded) => Promise<void>;

// On globalThis because the admin panel's bundle has its own copies of modules.
const key = Symbol.for('portal.dispute-outcome');
const shared = globalThis as { [key]?: Map<string, Listener> };

/** Puts in who has to know that a case ended, in the transaction in which it ends; once for each name. */
export function onDisputeOutcome(name: string, listener: Listener): void {
  shared[key] ??= new Map();
  shared[key].set(name, listener);
}

/** Tells the source of a case that it ended. */
export async function tellSource(req: PayloadRequest, ended: DisputeEnded): Promise<void> {
  for (const listener of shared[key]?.values() ?? []) await listener(req, ended);
}
