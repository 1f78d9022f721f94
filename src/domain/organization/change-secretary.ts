import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { activeOrganization } from './active-organization';
import { withEndedRoles } from './end-leader-role';
import { authorizeKeeper, input, runVerb, type VerbCall } from './verb';

const schema = z.object({
  id: input.id('党组织'),
  /** Id of the member who leads from now on. */
  secretary: z.string().optional(),
  /** Name, when the leader is not in the register of members. */
  secretaryName: input.optionalText('负责人姓名', 50),
  contactPhone: input.optionalText('联系电话', 30),
  contactHours: input.optionalText('联系时间', 100),
  reason: input.optionalText('原因'),
});

/**
 * Puts another leader at the head of a Party organisation; leaving both out leaves the post vacant. The one before loses the role over its place.
 * @returns also a sentence about the role that ended, empty for none
 * @throws DomainError validation when the member is of another community or has left; invalid-state, forbidden.
 */
export async function changeSecretary(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; endedRoles: string }> {
  const { id, secretary, secretaryName, reason, ...contact } = parseInput(schema, call);
  return runVerb({ ...call, reason }, async (req) => {
    const before = await activeOrganization(req, id);
    authorizeKeeper(call.actor, before);
    const { endedRoles } = await withEndedRoles(req, () =>
      req.payload.update({
        collection: 'party-organizations',
        id,
        data: {
          ...contact,
          secretary: secretary ?? null,
          secretaryName: secretary ? null : (secretaryName ?? null),
        },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    );
    return {
      result: { id, endedRoles },
      action: 'party-organization.secretary-changed',
      subject: { collection: 'party-organizations', id },
      changes: ['secretary', 'secretaryName', ...Object.keys(contact)],
    };
  });
}
