import type { CollectionAfterChangeHook } from 'payload';
import { askAboutRole, endLeaderRole } from '../end-leader-role';
import { findOne } from '../find-one';
import { idOf } from '../place';
import { boundPlace } from '../rules/organization-tree';
import { toNode } from '../stored-nodes';

/** Whoever no longer leads an organisation, or leads it in another place, loses the role over where it was; whichever door the write came through. */
export const endRoleWithPost: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update') return;
  const [before, after] = [toNode(previousDoc), toNode(doc)];
  const [named, nameNow] = [previousDoc.secretaryName, doc.secretaryName];
  if ((!before.secretary && !named) || before.status === 'closed') return;
  const why =
    after.status === 'closed'
      ? `“${before.name}”已撤销`
      : after.secretary !== before.secretary || (!before.secretary && nameNow !== named)
        ? `“${before.name}”已更换负责人`
        : boundPlace(after) !== boundPlace(before)
          ? `“${before.name}”已调整到别处`
          : null;
  if (!why) return;
  if (before.secretary) await endLeaderRole(req, { member: before.secretary, node: before, why });
  // Linked to the same person now, not replaced.
  else if (after.status === 'closed' || nameNow !== named)
    await askAboutRole(req, { name: named, node: before });
};

/** Whoever goes from an organisation, to another one or out of the register, leaves the power over its place there. */
export const endRoleWithMembership: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  if (operation !== 'update' || previousDoc.status === 'left') return;
  const from = idOf(previousDoc.organization);
  const leaves = doc.status === 'left';
  if (!from || (!leaves && from === idOf(doc.organization))) return;
  const organization = await findOne(req, 'party-organizations', { id: { equals: from } });
  if (!organization) return;
  const node = toNode(organization);
  // Who goes to a branch inside the place may lead it still, as a deputy does, or recorded by name alone.
  if (!leaves && idOf(doc[node.level]) === boundPlace(node)) return;
  const why = `组织关系已从“${organization.name}”${leaves ? '转出' : '转走'}`;
  await endLeaderRole(req, { member: doc.id, node, why });
};
