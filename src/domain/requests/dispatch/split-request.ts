import { z } from 'zod';
import { hasRole } from '@/access';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { reserveNumbers } from '../next-number';
import { requestRow } from '../request-row';
import { transit, type VerbCall, type VerbResult } from '../transition';
import { dayOf } from '../working-days';
import { makePart } from './make-part';

const partSchema = z.object({
  title: z.string().trim().min(4, '请写明这一部分是什么事，至少4个字').max(100, '最多100字'),
  unit: z.uuid('请选择承办单位').optional(),
  category: z.uuid('请选择分类').optional(),
});
const schema = z.object({
  parts: z.array(partSchema, '请至少写两部分').min(2, '请至少写两部分').max(6, '最多拆成6部分'),
  reason: z.string('请写明拆分的理由').trim().min(5, '请写明拆分的理由').max(500, '最多500字'),
});
export type SplitInput = z.input<typeof schema>;

/**
 * Splits a request that concerns several units into parts with numbers, units and clocks of their own (拆分); a part with a
 * unit is dispatched at once. Every part keeps the deadline the requester was promised; the requester follows and judges
 * the whole, which is answered when all parts are. 已受理、退回、重办 → 已拆分.
 */
export async function splitRequest(call: VerbCall & SplitInput): Promise<VerbResult> {
  const { payload, actor, id } = call;
  const input = parseInput(schema, call);
  // Asked before numbers are taken, not only by the table, so that nobody else uses them up.
  if (!hasRole(actor, 'operator', 'supervisor', 'administrator')) fail('forbidden');
  const units = input.parts.flatMap(({ unit }) => unit ?? []);
  if (new Set(units).size < units.length) fail('validation', { fields: { parts: '同一个单位的事不用拆开' } });
  const numbers = await numbersFor(call, input.parts.length);
  return transit(call, {
    verb: 'split',
    input,
    change: (request, at) => ({
      patch: { stateBefore: request.state, setAsideAt: at.toISOString() },
      note: { shown: input.parts.map(({ title }) => title).join('；'), internal: input.reason },
    }),
    afterwards: async (_moved, req) => {
      const whole = await requestRow(payload, id, req);
      const { reason } = input;
      for (const [index, part] of input.parts.entries())
        await makePart(req, whole, { ...part, number: numbers[index] ?? '', reason, actor });
    },
  });
}

/** Taken before the transaction, as for every request, so that nobody waits for the day's row. */
async function numbersFor({ payload, req }: VerbCall, count: number): Promise<string[]> {
  const day = dayOf(now());
  const first = await reserveNumbers(payload, day, count, req);
  return Array.from(
    { length: count },
    (_, index) => `${day.replaceAll('-', '')}-${String(first + index).padStart(4, '0')}`,
  );
}
