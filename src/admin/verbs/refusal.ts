import { DomainError, type ErrorCode, isDomainError } from '@/shared/errors';

/** Payload's own errors (Forbidden, NotFound, Locked …) by their HTTP status. */
const codes: Record<number, ErrorCode> = {
  400: 'validation',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  423: 'conflict',
  429: 'too-many',
};

/**
 * What a caller is told of `error`: our own errors as they are, Payload's refusals under the code of their status in our
 * words, everything else as `internal` without details.
 */
export function refusalOf(error: unknown): DomainError {
  if (isDomainError(error)) return error;
  // By shape, not by class: the admin panel's bundle may hold its own copy of Payload's classes.
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  return new DomainError(codes[status] ?? 'internal', { cause: error });
}
