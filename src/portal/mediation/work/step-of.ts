import type { Request } from 'express';
import type { DisputeVerb } from '@/domain/mediation';
import { fail } from '@/shared/errors';
import { type FormValues, listOf } from '../../shared';

/** The step in the address; whether there is such a one the caller asks. */
export const stepOf = (req: Request): DisputeVerb => String(req.params.step) as DisputeVerb;

/** What is written down for a party at the counter: `accept` is choosing too, what somebody else chose. */
const partySteps = ['choose', 'accept', 'refuse', 'withdraw'] as const;
export type PartyStep = (typeof partySteps)[number];

/** @throws DomainError not-found */
export const partyStepOf = (req: Request): PartyStep =>
  partySteps.find((step) => step === req.params.step) ?? fail('not-found');

/** The step of the state table it is. */
export const verbOf = (step: PartyStep): 'choose' | 'refuse' | 'withdraw' =>
  step === 'accept' ? 'choose' : step;

/** A tick is the only way; the verb says so beside the field. */
export const readBackIn = (values: FormValues): true => (listOf(values, 'readBack').length > 0) as true;
