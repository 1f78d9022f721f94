import { z } from 'zod';
import { inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { valuesOf } from '../labels';
import { input, type VerbCall } from '../verb';
import { closeResidency } from './close-residency';
import { residencyEndLabels } from './labels';
import { isOwnResidency, openResidency } from './open-residency';
import { tellPerson } from './tell-person';

const schema = z.object({
  id: input.id('住户登记'),
  reason: z.enum(valuesOf(residencyEndLabels), { error: '请选择原因' }),
  note: input.optionalText('说明', 200),
  /** The day of moving out; today when absent. */
  on: input.moment('搬走').optional(),
  /** Staff only: to whom it was read back, and that they agreed. */
  readBackTo: input.optionalText('向谁复述过', 60),
});

/** Nobody to read it back to, or nothing the person said. */
const withoutReadBack: readonly string[] = ['deceased', 'mistake'];

/**
 * Moving out, by the resident or by staff on their behalf: rights end on that day.
 * @throws DomainError not-found, invalid-state (ended already), validation, forbidden
 */
export async function endResidency(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { payload, actor } = call;
  const { id, reason, note, on, readBackTo } = parseInput(schema, call);
  if (on && toIsoDay(on) > toIsoDay(now()))
    fail('validation', { fields: { on: '日期不能晚于今天；还没有搬，请到搬走那天再办' } });
  await inTransaction({ payload, req: call.req, actor }, async (req) => {
    const row = await openResidency(req, actor, id);
    const isOwn = isOwnResidency(actor, row);
    if (!isOwn && !readBackTo && !withoutReadBack.includes(reason))
      fail('validation', { fields: { readBackTo: '请写明向谁复述过、本人是否同意' } });
    const readBack =
      isOwn || !readBackTo ? undefined : `${residencyEndLabels[reason]}；已向${readBackTo}复述`;
    await closeResidency(req, actor, row, { reason, note, on, readBack });
    if (!isOwn && reason !== 'deceased') await tellPerson(req, row.user, 'ended', id);
  });
  return { id };
}
