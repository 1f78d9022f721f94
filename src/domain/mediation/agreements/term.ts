import { z } from 'zod';
import { input } from '@/domain/organization';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';

/** By when an agreement is to be kept; left empty where it is kept at once. */
export const termShape = z.preprocess(
  (typed) => (typed === '' ? undefined : typed),
  input.moment('履行期限').optional(),
);

/** @throws DomainError validation for a term that is over before the agreement is written down */
export function checkTerm(performBy: string | null | undefined): void {
  if (performBy && toIsoDay(performBy) < toIsoDay(now()))
    fail('validation', { fields: { performBy: '履行期限不能早于今天；当场履行的不填' } });
}
