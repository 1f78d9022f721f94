import type { Payload } from 'payload';
import { followableRequest, type OthersRequest } from '@/domain/requests';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';
import { isDomainError } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { seal, unseal } from '../../shared';

/** The choice that goes on with an own request. */
export const otherMatter = { value: 'other', label: '不是，我要另外反映' };

/** Only what was offered can be followed: the ids of others' requests travel sealed. */
const purpose = 'follow';
const minutes = 24 * 60;

/** A request as a value of the form. */
export function sealedRequest(id: string): string {
  return seal(id, { purpose, key: env().payloadSecret, now: now(), minutes });
}

/** The request behind a sealed value, as a visitor may know of it; null when it was changed, is too old, or is over. */
export async function offeredRequest(payload: Payload, sealed: string): Promise<OthersRequest | null> {
  const id = openSealed(sealed);
  return id === null ? null : followableRequest(payload, { id });
}

/** The id in a sealed value; null when it was changed or is too old. */
export function openSealed(sealed: string): string | null {
  try {
    const id = unseal(sealed, { purpose, key: env().payloadSecret, now: now() });
    return isId(id) ? id : null;
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}
