import { type Actor, actorOf } from './actor';
import type { Predicate } from './predicate';
import type { RoleName } from './roles';

/** Documents whose relationship `field` points at a unit the actor works for with one of `roles`. */
export function withinUnit({
  roles = ['unit-handler'],
  field = 'unit',
}: {
  roles?: readonly RoleName[];
  field?: string;
}): Predicate {
  return async ({ req }) => {
    const units = unitsOf(await actorOf(req), roles);
    return units.length > 0 ? { [field]: { in: units } } : false;
  };
}

/** Ids of the units the actor works for with one of `roles`. */
export function unitsOf(
  actor: Pick<Actor, 'grants'>,
  roles: readonly RoleName[] = ['unit-handler'],
): string[] {
  const held = actor.grants.filter((grant) => grant.scope.kind === 'unit' && roles.includes(grant.role));
  return [...new Set(held.map((grant) => grant.scope.id))];
}
