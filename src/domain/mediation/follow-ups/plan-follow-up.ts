import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { now } from '@/shared/clock';
import { formatDate, startOfDay, toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { moveDispute } from '../move';
import { followUpsOf } from './follow-up-row';
import { writeFollowUp } from './write-follow-up';

const schema = z.object({ dispute: input.id('调解'), on: input.moment('回访的日子') });

/**
 * Puts the follow-up that waits on another day, or plans one more when none waits.
 * @throws DomainError validation for a day that is over, invalid-state, not-found, forbidden
 */
export async function planFollowUpOn(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ repeated: boolean }> {
  const { dispute, on } = parseInput(schema, call);
  const day = toIsoDay(on);
  if (day < toIsoDay(now())) fail('validation', { fields: { on: '回访的日子不能早于今天' } });
  return moveDispute(call, {
    id: dispute,
    verb: 'plan-follow-up',
    work: async (req, row) => {
      const waiting = (await followUpsOf({ payload: req.payload, req }, row.id)).find(
        ({ state }) => state === 'planned',
      );
      const dueAt = startOfDay(day).toISOString();
      if (waiting?.dueAt === dueAt) return { repeated: true };
      if (waiting) await updateColumns(req, 'mediation-follow-ups', waiting.id, { dueAt });
      else await writeFollowUp(req, row.id, day);
      return { detail: formatDate(dueAt) };
    },
  });
}
