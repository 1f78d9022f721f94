import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, leanFind } from '@/database';
import { input, placeColumns, runVerb, type VerbCall, valuesOf } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { relationLabels } from './labels';
import { holdMember, type MemberRow, memberRow } from './record-row';
import { verifiesAt } from './states';

const schema = z.object({
  member: input.id('党员'),
  otherName: input.optionalText('对方姓名', 50),
  /** The other one's entry in the register, where they have one and it is known. */
  otherMember: z.string().optional(),
  relation: z.enum(valuesOf(relationLabels), { error: '请选择是什么关系' }),
  note: input.optionalText('说明', 200),
});

/**
 * Declares that two people do not decide about each other's records: by the member, or by the branch for the member.
 * @throws DomainError validation, forbidden, not-found
 */
export async function declareConflict(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { member: memberId, otherMember, relation, note, otherName } = parseInput(schema, call);
  const { actor } = call;
  return runVerb(call, async (req) => {
    const member = await memberRow(req, memberId);
    const byMember = actor.userId !== null && member.user === actor.userId;
    if (!byMember && !verifiesAt(actor, member)) fail('forbidden');
    const name = otherMember ? (await memberRow(req, otherMember)).name : otherName;
    if (!name) fail('validation', { fields: { otherName: '请填写对方姓名' } });
    if (otherMember === memberId || (!otherMember && name === member.name))
      fail('validation', { fields: { otherName: '不能填本人' } });
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
      result: { id },
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
    otherMember ? row.otherMember === otherMember : !row.otherMember && row.otherName === name,
  );
  if (isThere) fail('validation', { fields: { otherName: '已经登记过，不用再登记' } });
}
