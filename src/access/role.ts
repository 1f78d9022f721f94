import { actorOf, hasRole } from './actor';
import type { YesOrNo } from './predicate';
import type { RoleName } from './roles';

/** Holders of any of `names`, whatever the scope: for roles that work for the whole city, and for creating. */
export function role(...names: RoleName[]): YesOrNo {
  return async ({ req }) => hasRole(await actorOf(req), ...names);
}
