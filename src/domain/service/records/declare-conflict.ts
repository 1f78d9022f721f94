import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, leanFind } from '@/database';
import { input, personName, placeColumns, runVerb, type VerbCall, valuesOf } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { relationLabels } from './labels';
import { holdMember, type MemberRow, memberRow } from './record-row';
import { verifiesAt } from './states';
import { isKnownThere } from './who-is-named';

const schema = z.object({
  member: input.id('党员'),
  otherName: input.optionalText('对方姓名', 50),
  /** The name is right although nobody of that name is in the register or verifies there. */
  sure: z.boolean().default(false),
  /** The other one's entry in the register, where they have one and it is known. */
  otherMember: z.string().optional(),
  relation: z.enum(valuesOf(relationLabels), { error: '请选择是什么关系' }),
  note: input.optionalText('说明', 200),
});

/**
 * Declares that two people do not decide about each other's records: by the member, or by the branch for the member.
 * @returns whether somebody of the name is there whom it keeps from deciding. @throws DomainError validation, forbidden, not-found
 */
export async function declareConflict(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; known: boolean }> {
  const { member: memberId, otherMember, relation, note, otherName, sure } = parseInput(schema, call);
  const { actor } = call;
  return runVerb(call, async (req) => {
    const member = await memberRow(req, memberId);
    const byMember = actor.userId !== null && member.user === actor.userId;
    if (!byMember && !verifiesAt(actor, member)) fail('forbidden');
    const name = personName((otherMember ? (await memberRow(req, otherMember)).name : otherName) ?? '');
    if (!name) fail('validation', { fields: { otherName: '请填写对方姓名' } });
    if (otherMember === memberId || (!otherMember && name === personName(member.name)))
      fail('validation', { fields: { otherName: '不能填本人' } });
    const known = Boolean(otherMember) || (await isKnownThere(req, placeColumns(member), name));
    if (!known && !sure)
      fail('validation', {
        fields: {
          otherName: `本社区（村）的名册里、审核的人里都没有叫“${name}”的，请核对。只写姓名，不写职务`,
          sure: '名字没有写错的，请勾选再登记',
        },
      });
    await holdMember(req, memberId);
    await requireNew(req, member, { name, otherMember });
    const id = newId();
    await insertRow(req, 'conflict-declarations', {
      id,
      member: memberId,
      memberName: member.name,
      ...placeColumns(member),
      otherName: name,
      otherMember: otherMember ?? null,
      relation,
      note: note ?? null,
      state: 'standing',
      declaredAt: now().toISOString(),
      declaredByName: actor.name,
      byMember,
    });
    return {
      result: { id, known },
      action: 'conflict-declaration.declared',
      subject: { collection: 'conflict-declarations', id },
    };
  });
}

async function requireNew(
  req: PayloadRequest,
  member: MemberRow,
  { name, otherMember }: { name: string; otherMember: string | undefined },
): Promise<void> {
  const query = {
    where: [
      { field: 'member', equals: member.id },
      { field: 'state', equals: 'standing' },
    ],
    columns: ['otherName', 'otherMember'],
    newestBy: 'id',
    limit: 200,
  };
  const rows = await leanFind<{ otherName: string; otherMember: string | null }>(
    req.payload,
    'conflict-declarations',
    query,
    req,
  );
  const isThere = rows.some((row) =>
    otherMember ? row.otherMember === otherMember : !row.otherMember && personName(row.otherName) === name,
  );
  if (isThere) fail('validation', { fields: { otherName: '已经登记过，不用再登记' } });
}
