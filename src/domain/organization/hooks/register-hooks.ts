import type { CollectionAfterChangeHook, PayloadRequest } from 'payload';
import { findOne } from '../find-one';
import type { MemberRole, OrganizationLevel } from '../labels';
import { roleAfterOffice, roleInOffice } from '../rules/role-of-post';
import { toNode } from '../stored-nodes';

/**
 * The register says who leads an organisation as the organisation does, whichever door the change came through: a public page would
 * otherwise name two leaders of one group.
 */
export const followPostInRegister: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const after = toNode(doc);
  const before = operation === 'update' ? toNode(previousDoc) : null;
  const led = before?.status === 'active' ? before.secretary : null;
  const leads = after.status === 'active' ? after.secretary : null;
  if (led === leads) return;
  const { level } = after;
  if (led) {
    const others = await levelsLed(req, led);
    await setRole(req, led, (role) => roleAfterOffice(role, level, others));
  }
  if (leads) await setRole(req, leads, (role) => roleInOffice(role, level));
};

/** The levels of the organisations a member leads now. */
async function levelsLed(req: PayloadRequest, member: string): Promise<OrganizationLevel[]> {
  const { docs } = await req.payload.find({
    collection: 'party-organizations',
    where: { secretary: { equals: member }, status: { equals: 'active' } },
    select: { level: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  return docs.map(({ level }) => level);
}

async function setRole(
  req: PayloadRequest,
  id: string,
  roleOf: (role: MemberRole) => MemberRole,
): Promise<void> {
  const member = await findOne(req, 'party-members', { id: { equals: id } });
  if (!member) return;
  const role = roleOf(member.role);
  if (role === member.role) return;
  const data = { role };
  await req.payload.update({ collection: 'party-members', id, data, depth: 0, overrideAccess: true, req });
}
