import type { z } from 'zod';
import { type FieldMessages, fail } from '@/shared/errors';

/** Parses what a verb was given; `''` of a form counts as not given. @throws DomainError validation naming the fields */
export function parseInput<Schema extends z.ZodObject>(schema: Schema, given: object): z.output<Schema> {
  const values: Record<string, unknown> = { ...given };
  const known = Object.keys(schema.shape).map((name): [string, unknown] => [
    name,
    values[name] === '' ? undefined : values[name],
  ]);
  const parsed = schema.safeParse(Object.fromEntries(known));
  if (parsed.success) return parsed.data;
  const fields: FieldMessages = {};
  for (const issue of parsed.error.issues) {
    const name = String(issue.path[0] ?? '');
    fields[name] ??= issue.message;
  }
  fail('validation', { fields });
}
