/**
 * The smallest value that at least `percent` of a hundred values do not exceed (nearest rank): the median for 50. A value that was really
 * measured, never one in between. Null without values.
 */
export function quantile(values: readonly number[], percent: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(1, Math.ceil((sorted.length * percent) / 100)) - 1] ?? null;
}

/** Hours as days with one digit: 36 hours are 1.5 days. */
export const inDays = (hours: number): number => Math.round((hours / 24) * 10) / 10;
