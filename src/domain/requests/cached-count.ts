import type { Payload, Where } from 'payload';

/** A count may be this old: nobody sees whether a list of thousands has one more. */
const lifetime = 10_000;
const mostKept = 500;

interface Kept {
  until: number;
  value: Promise<number>;
}
const caches = new WeakMap<Payload, Map<string, Kept>>();

/** How many requests meet `where`, counted at most every ten seconds per condition. */
export function cachedCount(payload: Payload, where: Where): Promise<number> {
  const cache = caches.get(payload) ?? new Map<string, Kept>();
  caches.set(payload, cache);
  const key = JSON.stringify(where);
  const found = cache.get(key);
  if (found && found.until > Date.now()) return found.value;
  if (cache.size >= mostKept) cache.clear();
  const value = payload.db.count({ collection: 'requests', where }).then(({ totalDocs }) => totalDocs);
  cache.set(key, { until: Date.now() + lifetime, value });
  value.catch(() => cache.delete(key));
  return value;
}
