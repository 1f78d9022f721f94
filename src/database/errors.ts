/** What can go wrong between a write and the database, apart from the data itself. */
export type DatabaseErrorCode =
  | 'missing-req'
  | 'transaction-ended'
  | 'turn-expired'
  | 'queue-timeout'
  | 'commit-failed'
  | 'write-conflict'
  | 'closed'
  | 'unsupported'
  | 'migration-failed';

/** Codes that pass by themselves: the caller may try again, an API answers 503. */
const passing: readonly DatabaseErrorCode[] = ['turn-expired', 'queue-timeout', 'write-conflict', 'closed'];

/** A failure of the database module. The message is for the log and for developers, never for a page. */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode;
  /** HTTP status for an API: 503 when trying again may help, otherwise 500. */
  readonly status: 500 | 503;

  constructor(code: DatabaseErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'DatabaseError';
    this.code = code;
    this.status = passing.includes(code) ? 503 : 500;
  }
}

/** Whether `error` is a {@link DatabaseError} (also one made by another bundle of this process), of `code` when given. */
export function isDatabaseError(error: unknown, code?: DatabaseErrorCode): error is DatabaseError {
  if (!(error instanceof Error) || error.name !== 'DatabaseError' || !('code' in error)) return false;
  return code === undefined || error.code === code;
}

/** `error` and everything it was caused by, outermost first. */
export function* causes(error: unknown): Generator<object> {
  const seen = new Set<object>();
  let current = error;
  while (typeof current === 'object' && current !== null && !seen.has(current)) {
    seen.add(current);
    yield current;
    current = 'cause' in current ? current.cause : undefined;
  }
}
