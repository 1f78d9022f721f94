import type { PayloadRequest } from 'payload';
import { insertRow, leanFind, leanFirst } from '@/database';
import { fillPlace, storedPlace } from '@/domain/organization';
import { rowOf } from '@/domain/property';
import { fail } from '@/shared/errors';

/** Where a matter is, and which branch deliberates it. */
export interface MatterPlace {
  township: string | null;
  community: string;
  grid: string | null;
  compound: string | null;
  branch: string;
  branchName: string;
}

interface Organization {
  id: string;
  name: string;
  level: string;
  status: string;
  community: string | null;
  grid: string | null;
}

/**
 * The place of a matter, filled from the narrowest given one, and its branch: the chosen one, or that of the grid, or the community's.
 * A matter of a grid's branch is a matter of that grid, so that its secretary runs it.
 * @throws DomainError validation
 */
export async function placeForMatter(
  req: PayloadRequest,
  given: { community?: string | null; compound?: string | null; grid?: string | null; branch?: string },
): Promise<MatterPlace> {
  const chosen = given.branch ? await chosenBranch(req, given.branch) : null;
  const { township, community, grid, compound } = await fillPlace(req, {
    community: given.community ?? chosen?.community ?? null,
    compound: given.compound ?? null,
    grid: chosen?.grid ?? given.grid ?? null,
  });
  if (!community) fail('validation', { fields: { community: '请选择是哪个社区（村）的事' } });
  if (chosen && chosen.community !== community)
    fail('validation', { fields: { branch: '这个党组织不在议题所在的社区（村）' } });
  const branch = chosen ?? (await branchFor(req, { community, grid }));
  return { township, community, grid, compound, branch: branch.id, branchName: branch.name };
}

async function chosenBranch(req: PayloadRequest, id: string): Promise<Organization> {
  const found = await rowOf<Organization>(req, 'party-organizations', id, '个党组织');
  if (found.status !== 'active' || !['community', 'grid'].includes(found.level))
    fail('validation', { fields: { branch: '请选择在用的社区党组织或网格党支部' } });
  return found;
}

async function branchFor(
  req: PayloadRequest,
  { community, grid }: { community: string; grid: string | null },
): Promise<Organization> {
  const ofGrid = grid ? await activeAt(req, 'grid', grid) : undefined;
  const found = ofGrid ?? (await activeAt(req, 'community', community));
  if (!found) {
    fail('validation', {
      fields: { branch: '这个社区（村）还没有党组织，请先在组织架构里建立，才能开支部会议' },
    });
  }
  return found;
}

function activeAt(
  req: PayloadRequest,
  level: 'community' | 'grid',
  place: string,
): Promise<Organization | undefined> {
  const query = {
    where: [
      { field: 'level', equals: level },
      { field: level, equals: place },
      { field: 'status', equals: 'active' },
    ],
    columns: ['name', 'level', 'status', 'community', 'grid'],
    newestBy: 'id',
  };
  return leanFirst<Organization>(req.payload, 'party-organizations', query, req);
}

/** Notes the buildings a matter touches. @throws DomainError validation for one that lies elsewhere */
export async function noteBuildings(
  req: PayloadRequest,
  matter: { id: string; community: string | null; compound: string | null },
  buildings: readonly string[],
): Promise<void> {
  for (const building of [...new Set(buildings)]) {
    const place = await storedPlace(req, 'buildings', building);
    const elsewhere =
      !place ||
      place.community !== matter.community ||
      (matter.compound !== null && place.compound !== matter.compound);
    if (elsewhere) fail('validation', { fields: { buildings: '有楼栋不在议题所在的小区里' } });
    await insertRow(req, 'matter-buildings', { matter: matter.id, ...place, building });
  }
}

/** Ids of the buildings a matter touches; none where it is the whole compound's or grid's. */
export async function buildingsOf(req: PayloadRequest, matter: string): Promise<string[]> {
  const query = {
    where: [{ field: 'matter', equals: matter }],
    columns: ['building'],
    newestBy: 'id',
    limit: 500,
  };
  const rows = await leanFind<{ building: string }>(req.payload, 'matter-buildings', query, req);
  return rows.map(({ building }) => building);
}
