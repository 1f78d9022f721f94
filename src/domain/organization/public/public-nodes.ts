import type { Payload } from 'payload';
import { leaderTitles, type OrganizationLevel, organizationLevelLabels } from '../labels';
import { householdName, idOf } from '../place';
import type { OrganizationNode } from '../rules/organization-tree';
import { nameIsPublic } from '../rules/terms';
import { sittingLeaders } from '../stored-nodes';

/** What anybody may see of a Party organisation: a card without anything the people on it have not agreed to. */
export interface PublicNode extends OrganizationNode {
  name: string;
  levelLabel: string;
  leaderTitle: string;
  /** The leader's name with their consent; null when vacant or not agreed to. */
  leaderName: string | null;
  vacant: boolean;
  phone: string | null;
  hours: string | null;
  card: string | null;
}

const columns = {
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
  contactHours: true,
  publicCard: true,
} as const;

/** The active Party organisations of a community as public cards, founders' order. Two lean reads. */
export async function publicNodes(payload: Payload, community: string): Promise<PublicNode[]> {
  const { docs } = await payload.find({
    collection: 'party-organizations',
    where: { community: { equals: community }, status: { equals: 'active' } },
    select: columns,
    sort: 'createdAt',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  });
  const leaders = await sittingLeaders(
    payload,
    community,
    docs.flatMap((doc) => idOf(doc.secretary) ?? []),
  );
  const hosts = await hostNames(
    payload,
    docs.flatMap((doc) => idOf(doc.household) ?? []),
  );
  return docs.map((doc) => {
    const leader = leaders.get(idOf(doc.secretary) ?? '');
    const typed = doc.secretaryName?.trim() || null;
    return {
      id: doc.id,
      level: doc.level,
      status: doc.status,
      parent: idOf(doc.parent),
      community: idOf(doc.community),
      grid: idOf(doc.grid),
      building: idOf(doc.building),
      household: idOf(doc.household),
      name: hosts.get(idOf(doc.household) ?? '') ?? doc.name,
      levelLabel: organizationLevelLabels[doc.level],
      leaderTitle: leaderTitles[doc.level],
      leaderName: leader ? (nameIsPublic(leader) ? leader.name : null) : typed,
      vacant: !leader && !typed,
      // Whoever does not want to be named is not to be found by their number either.
      phone: leader && !nameIsPublic(leader) ? null : doc.contactPhone?.trim() || null,
      hours: doc.contactHours?.trim() || null,
      card: doc.publicCard?.trim() || null,
    };
  });
}

/** A Party-member household in public is the unit it lives in: the exact door is nobody's business. */
async function hostNames(payload: Payload, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { docs } = await payload.find({
    collection: 'households',
    where: { id: { in: [...new Set(ids)] } },
    select: { unit: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  });
  const label = organizationLevelLabels.household;
  return new Map(
    docs.map(({ id, unit }) => [id, unit ? `${householdName(unit, '')}的${label}` : `本楼（巷）的${label}`]),
  );
}

/** A node with the nodes below it. */
export interface TreeNode<Node> {
  node: Node;
  children: TreeNode<Node>[];
}

/** The nodes as a tree. One whose parent is not among them stands at the top, so that nothing is ever lost. */
export function treeOf<Node extends { id: string; parent: string | null; level: OrganizationLevel }>(
  nodes: readonly Node[],
): TreeNode<Node>[] {
  const known = new Set(nodes.map(({ id }) => id));
  const under = new Map<string | null, Node[]>();
  for (const node of nodes) {
    const parent = node.parent && known.has(node.parent) ? node.parent : null;
    under.set(parent, [...(under.get(parent) ?? []), node]);
  }
  const grow = (parent: string | null): TreeNode<Node>[] =>
    (under.get(parent) ?? []).map((node) => ({ node, children: grow(node.id) }));
  return grow(null);
}
