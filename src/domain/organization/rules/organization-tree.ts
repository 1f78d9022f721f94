import type { FieldMessages } from '@/shared/errors';
import { type OrganizationLevel, organizationLevelLabels } from '../labels';

/** The four levels of the Party organisation, from the top. */
export const organizationLevels: readonly OrganizationLevel[] = [
  'community',
  'grid',
  'building',
  'household',
];

/** The columns of a Party organisation that decide where it may stand. Ids; null where there is none. */
export interface OrganizationNode {
  id: string;
  level: OrganizationLevel;
  parent: string | null;
  status: 'active' | 'closed';
  community: string | null;
  grid: string | null;
  building: string | null;
  household: string | null;
}

/** A node that is about to be stored and has no id yet when it is new. */
export type PlacedNode = Omit<OrganizationNode, 'id' | 'status'> & { id?: string };

/** The level directly above, null for the top one. */
export function levelAbove(level: OrganizationLevel): OrganizationLevel | null {
  return organizationLevels[organizationLevels.indexOf(level) - 1] ?? null;
}

/** Id of the place a node is bound to: the column named after its level. */
export function boundPlace(node: Pick<OrganizationNode, OrganizationLevel | 'level'>): string | null {
  return node[node.level];
}

/**
 * Checks that a node hangs directly under the level above it, in a place inside the parent's place.
 * Returns a message per field; no entry means the placement is right.
 */
export function checkPlacement(node: PlacedNode, parent: OrganizationNode | null): FieldMessages {
  const problems: FieldMessages = {};
  const label = organizationLevelLabels[node.level];
  if (!boundPlace(node)) problems[node.level] = `${label}要选定对应的${placeWord[node.level]}`;
  const narrower = organizationLevels
    .slice(organizationLevels.indexOf(node.level) + 1)
    .find((level) => node[level]);
  if (narrower)
    problems[narrower] = `${label}只对应到${placeWord[node.level]}，不能再选${placeWord[narrower]}`;
  const above = levelAbove(node.level);
  if (!above) {
    if (node.parent) problems.parent = `${label}是最上一级，不能再选上级`;
    return problems;
  }
  const needed = organizationLevelLabels[above];
  if (!node.parent || !parent) problems.parent = `${label}要选一个上级：${needed}`;
  else if (parent.id === node.id) problems.parent = '上级不能是自己';
  else if (parent.level !== above) {
    problems.parent = `${label}的上级只能是${needed}，不能是${organizationLevelLabels[parent.level]}`;
  } else if (parent.status !== 'active') problems.parent = '所选上级已经撤销';
  else if (boundPlace(parent) !== node[above]) {
    problems.parent = `${placeWord[node.level]}不在上级党组织的${placeWord[above]}里`;
  }
  return problems;
}

const placeWord: Record<OrganizationLevel, string> = {
  community: '社区（村）',
  grid: '网格',
  building: '楼栋',
  household: '户',
};

/**
 * Whether hanging `id` under `parent` would close a ring. Levels alone already forbid it; this also holds for data
 * that came in by another way. `parentOf` answers the stored parent of a node.
 */
export function wouldMakeCycle(
  id: string,
  parent: string | null,
  parentOf: (id: string) => string | null,
): boolean {
  const seen = new Set<string>();
  for (let at = parent; at; at = parentOf(at)) {
    if (at === id || seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

/** Key of the place an active organisation holds, unique among all active ones; null when it holds none. */
export function activePlaceKey(
  node: Pick<OrganizationNode, OrganizationLevel | 'level' | 'status'>,
): string | null {
  return node.status === 'active' ? `${node.level}:${boundPlace(node)}` : null;
}

/** Active nodes directly under `parent` whose own place would no longer be inside it. */
export function strandedChildren<Node extends OrganizationNode>(
  parent: OrganizationNode,
  children: readonly Node[],
): Node[] {
  return children.filter(
    (child) =>
      child.status === 'active' && child.parent === parent.id && child[parent.level] !== boundPlace(parent),
  );
}
