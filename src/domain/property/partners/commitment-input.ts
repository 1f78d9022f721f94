import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow } from '@/database';
import { valuesOf } from '@/domain/organization';
import { formatPlainDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { frequencyLabels } from '../labels';
import { type CompoundRow, day, input, placeOf, rowOf } from '../verb';
import { checkPeriod } from './enter-partner';
import type { PartnerRow } from './partner-row';

/** What is promised: what, how often, for which compounds, from when until when. */
export const commitmentShape = {
  what: input.text('承诺做什么', 300),
  frequency: z.enum(valuesOf(frequencyLabels), { error: '请选择多久一次' }),
  compounds: z.array(z.string()).min(1, '请至少选择一个小区').max(20, '一次最多选20个小区'),
  from: day('开始日期'),
  until: day('结束日期'),
};

export type CommitmentInput = z.output<z.ZodObject<typeof commitmentShape>>;

/** Writes one commitment for each compound, all in the partner's community. @returns what was promised, in words */
export async function writeCommitments(
  req: PayloadRequest,
  partner: PartnerRow,
  { compounds, ...promise }: CommitmentInput,
): Promise<{ ids: string[]; detail: string }> {
  checkPeriod(promise);
  const ids: string[] = [];
  const names: string[] = [];
  for (const compoundId of new Set(compounds)) {
    const compound = await rowOf<CompoundRow>(req, 'compounds', compoundId, '个小区');
    if (compound.community !== partner.community)
      fail('validation', { fields: { compounds: `“${compound.name}”不在这个合伙人所在的社区` } });
    const id = newId();
    await insertRow(req, 'partner-commitments', {
      id,
      partner: partner.id,
      ...placeOf(compound),
      ...promise,
      state: 'active',
    });
    ids.push(id);
    names.push(compound.name);
  }
  const period = `${formatPlainDay(promise.from)}至${formatPlainDay(promise.until)}`;
  return {
    ids,
    detail: `${names.join('、')}：${promise.what}，${frequencyLabels[promise.frequency]}，${period}`,
  };
}
