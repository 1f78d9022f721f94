import { isDeepStrictEqual } from 'node:util';
import type { FlattenedField } from 'payload';
import { keyring } from '@/shared/encryption';
import { normalizeAs } from '@/shared/personal-data';
import { isMasked, personalRules } from './personal-field';

type Values = Record<string, unknown>;

/** Columns the database keeps for itself; a change in them alone is not a change a person made. */
const ignored = new Set(['id', 'createdAt', 'updatedAt', 'sessions']);

export interface Change {
  fields: readonly FlattenedField[];
  /** The document before, whole: also what is hidden, ciphers included. */
  before: Values;
  /** The document as it is answered: without hidden fields, without what the actor may not read, cut down by `select`. */
  after: Values;
  /** What was typed, after validation. */
  typed: Values;
}

/**
 * Names of the top-level fields that a person changed, in alphabetical order. What the answer leaves out is judged by what was typed, so that neither a
 * hidden field looks changed nor a narrow `select` hides a change. Of personal data the plain values are compared: masked ones can be equal.
 */
export function changedFields(change: Change): string[] {
  const { fields, after, typed } = change;
  const personal = new Set(fields.filter((field) => personalRules(field)).map(({ name }) => name));
  const stored = new Set([...personal].flatMap((name) => [`${name}Cipher`, `${name}Index`]));
  const names = fields.filter((field) => {
    const { name } = field;
    if (ignored.has(name) || stored.has(name)) return false;
    const rules = personalRules(field);
    if (rules) return personalDiffers(name, rules.kind, change);
    if (('hidden' in field && field.hidden) || isComputed(field)) return false;
    if (name in after) return differs(change.before[name], after[name]);
    return name in typed && differs(change.before[name], typed[name]);
  });
  return [...new Set(names.map(({ name }) => name))].sort();
}

/** A value that is not typed, or still masked, keeps what is stored. */
function personalDiffers(
  name: string,
  kind: Parameters<typeof normalizeAs>[0],
  { before, typed }: Change,
): boolean {
  const value = typed[name];
  if (value === undefined || isMasked(value)) return false;
  const cipher = before[`${name}Cipher`];
  const plain = typeof cipher === 'string' && cipher !== '' ? keyring().decrypt(cipher, kind) : '';
  return (typeof value === 'string' ? normalizeAs(kind, value) : '') !== plain;
}

function isComputed(field: FlattenedField): boolean {
  return field.type === 'join' || ('virtual' in field && Boolean(field.virtual));
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
