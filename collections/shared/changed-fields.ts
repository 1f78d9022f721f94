import { isDeepStrictEqual } from 'node:util';

/** Columns the database keeps for itself; a change in them alone is not a change a person made. */
const ignored = new Set(['id', 'createdAt', 'updatedAt', 'sessions', 'globalType', 'collection']);

/** Names of the top-level fields that differ between two states of a document, in alphabetical order. */
export function changedFields(
  before: Record<string, unknown> | undefined,
  after: Record<string, unknown>,
): string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after)]);
  return [...names].filter((name) => !ignored.has(name) && differs(before?.[name], after[name])).sort();
}

function differs(before: unknown, after: unknown): boolean {
  return !isDeepStrictEqual(plain(before), plain(after));
}

/** Absent and null mean the same, dates compare by instant, and a populated relation counts as its id. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') return value;
  if ('id' in value && 'createdAt' in value) return value.id;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
