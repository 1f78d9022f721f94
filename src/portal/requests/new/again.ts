import { now } from '@/shared/clock';
import { env } from '@/shared/env';
import { isDomainError } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { type FormValues, seal, textOf, unseal } from '../../shared';

/** Filing anew what was closed too long ago to be opened again: which one, sealed, so that nobody names another's. */
const purpose = 'previous-request';
const minutes = 24 * 60;

/** Of the request that is filed again: its id, and what the new form begins with. */
export interface Before {
  id: string;
  number: string;
  placeText: string;
}

/** Address of the form that goes on from a request. */
export function againPath({
  id,
  number,
  placeText,
}: {
  id: string;
  number: string;
  placeText: string | null;
}) {
  const before: Before = { id, number, placeText: placeText ?? '' };
  return `/requests/new?again=${seal(before, { purpose, key: env().payloadSecret, now: now(), minutes })}`;
}

/** The request behind the sealed value a form carries; null when there is none, it was changed, or is too old. */
export function beforeIn(values: FormValues): Before | null {
  const sealed = textOf(values, 'again');
  if (sealed === '') return null;
  try {
    const before = unseal(sealed, { purpose, key: env().payloadSecret, now: now() });
    return isBefore(before) ? before : null;
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}

/** The values a form begins with that goes on from an earlier request. */
export function valuesAgain(query: unknown): FormValues {
  const values = { again: typeof query === 'string' ? query : '' };
  const before = beforeIn(values);
  return before ? { ...values, placeText: before.placeText } : {};
}

function isBefore(value: unknown): value is Before {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    isId(value.id) &&
    'number' in value &&
    typeof value.number === 'string' &&
    'placeText' in value &&
    typeof value.placeText === 'string'
  );
}
