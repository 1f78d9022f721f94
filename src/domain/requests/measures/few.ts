import { type Counter, type Counts, countOf } from './counters';

/** Whether the numbers of a line may be told, and from which n on. */
export interface Publicity {
  least: number;
  shown: boolean;
}

/**
 * Which lines of a table may be told to everybody: those with `least` or more. When exactly one line is hidden, it could
 * be worked out from the total, so the smallest of the others is hidden as well. Nothing at all is told as it is: zero
 * points at nobody. Pure.
 */
export function hideFew(
  group: ReadonlyMap<string, Counts>,
  { least, by }: { least: number; by: Counter },
): (key: string) => boolean {
  const sizes = [...group].map(([key, counts]) => ({ key, size: countOf(counts, by) }));
  const hidden = new Set(sizes.filter(({ size }) => size > 0 && size < least).map(({ key }) => key));
  if (hidden.size === 1) {
    const next = sizes
      .filter(({ key, size }) => size > 0 && !hidden.has(key))
      .sort((a, b) => a.size - b.size)[0];
    if (next) hidden.add(next.key);
  }
  return (key) => !hidden.has(key);
}

/** Everything may be told: on the inside. */
export function allPublic(_group: ReadonlyMap<string, Counts>): (key: string) => boolean {
  return () => true;
}
