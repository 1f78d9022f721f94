import type { Request } from 'express';

/** What an address asks for under `name`, trimmed and short; undefined when it asks nothing. */
export function askedText({ query }: Request, name: string): string | undefined {
  const value = query[name];
  return typeof value === 'string' ? value.trim().slice(0, 60) || undefined : undefined;
}

/** One of the keys of `labels`, or undefined. */
export function askedKey<Key extends string>(
  req: Request,
  name: string,
  labels: Record<Key, unknown>,
): Key | undefined {
  const value = askedText(req, name);
  return value !== undefined && Object.hasOwn(labels, value) ? (value as Key) : undefined;
}

/** The page of a list; the first when none is asked for. */
export function askedPage(req: Request): number {
  const page = Number(askedText(req, 'page') ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1;
}
