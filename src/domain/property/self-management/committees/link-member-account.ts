import { z } from 'zod';
import { updateColumns } from '@/database';
import { residenciesOf, residencyCovers } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { authorizeKeeper, input, runPropertyVerb, type VerbCall } from '../../verb';
import { memberRow } from './committee-row';

const schema = z.object({ id: input.id('成员'), residency: input.id('住户') });

/**
 * Binds a member who was recorded by name to the account of a resident of the compound; in term, this account keeps books and
 * answers questions. @throws DomainError validation, not-found, forbidden
 */
export async function linkMemberAccount(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, residency } = parseInput(schema, call);
  return runPropertyVerb(call, async (req) => {
    const member = await memberRow(req, id);
    authorizeKeeper(call.actor, member);
    const [row] = await residenciesOf(req.payload, { id: residency }, req);
    if (!row || row.compound !== member.compound || !residencyCovers(row, now()))
      fail('validation', { fields: { residency: '没有找到这位住户，或者已经搬走' } });
    await updateColumns(req, 'committee-members', id, { user: row.user, updatedAt: now().toISOString() });
    return {
      result: { id },
      action: 'committee-member.account-linked',
      subject: { collection: 'committee-members', id },
      summary: member.personName,
      step: { label: '绑定账号', detail: `${member.personName}在任期间可以记账、回答提问`, place: member },
    };
  });
}
