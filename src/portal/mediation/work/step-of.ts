import type { Request } from 'express';
import type { DisputeVerb } from '@/domain/mediation';
import { fail } from '@/shared/errors';
import { type FormValues, listOf } from '../../shared';

/** The step in the address; whether there is such a one the caller asks. */
export const stepOf = (req: Request): DisputeVerb => String(req.params.step) as DisputeVerb;

/** @throws DomainError not-found */
export function partyStepOf(req: Request): 'choose' | 'refuse' | 'withdraw' {
  const step = String(req.params.step);
  return step === 'choose' || step === 'refuse' || step === 'withdraw' ? step : fail('not-found');
}

/** A tick is the only way; the verb says so beside the field. */
export const readBackIn = (values: FormValues): true => (listOf(values, 'readBack').length > 0) as true;
