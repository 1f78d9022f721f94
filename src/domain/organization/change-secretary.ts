import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { personName } from '@/shared/person-name';
import { activeOrganization } from './active-organization';
import { withEndedRoles } from './end-leader-role';
import { findOne } from './find-one';
import { idOf } from './place';
import { authorizeKeeper, input, runVerb, type VerbCall } from './verb';

const schema = z.object({
  id: input.id('党组织'),
  /** Id of the member who leads from now on. */
  secretary: z.string().optional(),
  /** Name, when the leader is not in the register of members. */
  secretaryName: input.optionalText('负责人姓名', 50),
  contactPhone: input.optionalText('联系电话', 30),
  contactHours: input.optionalText('联系时间', 100),
  /** What the public card says, often in the leader's own words. */
  publicCard: input.optionalText('名片上的话', 300),
  reason: input.optionalText('原因'),
});

/**
 * Puts another leader at the head of a Party organisation; leaving both out leaves the post vacant. The one before loses the role over its
 * place. The phone, the hours and the words on the public card were theirs: with another person they go, unless they are given anew.
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
    const given = Object.fromEntries(Object.entries(contact).filter(([, value]) => value !== undefined));
    const named = { secretary, secretaryName };
    const isOther = (await nameOf(req, named)) !== (await nameOf(req, before)) || replaces(before, named);
    const card = isOther ? { contactPhone: null, contactHours: null, publicCard: null, ...given } : given;
    const { endedRoles } = await withEndedRoles(req, () =>
      req.payload.update({
        collection: 'party-organizations',
        id,
        data: {
          ...card,
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
      changes: ['secretary', 'secretaryName', ...Object.keys(card)],
    };
  });
}

interface Named {
  secretary?: unknown;
  secretaryName?: string | null | undefined;
}

/** Whether one member of the register follows another: two people of one name are two people. */
const replaces = (before: Named, after: Named): boolean => {
  const [from, to] = [idOf(before.secretary), idOf(after.secretary)];
  return from !== null && to !== null && from !== to;
};

/** Who leads by name: somebody who led by name alone and is found in the register now is no other person. */
async function nameOf(req: PayloadRequest, { secretary, secretaryName }: Named): Promise<string> {
  const id = idOf(secretary);
  const member = id ? await findOne(req, 'party-members', { id: { equals: id } }) : null;
  return personName(member?.name ?? secretaryName ?? '');
}
