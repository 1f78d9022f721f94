import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { leanFind } from '@/database';

/** The grids whose branch the actor is the secretary of. */
export async function secretaryGrids(
  payload: Payload,
  actor: Actor,
): Promise<{ id: string; name: string; community: string }[]> {
  const ids = actor.grants.flatMap(({ role, scope }) =>
    role === 'branch-secretary' && scope.kind === 'grid' ? scope.id : [],
  );
  if (ids.length === 0) return [];
  return leanFind<{ id: string; name: string; community: string }>(payload, 'grids', {
    where: [{ field: 'id', in: ids }],
    columns: ['name', 'community'],
    newestBy: 'name',
    limit: 50,
  });
}
