import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { hoursInWords, recordFrom } from '../records';
import type { ActivityRow } from './activity-row';
import { attendanceTold } from './attendance/told';
import { isThere, takingPartWords } from './labels';
import { moveActivity } from './move';
import { creditNow } from './rules/credit';
import { hoursInput } from './rules/quarters';
import { type SignUpRow, signUpsOf } from './sign-ups/sign-up-row';

const schema = z.object({
  id: input.id('活动'),
  /** What everybody gets whose hours were not set apart; what has really passed, at most as planned, without it. */
  hours: hoursInput.optional(),
});

/**
 * Ends an activity: the list stands from now on, and every Party member who was there gets the service record of it, once. Nobody is credited
 * with more than the time since it began.
 * @throws DomainError invalid-state, not-found, forbidden
 */
export async function finishActivity(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, hours: said } = parseInput(schema, call);
  return moveActivity(call, {
    id,
    verb: 'finish',
    work: async (req, row, at) => {
      const there = (await signUpsOf({ payload: req.payload, req }, id)).filter(
        ({ state, presence }) => state === 'signed' && isThere(presence),
      );
      const credit = creditNow(row, at);
      const creditQuarters = said ?? credit.quarters;
      if (creditQuarters > credit.most)
        fail('validation', {
          fields: { hours: `活动开始到现在不到这么久，最多记${credit.most / 4}小时` },
        });
      const hoursOf = ({ quarters }: SignUpRow) => Math.min(quarters ?? creditQuarters, credit.most);
      let creditedQuarters = 0;
      for (const person of there) {
        const quarters = hoursOf(person);
        creditedQuarters += quarters;
        if (person.quarters !== null && person.quarters !== quarters)
          await updateColumns(req, 'activity-sign-ups', person.id, { quarters });
        if (person.member && quarters > 0) await record(req, row, person, { quarters, call });
      }
      await attendanceTold(req, {
        activity: row,
        people: there.map((person) => ({ ...person, quarters: hoursOf(person) })),
      });
      const members = there.filter(({ member }) => member).length;
      return {
        columns: {
          doneAt: at.toISOString(),
          attendedCount: there.length,
          creditedQuarters,
          // What a correction of the list begins with.
          creditQuarters,
        },
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
  await recordFrom(req, {
    source: 'activity',
    sourceId: id,
    sourceTitle: title,
    member: member ?? '',
    on: startsAt,
    quarters,
    location: venue.slice(0, 60),
    text: takingPartWords(title, presence),
    confirmedBy: actor,
  });
}
