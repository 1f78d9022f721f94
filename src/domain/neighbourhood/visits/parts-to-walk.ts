import type { Payload, PayloadRequest, Where } from 'payload';
import type { Actor } from '@/access';
import { readRow } from '@/database';
import { fillPlace, type PlaceColumns } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { byNumberedName } from '@/shared/name-order';
import type { Part } from './households';

/** A part of a community to choose, `grid:<id>` or `building:<id>`. */
export interface PartChoice {
  value: string;
  label: string;
}

const most = 500;

/** The grids and buildings the actor goes round, grids first. */
export async function partsToWalk(payload: Payload, actor: Actor): Promise<PartChoice[]> {
  const ids = (kind: 'community' | 'grid' | 'building', roles: readonly string[]) =>
    actor.grants
      .filter(({ role, scope }) => scope.kind === kind && roles.includes(role))
      .map(({ scope }) => scope.id);
  const staff = ['community-staff', 'branch-secretary'];
  const all = [...staff, 'party-member'];
  const communities = ids('community', staff);
  const gridWhere = either([{ community: { in: communities } }, { id: { in: ids('grid', all) } }]);
  const buildingWhere = either([
    { community: { in: communities } },
    { grid: { in: ids('grid', all) } },
    { id: { in: ids('building', all) } },
  ]);
  const grids = await named(payload, 'grids', gridWhere);
  const buildings = await named(payload, 'buildings', buildingWhere);
  const compounds = await named(
    payload,
    'compounds',
    either([{ id: { in: buildings.flatMap(({ compound }) => (compound ? String(compound) : [])) } }]),
  );
  const compoundNames = new Map(compounds.map(({ id, name }) => [String(id), name]));
  return [
    ...grids
      .map(({ id, name }) => ({ value: `grid:${id}`, label: name }))
      .toSorted((a, b) => byNumberedName(a.label, b.label)),
    ...buildings
      .map(({ id, name, compound }) => ({
        value: `building:${id}`,
        label: `${compoundNames.get(String(compound ?? '')) ?? ''}${name}`,
      }))
      .toSorted((a, b) => byNumberedName(a.label, b.label)),
  ];
}

const either = (conditions: Where[]): Where => ({ or: conditions });

async function named(payload: Payload, collection: 'grids' | 'buildings' | 'compounds', where: Where) {
  const { docs } = await payload.db.find<{ id: string; name: string; compound?: string | null }>({
    collection,
    where,
    sort: 'name',
    limit: most,
    pagination: false,
  });
  return docs;
}

/** A chosen part, looked up. @throws DomainError validation */
export async function partOf(
  req: PayloadRequest,
  value: string,
): Promise<{ part: Part; place: PlaceColumns; name: string }> {
  const [kind, id = ''] = value.split(':', 2);
  if (kind !== 'grid' && kind !== 'building') fail('validation', { fields: { part: '请选择走哪一片' } });
  const row = await readRow<{ name: string; compound?: string | null }>(
    req.payload,
    kind === 'grid' ? 'grids' : 'buildings',
    id,
    req,
  );
  if (!row) fail('validation', { fields: { part: '请选择走哪一片' } });
  const compound = row.compound
    ? await readRow<{ name: string }>(req.payload, 'compounds', row.compound, req)
    : undefined;
  const place = await fillPlace(req, kind === 'grid' ? { grid: id } : { building: id });
  const part: Part = kind === 'grid' ? { grid: id } : { building: id };
  return { part, place, name: `${kind === 'building' ? (compound?.name ?? '') : ''}${row.name}` };
}
