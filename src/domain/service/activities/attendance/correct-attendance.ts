import { z } from 'zod';
import { groupRows, updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { correctRecordHours, hoursInWords, recordFrom } from '../../records';
import { isThere, takingPartWords } from '../labels';
import { moveActivity } from '../move';
import { mostOf } from '../rules/credit';
import { hoursInput } from '../rules/quarters';
import { signUpRow } from '../sign-ups/sign-up-row';
import { attendanceTold } from './told';

const schema = z.object({
  id: input.id('活动'),
  signUp: input.id('名单上的人'),
  /** 0 is: was not there. */
  hours: hoursInput,
  reason: input.text('更正的原因', 100),
});

/** Nobody was there longer than the activity lasted; what was done besides is a record of its own, which the branch looks at. */
function refuseLonger(most: number): never {
  const message =
    most > 0
      ? `活动从开始到结束最多记${most / 4}小时。另外做了服务的，请本人自己记一条，由支部审核。`
      : '活动一开始就结束了，不能记时长。真的做了服务的，请本人自己记一条，由支部审核。';
  fail('validation', { message, fields: { hours: message } });
}

/**
 * Corrects the closed list of an activity for one person, within the time that the activity lasted: whoever counts hours by it hears of it,
 * and the member's service record follows. @throws DomainError validation, invalid-state, not-found, forbidden
 */
export async function correctAttendance(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; repeated: boolean }> {
  const { id, signUp, hours: quarters, reason } = parseInput(schema, call);
  return moveActivity(call, {
    id,
    verb: 'correct-attendance',
    work: async (req, row, at) => {
      const person = await signUpRow(req, signUp, id);
      if (person.state !== 'signed')
        fail('validation', { fields: { signUp: '这一位没有报上名，不在名单上' } });
      const most = mostOf(row);
      if (quarters > most) refuseLonger(most);
      const before = isThere(person.presence) ? (person.quarters ?? row.creditQuarters) : 0;
      if (before === quarters) return { repeated: true };
      await updateColumns(req, 'activity-sign-ups', signUp, {
        presence: quarters > 0 ? (isThere(person.presence) ? person.presence : 'listed') : 'none',
        arrivedAt: quarters > 0 ? (person.arrivedAt ?? at.toISOString()) : null,
        quarters: quarters > 0 ? quarters : null,
        hoursNote: reason,
        markedByName: call.actor.name,
        updatedAt: at.toISOString(),
      });
      if (person.member) {
        const origin = { source: 'activity', sourceId: id, member: person.member } as const;
        const corrected = await correctRecordHours(req, call.actor, { ...origin, quarters, reason });
        if (!corrected && quarters > 0)
          await recordFrom(req, {
            ...origin,
            sourceTitle: row.title,
            on: row.startsAt,
            quarters,
            location: row.venue.slice(0, 60),
            // As the list had them before: whoever was ticked in time was not entered afterwards.
            text: takingPartWords(row.title, person.presence),
            confirmedBy: call.actor,
          });
      }
      await attendanceTold(req, { activity: row, people: [{ ...person, quarters }] });
      const groups = await groupRows(
        req.payload,
        'activity-sign-ups',
        {
          where: [
            { field: 'activity', equals: id },
            { field: 'state', equals: 'signed' },
          ],
          by: ['presence'],
        },
        req,
      );
      const counted = groups.filter(({ keys }) => keys[0] !== 'none');
      return {
        columns: {
          attendedCount: counted.reduce((sum, { n }) => sum + n, 0),
          creditedQuarters: Math.max(0, (row.creditedQuarters ?? 0) - before + quarters),
        },
        detail: `${person.name}：${quarters > 0 ? hoursInWords(quarters) : '没有到场'}`,
        reason,
      };
    },
  });
}
