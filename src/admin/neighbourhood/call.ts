import type { VerbContext } from '@/admin/verbs';

/** What every verb takes, out of the context of a button. */
export const callOf = <Doc extends object>({
  req,
  actor,
  id,
}: Pick<VerbContext<Doc>, 'req' | 'actor' | 'id'>) => ({ payload: req.payload, req, actor, id });

/** A whole number typed into a dialog; what is none becomes one the verb refuses in its own words. */
export const numberOf = (typed: unknown): number =>
  typed === undefined || typed === null || typed === '' ? Number.NaN : Number(typed);
