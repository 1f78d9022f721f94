import type { z } from 'zod';
import { type FieldMessages, fail } from './errors';

/**
 * Parses what a verb was given; the empty text of an unfilled form field counts as not given.
 * @throws DomainError validation, with the first message per field.
 */
export function parseInput<Schema extends z.ZodObject>(schema: Schema, given: object): z.output<Schema> {
  const values: Record<string, unknown> = { ...given };
  const known = Object.keys(schema.shape).map((name): [string, unknown] => [
    name,
    values[name] === '' ? undefined : values[name],
  ]);
  const parsed = schema.safeParse(Object.fromEntries(known));
  if (parsed.success) return parsed.data;
  const fields: FieldMessages = {};
  for (const issue of parsed.error.issues) fields[String(issue.path[0] ?? '')] ??= issue.message;
  fail('validation', { fields });
}
