import type { OrganizationLevel } from '../labels';
import { type OrganizationNode, organizationLevels } from './organization-tree';

/** Where somebody lives, as ids; a household only when it is known. */
export interface Home {
  community: string;
  grid: string | null;
  building: string | null;
  household?: string | null;
}

/** One of the four answers to "who answers for me". */
export interface ChainLink<Node> {
  level: OrganizationLevel;
  /** The node of this level; null is a gap. */
  node: Node | null;
  /** More nodes of this level: a building can have several Party-member households. */
  others: Node[];
  /** In a gap: the nearest upper node that answers instead; null when there is none above. */
  standIn: Node | null;
}

/**
 * The four responsible nodes for a home, from the community down. A missing level is a gap, answered for by the
 * nearest node above. Party-member households are those of the building, the home's own first.
 */
export function responsibleChain<Node extends OrganizationNode>(
  home: Home,
  nodes: readonly Node[],
): ChainLink<Node>[] {
  const active = nodes.filter((node) => node.status === 'active');
  let nearest: Node | null = null;
  return organizationLevels.map((level) => {
    const found = nodesAt(level, home, active);
    const node = found[0] ?? null;
    const link: ChainLink<Node> = { level, node, others: found.slice(1), standIn: node ? null : nearest };
    nearest = node ?? nearest;
    return link;
  });
}

function nodesAt<Node extends OrganizationNode>(
  level: OrganizationLevel,
  home: Home,
  nodes: readonly Node[],
): Node[] {
  const place = level === 'household' ? home.building : home[level];
  if (!place) return [];
  const column = level === 'household' ? 'building' : level;
  const found = nodes.filter((node) => node.level === level && node[column] === place);
  return level === 'household' && home.household
    ? found.toSorted(
        (one, other) => Number(other.household === home.household) - Number(one.household === home.household),
      )
    : found;
}
