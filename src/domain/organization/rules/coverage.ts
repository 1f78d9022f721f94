import type { OrganizationNode } from './organization-tree';

/** A node with what residents need to reach its leader. */
export interface LedNode extends OrganizationNode {
  name: string;
  /** Id of the member who leads, or null. */
  secretary: string | null;
  secretaryName: string | null;
  contactPhone: string | null;
}

export interface CoverageInput<Grid, Building, Node> {
  grids: readonly Grid[];
  buildings: readonly Building[];
  organizations: readonly Node[];
}

export interface CoverageGaps<Grid, Building, Node> {
  gridsWithoutBranch: Grid[];
  buildingsWithoutGroup: Building[];
  /** Active nodes without a leader, or whose leader has no phone residents can call. */
  leadersWithoutContact: Node[];
}

/** The three lists of gaps. Closed organisations cover nothing. */
export function coverageGaps<
  Grid extends { id: string },
  Building extends { id: string },
  Node extends LedNode,
>({
  grids,
  buildings,
  organizations,
}: CoverageInput<Grid, Building, Node>): CoverageGaps<Grid, Building, Node> {
  const active = organizations.filter((node) => node.status === 'active');
  const covered = (level: 'grid' | 'building') =>
    new Set(active.filter((node) => node.level === level).map((node) => node[level]));
  const [branches, groups] = [covered('grid'), covered('building')];
  return {
    gridsWithoutBranch: grids.filter((grid) => !branches.has(grid.id)),
    buildingsWithoutGroup: buildings.filter((building) => !groups.has(building.id)),
    leadersWithoutContact: active.filter((node) => !hasLeader(node) || !node.contactPhone?.trim()),
  };
}

/** Whether somebody leads the node. */
export function hasLeader(node: Pick<LedNode, 'secretary' | 'secretaryName'>): boolean {
  return Boolean(node.secretary || node.secretaryName?.trim());
}

/** What one leader answers for. */
export interface LeaderLoad<Node> {
  /** The member's id, or name@node when the leader is not in the register. */
  leader: string;
  nodes: Node[];
  buildings: number;
  households: number;
  members: number;
}

export interface LoadInput<Node> {
  organizations: readonly Node[];
  /** Every building with its grid, community and number of households. */
  buildings: readonly { id: string; grid: string | null; community: string | null; households: number }[];
  /** Members per organisation id. */
  members: ReadonlyMap<string, number>;
}

/**
 * Load per leader, heaviest first: buildings and households inside the places of the nodes they lead (each building
 * counted once per leader), members of those nodes. A Party-member household answers for its building's neighbours
 * without owning them, so it adds no building.
 */
export function loadPerLeader<Node extends LedNode>({
  organizations,
  buildings,
  members,
}: LoadInput<Node>): LeaderLoad<Node>[] {
  const byLeader = new Map<string, Node[]>();
  for (const node of organizations) {
    if (node.status !== 'active' || !hasLeader(node)) continue;
    const leader = node.secretary ?? `${node.secretaryName?.trim()}@${node.id}`;
    byLeader.set(leader, [...(byLeader.get(leader) ?? []), node]);
  }
  const loads = [...byLeader].map(([leader, nodes]) => {
    const led = buildings.filter((building) => nodes.some((node) => coversBuilding(node, building)));
    return {
      leader,
      nodes,
      buildings: led.length,
      households: led.reduce((sum, building) => sum + building.households, 0),
      members: nodes.reduce((sum, node) => sum + (members.get(node.id) ?? 0), 0),
    };
  });
  return loads.toSorted((one, other) => other.households - one.households || other.members - one.members);
}

function coversBuilding(
  node: OrganizationNode,
  building: { id: string; grid: string | null; community: string | null },
): boolean {
  if (node.level === 'community') return node.community === building.community;
  if (node.level === 'grid') return building.grid !== null && node.grid === building.grid;
  return node.level === 'building' && node.building === building.id;
}
