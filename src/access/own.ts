import { actorOf, isSignedIn } from './actor';
import type { Predicate } from './predicate';

/** Documents whose relationship `field` points at the person who asks; `id` means the account itself. */
export function own(field = 'user'): Predicate {
  return async ({ req }) => {
    const actor = await actorOf(req);
    return isSignedIn(actor) ? { [field]: { equals: actor.userId } } : false;
  };
}
