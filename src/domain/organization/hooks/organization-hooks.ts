import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { actorOf } from '@/access';
import { deleteWhere, isUniqueViolation } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { findOne } from '../find-one';
import { holdOpen } from '../hold-open';
import type { OrganizationEventKind } from '../labels';
import { idOf } from '../place';
import type { LedNode } from '../rules/coverage';
import {
  activePlaceKey,
  boundPlace,
  checkPlacement,
  organizationLevels,
  strandedChildren,
  wouldMakeCycle,
} from '../rules/organization-tree';
import { type NodeRow, toNode } from '../stored-nodes';

/**
 * Enforces the tree on every write, whichever door it came through: level order, place inside the parent's place, no
 * rings, one active organisation per place, no children left outside when a node moves, a leader from the register of
 * the community. A closed node stays as it was.
 * @throws DomainError validation with a message per field, conflict when the place already has an organisation,
 * invalid-state when the node is closed or children would be left outside.
 */
export const checkPartyOrganization: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation === 'update' && originalDoc?.status === 'closed')
    fail('invalid-state', { message: `“${originalDoc.name}”已经撤销，不能再改。` });
  const household = idOf(data.household);
  if (household) Object.assign(data, await placeOfHousehold(req, household));
  const id = operation === 'update' ? String(originalDoc?.id) : newId();
  const node = toNode({ ...data, id, status: data.status ?? 'active' } as NodeRow);
  if (node.status === 'active') {
    const parentRow = node.parent
      ? await findOne(req, 'party-organizations', { id: { equals: node.parent } })
      : null;
    const problems = checkPlacement(node, parentRow ? toNode(parentRow) : null);
    if (Object.keys(problems).length > 0) fail('validation', { fields: problems });
    const before = operation === 'update' ? toNode(originalDoc as NodeRow) : null;
    if (before) await refuseBreakingTheTree(req, node);
    await refuseSecondInPlace(req, node);
    await refuseForeignLeader(req, node, before);
    if (node.parent && node.parent !== before?.parent) await holdOpen(req, node.parent);
  }
  return data;
};

async function placeOfHousehold(req: PayloadRequest, id: string) {
  const found = await findOne(req, 'households', { id: { equals: id } });
  if (!found) fail('validation', { fields: { household: '没有找到所选的户' } });
  const { township, community, grid, compound, building } = found;
  return { township, community, grid, compound, building };
}

async function refuseBreakingTheTree(req: PayloadRequest, node: ReturnType<typeof toNode>): Promise<void> {
  const parents = await parentsAbove(req, node.parent);
  if (wouldMakeCycle(node.id, node.parent, (id) => parents.get(id) ?? null)) {
    fail('validation', { fields: { parent: '上级不能是自己的下级' } });
  }
  // Children are looked for by their parent alone: a node that moves leaves them behind in its old community.
  const { docs } = await req.payload.find({
    collection: 'party-organizations',
    where: { parent: { equals: node.id }, status: { equals: 'active' } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  const stranded = strandedChildren(node, docs.map(toNode));
  const first = docs.find((row) => row.id === stranded[0]?.id);
  if (first) {
    fail('invalid-state', {
      message: `下级党组织“${first.name}”不在新的地方里，请先调整或撤销下级（共${stranded.length}个）。`,
    });
  }
}

/** Who stands above whom, from `first` up to the top, or to where a ring closes. */
async function parentsAbove(req: PayloadRequest, first: string | null): Promise<Map<string, string | null>> {
  const parents = new Map<string, string | null>();
  for (let at = first; at && !parents.has(at); at = parents.get(at) ?? null) {
    const row = await findOne(req, 'party-organizations', { id: { equals: at } });
    parents.set(at, idOf(row?.parent));
  }
  return parents;
}

/** A leader from the register is an active member of the community, or of the node itself, which takes its members along. */
async function refuseForeignLeader(
  req: PayloadRequest,
  node: LedNode,
  before: LedNode | null,
): Promise<void> {
  if (!node.secretary) return;
  if (before?.secretary === node.secretary && before.community === node.community) return;
  const member = await findOne(req, 'party-members', { id: { equals: node.secretary } });
  const belongs = idOf(member?.community) === node.community || idOf(member?.organization) === node.id;
  if (member?.status !== 'active' || !belongs)
    fail('validation', { fields: { secretary: '负责人应是本社区（村）在册的党员' } });
}

/** The unique key refuses a second one too; this says it in words, with the name of the one that is there. */
async function refuseSecondInPlace(req: PayloadRequest, node: ReturnType<typeof toNode>): Promise<void> {
  const claim = await findOne(req, 'party-organization-places', {
    key: { equals: activePlaceKey(node) },
    organization: { not_equals: node.id },
  });
  if (!claim) return;
  const other = await findOne(req, 'party-organizations', { id: { equals: idOf(claim.organization) } });
  refuseSecond(node, other ? `“${other.name}”` : '');
}

function refuseSecond(node: ReturnType<typeof toNode>, name: string, cause?: unknown): never {
  const message = `这里已经有在用的党组织${name}，一个地方只能有一个。`;
  fail('conflict', { message, fields: { [node.level]: message }, cause });
}

/**
 * Takes the place of an active node and gives up the one it held before. Rows are deleted and made, never changed.
 * @throws DomainError conflict when somebody else took the place at the same moment.
 */
export const claimPlace: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const node = toNode(doc);
  const key = activePlaceKey(node);
  if (operation === 'update') {
    if (activePlaceKey(toNode(previousDoc)) === key) return;
    await deleteWhere(req.payload, req, 'party-organization-places', { organization: { equals: node.id } });
  }
  if (!key) return;
  try {
    const data = { key, organization: node.id };
    await req.payload.db.create({ collection: 'party-organization-places', data, req, returning: false });
  } catch (error) {
    if (isUniqueViolation(error)) refuseSecond(node, '', error);
    throw error;
  }
};

/** Writes the history of a node: one row per change that matters, with the reason the verb gave. */
export const recordOrganizationHistory: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  for (const { kind, summary } of await changesOf(req, doc, operation === 'create' ? null : previousDoc)) {
    await req.payload.db.create({
      collection: 'party-organization-events',
      data: {
        organization: doc.id,
        kind,
        at: now().toISOString(),
        summary,
        reason: typeof req.context.reason === 'string' ? req.context.reason : null,
        actorName: (await actorOf(req)).name,
        township: idOf(doc.township),
        community: idOf(doc.community),
        grid: idOf(doc.grid),
      },
      req,
      returning: false,
    });
  }
};

interface Change {
  kind: OrganizationEventKind;
  summary: string;
}

async function changesOf(req: PayloadRequest, doc: NodeRow, before: NodeRow | null): Promise<Change[]> {
  if (!before) return [{ kind: 'created', summary: `成立“${doc.name}”` }];
  if (doc.status === 'closed' && before.status !== 'closed')
    return [{ kind: 'closed', summary: `撤销“${doc.name}”` }];
  const changes: Change[] = [];
  const movedPlace = organizationLevels.some((level) => idOf(doc[level]) !== idOf(before[level]));
  if (idOf(doc.parent) !== idOf(before.parent) || movedPlace) {
    const [from, to] = [await whereItHangs(req, before), await whereItHangs(req, doc)];
    changes.push({ kind: 'moved', summary: `从${from}调整到${to}` });
  }
  if (
    idOf(doc.secretary) !== idOf(before.secretary) ||
    (doc.secretaryName ?? '') !== (before.secretaryName ?? '')
  ) {
    const [from, to] = [await leaderName(req, before), await leaderName(req, doc)];
    changes.push({ kind: 'secretary-changed', summary: `负责人由${from}改为${to}` });
  }
  return changes;
}

const placeCollections = {
  community: 'divisions',
  grid: 'grids',
  building: 'buildings',
  household: 'households',
} as const;

async function whereItHangs(req: PayloadRequest, row: NodeRow): Promise<string> {
  const node = toNode(row);
  const place = await findOne(req, placeCollections[node.level], { id: { equals: boundPlace(node) } });
  const parent = node.parent
    ? await findOne(req, 'party-organizations', { id: { equals: node.parent } })
    : null;
  return `“${place?.name ?? '未知'}”${parent ? `（上级：${parent.name}）` : ''}`;
}

async function leaderName(req: PayloadRequest, row: NodeRow): Promise<string> {
  const secretary = idOf(row.secretary);
  const member = secretary ? await findOne(req, 'party-members', { id: { equals: secretary } }) : null;
  return member?.name ?? row.secretaryName ?? '空缺';
}
