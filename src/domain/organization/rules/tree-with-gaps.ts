import { boundPlace, type OrganizationNode } from './organization-tree';

/** A place of the community that should have an organisation. */
export interface CoveredPlace {
  id: string;
  name: string;
}

/** One line of the staff tree: an organisation, or a place where one is missing. */
export type StaffBranch<Node> =
  | { kind: 'organization'; node: Node; placeName: string | null; children: StaffBranch<Node>[] }
  | { kind: 'gap'; level: 'grid' | 'building'; place: CoveredPlace; children: StaffBranch<Node>[] };

export interface TreeInput<Node> {
  nodes: readonly Node[];
  grids: readonly CoveredPlace[];
  buildings: readonly (CoveredPlace & { grid: string | null })[];
}

/**
 * The organisation of one community from the top, with the missing branches and groups in the places where they would
 * stand. Grids and buildings keep their order; nodes that fit nowhere (their parent is gone) are listed at the end.
 */
export function treeWithGaps<Node extends OrganizationNode>({
  nodes,
  grids,
  buildings,
}: TreeInput<Node>): StaffBranch<Node>[] {
  const active = nodes.filter((node) => node.status === 'active');
  const placed = new Set<string>();
  const at = (level: Node['level'], place: string) =>
    active.find((node) => node.level === level && boundPlace(node) === place);
  const organization = (
    node: Node,
    placeName: string | null,
    children: StaffBranch<Node>[],
  ): StaffBranch<Node> => {
    placed.add(node.id);
    return { kind: 'organization', node, placeName, children };
  };

  const hostsIn = (building: string) =>
    active
      .filter((node) => node.level === 'household' && node.building === building)
      .map((node) => organization(node, null, []));
  const buildingBranch = (building: CoveredPlace): StaffBranch<Node> => {
    const group = at('building', building.id);
    const children = hostsIn(building.id);
    return group
      ? organization(group, building.name, children)
      : { kind: 'gap', level: 'building', place: building, children };
  };
  const gridBranch = (grid: CoveredPlace): StaffBranch<Node> => {
    const branch = at('grid', grid.id);
    const children = buildings.filter((building) => building.grid === grid.id).map(buildingBranch);
    return branch
      ? organization(branch, grid.name, children)
      : { kind: 'gap', level: 'grid', place: grid, children };
  };

  const below = [
    ...grids.map(gridBranch),
    ...buildings.filter((building) => !building.grid).map(buildingBranch),
  ];
  const top = active.filter((node) => node.level === 'community');
  const [first, ...more] = top.map((node) => organization(node, null, []));
  const roots = first ? [{ ...first, children: below }, ...more] : below;
  const lost = active.filter((node) => !placed.has(node.id)).map((node) => organization(node, null, []));
  return [...roots, ...lost];
}
