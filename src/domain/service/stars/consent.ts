import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, leanFind, leanFirst, updateColumns } from '@/database';
import { placeColumns, runVerb } from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { parseInput } from '@/shared/parse-input';
import { ownMember } from '../records/record-row';
import { starsTag } from './labels';
import { twiceWhenTaken, type VerbCall } from './verb';

const schema = z.object({
  /** The entry in the register, for whoever has several. */
  member: z.string().optional(),
  agreed: z.boolean(),
});

/**
 * A member says whether their name may stand beside their stars in public, apart from any other consent (个人信息保护法第二十五条); taken back it is
 * gone from every page at once. @throws DomainError unauthenticated, forbidden
 */
export async function setStarConsent(call: VerbCall & z.input<typeof schema>): Promise<{ agreed: boolean }> {
  const { member: wanted, agreed } = parseInput(schema, call);
  return twiceWhenTaken(call, (outer) =>
    runVerb({ ...call, req: outer }, async (req) => {
      const member = await ownMember(req, { user: call.actor.userId, member: wanted });
      const at = now().toISOString();
      const row = await leanFirst<{ id: string }>(
        req.payload,
        'star-consents',
        { where: [{ field: 'memberKey', equals: member.id }], columns: [], newestBy: 'id' },
        req,
      );
      if (row) await updateColumns(req, 'star-consents', row.id, { agreed, at, updatedAt: at });
      else
        await insertRow(req, 'star-consents', {
          member: member.id,
          memberKey: member.id,
          memberName: member.name,
          user: member.user,
          ...placeColumns(member),
          agreed,
          at,
        });
      await touchPages(req, starsTag);
      return {
        result: { agreed },
        action: agreed ? 'star-consent.given' : 'star-consent.withdrawn',
        subject: { collection: 'party-members', id: member.id },
        summary: member.name,
      };
    }),
  );
}

/**
 * Those of the members whose name may stand beside their stars in public at this moment: they agreed to that, and have not taken back since
 * that their name is public at all.
 */
export async function starsArePublic(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  members: readonly string[],
): Promise<Set<string>> {
  if (members.length === 0) return new Set();
  const agreed = await leanFind<{ member: string; at: string }>(
    payload,
    'star-consents',
    {
      where: [
        { field: 'memberKey', in: members },
        { field: 'agreed', equals: true },
      ],
      columns: ['member', 'at'],
      newestBy: 'id',
      limit: members.length,
    },
    req,
  );
  const since = new Map(agreed.map(({ member, at }) => [member, at]));
  if (since.size === 0) return new Set();
  const inForce = await leanFind<{ id: string; consentWithdrawnAt: string | null }>(
    payload,
    'party-members',
    {
      where: [
        { field: 'id', in: [...since.keys()] },
        { field: 'status', equals: 'active' },
      ],
      columns: ['consentWithdrawnAt'],
      newestBy: 'id',
      limit: since.size,
    },
    req,
  );
  return new Set(
    inForce.flatMap(({ id, consentWithdrawnAt }) =>
      (consentWithdrawnAt ?? '') > (since.get(id) ?? '') ? [] : id,
    ),
  );
}
