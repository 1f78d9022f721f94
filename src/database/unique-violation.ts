import { ValidationError } from 'payload';
import { causes } from './errors';

/** Set on errors, not kept in a table: the admin panel's bundle has a copy of this module. */
const mark = Symbol.for('portal.database.unique');

/**
 * Remembers that `error` came out of an adapter's write: a ValidationError from there means that a unique value exists
 * already, whatever language Payload worded it in.
 */
export function rememberAdapterError(error: unknown): void {
  if (error instanceof ValidationError) Object.defineProperty(error, mark, { value: true });
}

/**
 * Whether `error` says that a unique value exists already: the driver's own error on either database, or the
 * ValidationError Payload's adapters make of it.
 */
export function isUniqueViolation(error: unknown): boolean {
  for (const cause of causes(error)) {
    if (mark in cause) return true;
    if (!('code' in cause)) continue;
    if (cause.code === 11000) return true;
    if (typeof cause.code === 'string' && /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(cause.code))
      return true;
  }
  return false;
}
