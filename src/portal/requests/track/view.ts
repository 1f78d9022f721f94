import { now } from '@/shared/clock';
import { env } from '@/shared/env';
import { isDomainError } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { seal, unseal } from '../../shared';

/** A read-only address of one request for half an hour: what number and phone open. It leads to no tracking token. */
const purpose = 'request-view';
const minutes = 30;

/** Path of the read-only page of the request with this id. */
export function viewPath(request: string): string {
  return `/track/number/${seal(request, { purpose, key: env().payloadSecret, now: now(), minutes })}`;
}

/** Id of the request behind a read-only address; null when it was changed or is over. */
export function requestOfView(sealed: string): string | null {
  try {
    const id = unseal(sealed, { purpose, key: env().payloadSecret, now: now() });
    return isId(id) ? id : null;
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}
