import type { PayloadRequest } from 'payload';
import type { RecordRow } from './record-row';

/** What concerns points: who, what, how long, when, and whether it counts. */
export type RecordImage = Pick<
  RecordRow,
  'id' | 'member' | 'organization' | 'kind' | 'quarters' | 'on' | 'state' | 'source' | 'thanksCount'
>;

type Listener = (req: PayloadRequest, before: RecordImage | null, after: RecordImage) => Promise<void>;

// On globalThis because the admin panel's bundle has its own copies of modules.
const key = Symbol.for('portal.record-listeners');
const shared = globalThis as { [key]?: Map<string, Listener> };

/** Puts in what has to know of every change of a record, in its transaction; once for each name. */
export function onRecordChanged(name: string, listener: Listener): void {
  shared[key] ??= new Map();
  shared[key].set(name, listener);
}

/**
 * Says that a record came, changed, was thanked for or went: every verb calls it in its own transaction. Star rounds listen, to carry
 * what changes after a round was frozen into the next one; without listeners it does nothing.
 */
export async function recordChanged(
  req: PayloadRequest,
  before: RecordImage | null,
  after: RecordImage,
): Promise<void> {
  for (const listener of shared[key]?.values() ?? []) await listener(req, before, after);
}
