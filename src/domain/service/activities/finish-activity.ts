import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { hoursInWords, recordFrom } from '../records';
import type { ActivityRow } from './activity-row';
import { attendanceTold } from './attendance/told';
import { isThere } from './labels';
import { moveActivity } from './move';
import { type SignUpRow, signUpsOf } from './sign-ups/sign-up-row';

const schema = z.object({ id: input.id('活动') });

/**
 * Ends an activity: the list stands from now on, and every Party member who was there gets the service record of it, once.
 * @throws DomainError invalid-state, not-found, forbidden
 */
export async function finishActivity(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  return moveActivity(call, {
    id,
    verb: 'finish',
    work: async (req, row, at) => {
      const there = (await signUpsOf({ payload: req.payload, req }, id)).filter(
        ({ state, presence }) => state === 'signed' && isThere(presence),
      );
      let creditedQuarters = 0;
      for (const person of there) {
        const quarters = person.quarters ?? row.creditQuarters;
        creditedQuarters += quarters;
        if (person.member && quarters > 0) await record(req, row, person, { quarters, call });
      }
      await attendanceTold(req, {
        activity: row,
        people: there.map((person) => ({ ...person, quarters: person.quarters ?? row.creditQuarters })),
      });
      const members = there.filter(({ member }) => member).length;
      return {
        columns: { doneAt: at.toISOString(), attendedCount: there.length, creditedQuarters },
        detail: `到场${there.length}人，其中党员${members}人${creditedQuarters > 0 ? `，一共${hoursInWords(creditedQuarters)}` : ''}`,
      };
    },
  });
}

async function record(
  req: PayloadRequest,
  { id, title, startsAt, venue }: ActivityRow,
  { member, presence }: SignUpRow,
  { quarters, call: { actor } }: { quarters: number; call: VerbCall },
): Promise<void> {
  // Who ticked and why the hours differ stand on the list: the text becomes public.
  const how = presence === 'checked-in' ? '扫码签到' : '在名单上勾到';
  await recordFrom(req, {
    source: 'activity',
    sourceId: id,
    sourceTitle: title,
    member: member ?? '',
    on: startsAt,
    quarters,
    location: venue.slice(0, 60),
    text: `参加活动“${title}”，${how}。`,
    confirmedBy: actor,
  });
}
