import type { Where } from 'payload';
import type { Predicate } from './predicate';

/** Documents that meet a fixed condition, whoever asks: `anyOf(where({ status: { equals: 'published' } }), …)`. */
export function where(condition: Where): Predicate {
  return async () => condition;
}
