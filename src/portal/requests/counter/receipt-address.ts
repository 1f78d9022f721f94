import type { Actor } from '@/access';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';
import { isDomainError } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { seal, unseal } from '../../shared';

/** The receipt is printed by whoever filed it, right afterwards: its code opens what only the requester may say. */
const purpose = 'counter-receipt';
const minutes = 30;

/** A request this person has just taken in, for the addresses of its confirmation and its receipt. */
export function sealedReceipt(request: string, { userId }: Actor): string {
  return seal({ request, by: userId }, { purpose, key: env().payloadSecret, now: now(), minutes });
}

/** Id of the request in such a value; null when it is another person's, was changed, or is over. */
export function receiptOf(sealed: string, { userId }: Actor): string | null {
  try {
    const opened = unseal(sealed, { purpose, key: env().payloadSecret, now: now() });
    if (typeof opened !== 'object' || opened === null) return null;
    const { request, by } = opened as { request?: unknown; by?: unknown };
    return by === userId && isId(request) ? request : null;
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}
