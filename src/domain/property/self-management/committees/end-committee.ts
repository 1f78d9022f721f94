import { z } from 'zod';
import { leanFind, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { formatPlainDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { authorizeKeeper, day, input, runPropertyVerb, today, type VerbCall } from '../../verb';
import { holdCommittee, type MemberRow } from './committee-row';

const schema = z.object({
  id: input.id('自管会（业委会）'),
  endedOn: day('结束日期'),
  reason: input.text('结束的原因', 300),
});

/**
 * Ends a committee: dissolved, or succeeded by the next after an election. Terms that still run end the same day.
 * @throws DomainError validation, invalid-state, not-found, forbidden
 */
export async function endCommittee(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, endedOn, reason } = parseInput(schema, call);
  return runPropertyVerb(call, async (req) => {
    const committee = await holdCommittee(req, id);
    authorizeKeeper(call.actor, committee);
    if (committee.endedOn) fail('invalid-state', { message: '它已经结束了。' });
    if (endedOn > today()) fail('validation', { fields: { endedOn: '结束日期不能晚于今天' } });
    if (endedOn < committee.foundedOn)
      fail('validation', { fields: { endedOn: '结束日期不能早于成立日期' } });
    const updatedAt = now().toISOString();
    await updateColumns(req, 'committees', id, { endedOn, endReason: reason, updatedAt });
    const members = await leanFind<MemberRow>(
      req.payload,
      'committee-members',
      {
        where: [{ field: 'committee', equals: id }],
        columns: ['from', 'until', 'endedOn'],
        newestBy: 'from',
        limit: 500,
      },
      req,
    );
    for (const member of members.filter((one) => !one.endedOn && one.until > endedOn)) {
      await updateColumns(req, 'committee-members', member.id, {
        // A term that had not begun yet ends before it began: it never was in force.
        endedOn,
        endReason: reason,
        updatedAt,
      });
    }
    return {
      result: { id },
      action: 'committee.ended',
      subject: { collection: 'committees', id },
      summary: committee.name,
      step: { label: '登记结束', detail: `${formatPlainDay(endedOn)}结束`, reason, place: committee },
    };
  });
}
