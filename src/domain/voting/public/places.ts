import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { leanFind } from '@/database';
import { coverableCommunities } from '@/domain/property';

/** Where somebody may hold a vote, and which matters wait for one: what the form offers. */
export interface VotePlaces {
  places: { value: string; label: string }[];
  matters: { value: string; label: string }[];
}

/** The communities somebody keeps, their compounds and grids, and the matters there that were put to a vote. */
export async function votePlaces(payload: Payload, actor: Actor): Promise<VotePlaces> {
  const communities = await coverableCommunities(payload, actor);
  const ids = communities.map(({ id }) => id);
  const inside = { field: 'community', in: ids };
  const grids = await leanFind<{ id: string; name: string; community: string }>(payload, 'grids', {
    where: [inside],
    columns: ['name', 'community'],
    newestBy: 'id',
    limit: 5000,
  });
  const waiting = await leanFind<{ id: string; number: string; title: string }>(payload, 'matters', {
    where: [inside, { field: 'state', equals: 'waiting-vote' }],
    columns: ['number', 'title'],
    newestBy: 'openedAt',
    limit: 200,
  });
  return {
    places: communities.flatMap(({ id, name, compounds }) => [
      ...compounds.map((one) => ({ value: `compound:${one.id}`, label: `${one.name}（${name}）` })),
      { value: `community:${id}`, label: `${name}（全社区）` },
      ...grids
        .filter(({ community }) => community === id)
        .map((grid) => ({ value: `grid:${grid.id}`, label: `${name}${grid.name}` })),
    ]),
    matters: waiting.map(({ id, number, title }) => ({ value: id, label: `${title}（${number}）` })),
  };
}
