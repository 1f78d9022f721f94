import type { PayloadRequest, Where } from 'payload';
import { actorOf, type Grant, hasRole, placeCondition, type RoleName } from '@/access';
import { idOf, type Place, type PlaceLevel, placeLevels } from '@/domain/organization';

/** The places of one level somebody holds one of `roles` for; everything for those who hold none of them. */
export async function placesOf(
  req: PayloadRequest,
  level: PlaceLevel,
  roles: readonly RoleName[],
): Promise<boolean | Where> {
  const actor = await actorOf(req);
  if (!hasRole(actor, ...roles)) return true;
  const inside = placeCondition(actor, { roles, lowest: level, field: { [level]: 'id' } });
  if (level !== 'township' || inside === true) return inside;
  const around = await townshipsAround(req, actor.grants, roles);
  if (inside === false || around === false) return inside || around;
  return { or: [inside, around] };
}

/** The one place somebody holds `roles` for, as a column; null for whoever works in several or everywhere. */
export async function onlyPlace(req: PayloadRequest, roles: readonly RoleName[]): Promise<Place | null> {
  const [first, ...others] = held((await actorOf(req)).grants, roles);
  if (!first || others.some(({ scope }) => scope.kind !== first.scope.kind || scope.id !== first.scope.id))
    return null;
  const level = placeLevels.find((one) => one === first.scope.kind);
  return level ? { [level]: first.scope.id } : null;
}

/** The townships in which somebody's communities lie: they stand above every place that is chosen there. */
async function townshipsAround(
  req: PayloadRequest,
  grants: readonly Grant[],
  roles: readonly RoleName[],
): Promise<false | Where> {
  const communities = held(grants, roles).flatMap(({ scope }) =>
    scope.kind === 'community' ? scope.id : [],
  );
  if (communities.length === 0) return false;
  const { docs } = await req.payload.find({
    collection: 'divisions',
    where: { id: { in: communities } },
    select: { township: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  return { id: { in: docs.flatMap(({ township }) => idOf(township) ?? []) } };
}

function held(grants: readonly Grant[], roles: readonly RoleName[]): Grant[] {
  return grants.filter(({ role }) => roles.includes(role));
}
