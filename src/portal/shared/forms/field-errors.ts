import { ZodError } from 'zod';
import { isDomainError } from '@/shared/errors';
import type { FieldErrors } from '../components';

/**
 * Messages for the fields of a form out of a refusal: DomainError's own, or zod's first message per field (nested
 * paths joined with '-', as the fields are named). What belongs to no field stands under ''.
 * @throws the error itself when it is neither, so that a fault never passes as a typing mistake
 */
export function fieldErrors(error: unknown): FieldErrors {
  if (error instanceof ZodError) {
    const found: FieldErrors = {};
    for (const issue of error.issues) found[issue.path.map(String).join('-')] ??= issue.message;
    return found;
  }
  if (isDomainError(error)) {
    return Object.keys(error.fields).length > 0 ? { ...error.fields } : { '': error.message };
  }
  throw error;
}

/** The status a refused form answers with: the error's own, 422 for a failed check of the values. */
export function formStatus(error: unknown): number {
  return isDomainError(error) ? error.status : 422;
}
