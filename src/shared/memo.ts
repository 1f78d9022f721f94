import { now } from './clock';

/** An answer that is kept for a while, per owner (a process may run several databases) and key. */
export interface Memo<Owner extends object, Value> {
  get(owner: Owner, key?: string): Promise<Value>;
  forget(owner: Owner): void;
}

interface MemoOptions<Owner extends object, Value> {
  /** How long an answer may be used, in milliseconds of the injected clock. */
  milliseconds: number;
  read(owner: Owner, key: string): Promise<Value>;
  /** Names of what the answer is made of; {@link forgetTagged} with one of them drops it at once. */
  tags?: readonly string[];
  /** Most keys kept per owner (default 500). */
  most?: number;
}

interface Kept<Value> {
  from: number;
  value: Promise<Value>;
}

// On globalThis because the admin panel's bundle has its own copies of modules, and a change made there counts here too.
const registry = Symbol.for('portal.memos');
const shared = globalThis as { [registry]?: { tags: readonly string[]; forget(owner: object): void }[] };
shared[registry] ??= [];
const memos = shared[registry];

/** Reads at most once per owner, key and `milliseconds`; whoever asks meanwhile waits for the same reading. A failure is not kept. */
export function memo<Owner extends object, Value>(options: MemoOptions<Owner, Value>): Memo<Owner, Value> {
  const { milliseconds, read, tags = [], most = 500 } = options;
  const owners = new WeakMap<object, Map<string, Kept<Value>>>();
  const forget = (owner: object) => {
    owners.delete(owner);
  };
  if (tags.length > 0) memos.push({ tags, forget });
  return {
    forget,
    get(owner, key = '') {
      const kept = owners.get(owner) ?? new Map<string, Kept<Value>>();
      owners.set(owner, kept);
      const at = now().getTime();
      const found = kept.get(key);
      // A clock that was set back must not keep an answer for ever.
      if (found && at >= found.from && at < found.from + milliseconds) return found.value;
      if (kept.size >= most) kept.clear();
      const value = read(owner, key);
      kept.set(key, { from: at, value });
      value.catch(() => {
        if (kept.get(key)?.value === value) kept.delete(key);
      });
      return value;
    },
  };
}

/** Drops every answer of `owner` made of one of these. */
export function forgetTagged(owner: object, tags: readonly string[]): void {
  for (const one of memos) if (one.tags.some((tag) => tags.includes(tag))) one.forget(owner);
}
