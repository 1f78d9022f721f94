import type { PayloadRequest } from 'payload';

/** Something that somebody was to do and that others have found done. */
export interface FinishedWork {
  kind: 'task' | 'rectification';
  /** The document; the same work is told once or many times, whoever listens takes it once. */
  id: string;
  /** How pages call it. */
  title: string;
  /** Whoever did it or had it done: the account that reported it; null when nobody's. */
  account: string | null;
  /** When it was reported as done; ISO 8601. */
  on: string;
  /** What was done, in the words of the report. */
  words: string;
  /** Whoever found it done; without an account when residents or the clock decided. */
  confirmedBy: { userId: string | null; name: string };
}

type Listener = (req: PayloadRequest, work: FinishedWork) => Promise<void>;

// On globalThis because the admin panel's bundle has its own copies of modules.
const key = Symbol.for('portal.finished-work');
const shared = globalThis as { [key]?: Map<string, Listener> };

/** Puts in who has to know of finished work, in the transaction in which it ends; once for each name. */
export function onFinishedWork(name: string, listener: Listener): void {
  shared[key] ??= new Map();
  shared[key].set(name, listener);
}

/** Says that work has ended well: the domain that had it done knows nothing of those it is counted for. */
export async function workFinished(req: PayloadRequest, work: FinishedWork): Promise<void> {
  for (const listener of shared[key]?.values() ?? []) await listener(req, work);
}
