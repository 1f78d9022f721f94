import { z } from 'zod';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { activeOrganization } from './active-organization';
import { withEndedRoles } from './end-leader-role';
import { findOne } from './find-one';
import { authorizeKeeper, input, runVerb, type VerbCall } from './verb';

const schema = z.object({
  id: input.id('党组织'),
  reason: input.text('撤销的原因', 300),
  /** Organisation the members go to; needed when there are any. */
  membersTo: z.string().optional(),
});

/**
 * Closes a Party organisation: it stays on record and its place is free for another one.
 * @throws DomainError invalid-state when it has active children, or members and no place to go for them; forbidden.
 */
export async function closePartyOrganization(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; moved: number; endedRoles: string }> {
  const { id, reason, membersTo } = parseInput(schema, call);
  return runVerb({ ...call, reason }, async (req) => {
    const before = await activeOrganization(req, id);
    authorizeKeeper(call.actor, before);
    const child = await findOne(req, 'party-organizations', {
      parent: { equals: id },
      status: { equals: 'active' },
    });
    if (child) fail('invalid-state', { message: `下级党组织“${child.name}”还在用，请先调整或撤销它。` });
    const target = membersTo ? await activeOrganization(req, membersTo) : null;
    const here = { organization: { equals: id }, status: { equals: 'active' } };
    const { totalDocs: members } = await req.payload.count({
      collection: 'party-members',
      where: here,
      overrideAccess: true,
      req,
    });
    if (members > 0 && (!target || target.id === id)) {
      fail('invalid-state', {
        message: `这里还有${members}名党员，请先选好他们转到哪个党组织。`,
        fields: { membersTo: '请选择党员转到哪里' },
      });
    }
    if (target && members > 0) authorizeKeeper(call.actor, target);
    const { endedRoles } = await withEndedRoles(req, async () => {
      if (target && members > 0)
        await req.payload.update({
          collection: 'party-members',
          where: here,
          data: { organization: target.id },
          depth: 0,
          overrideAccess: true,
          req,
        });
      await req.payload.update({
        collection: 'party-organizations',
        id,
        data: { status: 'closed', closedOn: now().toISOString(), closeReason: reason },
        depth: 0,
        overrideAccess: true,
        req,
      });
    });
    return {
      result: { id, moved: members, endedRoles },
      action: 'party-organization.closed',
      subject: { collection: 'party-organizations', id },
      summary: reason,
      changes: ['status', 'closedOn', 'closeReason'],
    };
  });
}
