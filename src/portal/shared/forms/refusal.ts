import { isDomainError } from '@/shared/errors';
import type { FieldErrors } from '../components';
import { fieldErrors, formStatus } from './field-errors';
import { type FormValues, submittedValues } from './parse-form';

/** What a form was refused for, and what stood in it. */
export interface Refused {
  values: FormValues;
  errors: FieldErrors;
  status: number;
}

/** What a form was refused for. @throws the error itself when the person is at the wrong door, or it is a fault */
export function refusal(error: unknown, values: FormValues): Refused {
  if (isDomainError(error) && ['unauthenticated', 'forbidden', 'not-found'].includes(error.code)) throw error;
  return {
    values: { ...submittedValues(error), ...values },
    errors: fieldErrors(error),
    status: formStatus(error),
  };
}

/** What a form shows of it; nothing when it is new. */
export const shownOf = (refused: Refused | null): Pick<Refused, 'values' | 'errors'> => ({
  values: refused?.values ?? {},
  errors: refused?.errors ?? {},
});
