import { z } from 'zod';
import { updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { formatPlainDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { authorizeKeeper, day, input, runPropertyVerb, today, type VerbCall } from '../../verb';
import { officeLabels } from '../labels';
import { holdCommittee, memberRow } from './committee-row';

const schema = z.object({
  id: input.id('成员'),
  endedOn: day('离任日期'),
  reason: input.text('离任的原因', 300),
});

/**
 * Ends a term, early or because it has run out. The row stays and shows it. @throws DomainError validation, invalid-state,
 * not-found, forbidden
 */
export async function endMember(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, endedOn, reason } = parseInput(schema, call);
  return runPropertyVerb(call, async (req) => {
    const asked = await memberRow(req, id);
    const committee = await holdCommittee(req, asked.committee);
    const member = await memberRow(req, id);
    authorizeKeeper(call.actor, member);
    if (member.endedOn) fail('invalid-state', { message: '已经登记过离任了。' });
    if (endedOn > today()) fail('validation', { fields: { endedOn: '离任日期不能晚于今天' } });
    if (endedOn < member.from) fail('validation', { fields: { endedOn: '离任日期不能早于上任日期' } });
    if (endedOn > member.until)
      fail('validation', {
        fields: { endedOn: `任期到${formatPlainDay(member.until)}为止，离任日期不能更晚` },
      });
    await updateColumns(req, 'committee-members', id, {
      endedOn,
      endReason: reason,
      updatedAt: now().toISOString(),
    });
    return {
      result: { id },
      action: 'committee-member.ended',
      subject: { collection: 'committee-members', id },
      summary: `${committee.name}：${officeLabels[member.office]}`,
      step: {
        label: '登记离任',
        detail: `${member.personName}（${officeLabels[member.office]}）${formatPlainDay(endedOn)}离任`,
        reason,
        place: member,
        also: [{ collection: 'committees', id: committee.id }],
      },
    };
  });
}
