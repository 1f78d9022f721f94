import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, type VerbCall, valuesOf } from '@/domain/organization';
import { now } from '@/shared/clock';
import { formatDate, toIsoDay } from '@/shared/dates';
import { type FieldMessages, fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { agreementsOf, effectiveOf } from '../agreements/agreement-row';
import { followUpWayLabels, nextStepLabels, performanceLabels } from '../agreements/labels';
import { addDays } from '../confirmation/countdown';
import { moveDispute } from '../move';
import { followUpAgain } from '../settings';
import { type FollowUpRow, followUpRow, followUpsOf } from './follow-up-row';
import { writeFollowUp } from './write-follow-up';

const schema = z.object({
  id: input.id('回访'),
  performance: z.enum(valuesOf(performanceLabels), { error: '请选履行了没有' }),
  way: z.enum(valuesOf(followUpWayLabels), { error: '请选怎么回访的' }),
  words: input.text('怎么说的', 1000),
  reason: input.optionalText('没有履行的原因', 500),
  next: z.enum(valuesOf(nextStepLabels)).optional(),
});

/**
 * Records whether an agreement was kept; where it was not, why and what follows. Reminding plans another follow-up.
 * @throws DomainError validation, invalid-state, not-found, forbidden
 */
export async function recordFollowUp(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ dispute: string; repeated: boolean }> {
  const given = parseInput(schema, call);
  const { dispute } = await followUpRow(call.payload, given.id, call.req);
  const { repeated } = await moveDispute(call, {
    id: dispute,
    verb: 'record-follow-up',
    work: async (req, row, at) => {
      const followUp = await followUpRow(req.payload, given.id, req);
      if (followUp.state !== 'planned') {
        if (isSame(followUp, given)) return { repeated: true };
        fail('invalid-state', { message: recordedAlready(followUp) });
      }
      const isKept = given.performance === 'full';
      const fields: FieldMessages = {};
      if (!isKept && !given.reason) fields.reason = '请写为什么没有履行';
      if (!isKept && !given.next) fields.next = '请选接下来怎么办';
      if (given.performance === 'none') {
        const agreed = effectiveOf(await agreementsOf({ payload: req.payload, req }, row.id));
        const term = agreed?.performBy;
        if (term && toIsoDay(now()) <= toIsoDay(term))
          fields.performance = `约定的履行期限是${formatDate(term)}，还没有过，不能记没有履行；可以改回访的日子`;
      }
      if (Object.keys(fields).length > 0) fail('validation', { fields });
      const { next } = columnsOf(given);
      await updateColumns(req, 'mediation-follow-ups', given.id, {
        state: 'done',
        ...columnsOf(given),
        doneAt: at.toISOString(),
        doneByName: call.actor.name,
      });
      const open = (await followUpsOf({ payload: req.payload, req }, row.id)).some(
        ({ state }) => state === 'planned',
      );
      if (next === 'remind' && !open)
        await writeFollowUp(
          req,
          row.id,
          addDays(toIsoDay(now()), await followUpAgain({ payload: req.payload, req })),
        );
      return { detail: `第${followUp.order}次：${performanceLabels[given.performance]}` };
    },
  });
  return { dispute, repeated };
}

/** Where it was kept there is neither a reason nor anything that follows. */
function columnsOf({ performance, way, words, reason, next }: z.output<typeof schema>) {
  const isKept = performance === 'full';
  return {
    performance,
    way,
    words,
    reason: isKept ? null : (reason ?? null),
    next: isKept ? null : (next ?? null),
  };
}

const isSame = (row: FollowUpRow, given: z.output<typeof schema>): boolean =>
  Object.entries(columnsOf(given)).every(
    ([name, value]) => (row[name as keyof FollowUpRow] ?? null) === value,
  );

const recordedAlready = ({ order, performance, doneAt, doneByName }: FollowUpRow): string =>
  `第${order}次回访已经记过了（${[
    doneByName,
    doneAt ? formatDate(doneAt) : '',
    performance ? performanceLabels[performance] : '',
  ]
    .filter(Boolean)
    .join('，')}），不能改。情况变了的，请再安排一次回访。`;
