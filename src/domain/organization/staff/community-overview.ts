import type { PayloadRequest, Where } from 'payload';
import { actorOf, placeCondition } from '@/access';
import { idOf } from '../place';
import { coverageGaps, type LedNode, loadPerLeader } from '../rules/coverage';
import { treeWithGaps } from '../rules/tree-with-gaps';
import { sittingLeaders, toNode } from '../stored-nodes';
import { readers } from './communities-in-scope';

/** A node with its leader's name, for staff. */
export interface StaffNode extends LedNode {
  leaderName: string | null;
}

/** Reads as the person who asks: what access hides is not counted. */
const asAsked = { depth: 0, pagination: false, overrideAccess: false } as const;

/** The organisation of one community for staff: the tree with its gaps, the three lists of gaps, load per leader. */
export async function communityOverview(req: PayloadRequest, community: string) {
  const inside: Where = { community: { equals: community } };
  const actor = await actorOf(req);
  // Grids and buildings are read by everybody; whoever answers for a part is shown the gaps of that part only.
  const own = (condition: boolean | Where): Where => {
    if (condition === true) return inside;
    return condition === false ? { id: { in: ['none'] } } : { and: [inside, condition] };
  };
  const ownGrids = own(placeCondition(actor, { roles: readers, lowest: 'grid', field: { grid: 'id' } }));
  const ownBuildings = own(placeCondition(actor, { roles: readers, field: { building: 'id' } }));
  const [nodes, grids, buildings] = await Promise.all([
    staffNodes(req, community, inside),
    req.payload.find({
      collection: 'grids',
      where: ownGrids,
      select: { name: true },
      sort: 'position',
      req,
      ...asAsked,
    }),
    placedBuildings(req, inside, ownBuildings),
  ]);
  const known = new Set(grids.docs.map(({ id }) => id));
  const inTree = buildings.map((one) => ({
    ...one,
    grid: one.grid && known.has(one.grid) ? one.grid : null,
  }));
  const input = { nodes, grids: grids.docs, buildings: inTree };
  const members = await memberCounts(req, inside);
  const households = await householdCounts(req, inside);
  return {
    tree: treeWithGaps(input),
    gaps: coverageGaps({ grids: grids.docs, buildings, organizations: nodes }),
    load: loadPerLeader({
      organizations: nodes,
      buildings: buildings.map((building) => ({
        ...building,
        community,
        households: households.get(building.id) ?? 0,
      })),
      members,
    }).map((load) => ({ ...load, name: load.nodes[0]?.leaderName ?? '' })),
    totals: {
      organizations: nodes.length,
      grids: grids.docs.length,
      buildings: buildings.length,
      members: sum(members),
    },
  };
}

async function staffNodes(req: PayloadRequest, community: string, inside: Where): Promise<StaffNode[]> {
  const { docs } = await req.payload.find({
    collection: 'party-organizations',
    where: { and: [inside, { status: { equals: 'active' } }] },
    select: {
      name: true,
      level: true,
      status: true,
      parent: true,
      community: true,
      grid: true,
      building: true,
      household: true,
      secretary: true,
      secretaryName: true,
      contactPhone: true,
    },
    sort: 'createdAt',
    req,
    ...asAsked,
  });
  // Past access: who may see a node may know who leads it, also when the leader belongs to a node elsewhere.
  const ids = docs.flatMap((doc) => idOf(doc.secretary) ?? []);
  const leaders = await sittingLeaders(req.payload, community, ids, req);
  return docs.map((doc) => {
    const node = toNode(doc);
    const leader = leaders.get(node.secretary ?? '');
    const leaderName = leader?.name ?? (node.secretaryName?.trim() || null);
    return { ...node, secretary: leader?.id ?? null, leaderName };
  });
}

async function placedBuildings(req: PayloadRequest, inside: Where, own: Where) {
  const compounds = await req.payload.find({
    collection: 'compounds',
    where: inside,
    select: { name: true },
    req,
    ...asAsked,
  });
  const names = new Map(compounds.docs.map(({ id, name }) => [id, name]));
  const { docs } = await req.payload.find({
    collection: 'buildings',
    where: own,
    select: { name: true, grid: true, compound: true },
    sort: ['compound', 'position'],
    req,
    ...asAsked,
  });
  return docs.map(({ id, name, grid, compound }) => ({
    id,
    name: `${names.get(idOf(compound) ?? '') ?? ''}${name}`,
    grid: idOf(grid),
  }));
}

async function memberCounts(req: PayloadRequest, inside: Where): Promise<Map<string, number>> {
  const { docs } = await req.payload.find({
    collection: 'party-members',
    where: { and: [inside, { status: { equals: 'active' } }] },
    select: { organization: true },
    req,
    ...asAsked,
  });
  return tally(docs.map(({ organization }) => idOf(organization)));
}

async function householdCounts(req: PayloadRequest, inside: Where): Promise<Map<string, number>> {
  const { docs } = await req.payload.find({
    collection: 'households',
    where: inside,
    select: { building: true },
    req,
    ...asAsked,
  });
  return tally(docs.map(({ building }) => idOf(building)));
}

function tally(ids: (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function sum(counts: Map<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
