import { z } from 'zod';
import { insertRow, isUniqueViolation } from '@/database';
import { valuesOf } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { isMonth, monthAfter, monthInWords, monthOf } from '@/shared/months';
import { parseInput } from '@/shared/parse-input';
import { mostCents, yuanOf } from '../../rules/money';
import { holdCompound, input, placeOf, runPropertyVerb, type VerbCall } from '../../verb';
import { authorizeBookkeeper } from '../committees/offices-of';
import { fundLabels } from '../labels';
import { closingOf, unjoined } from '../rules/balance';
import { bookAt, bookTitle } from './book-row';

const schema = z.object({
  compound: input.id('小区'),
  fund: z.enum(valuesOf(fundLabels), { error: '请选择哪一项资金' }),
  month: z.string('请填写月份').refine(isMonth, '月份要写成 2026-03 这样'),
  /** In 分; the closing balance of the month before when absent. */
  opening: z.int('月初余额不是有效的金额').min(-mostCents).max(mostCents, '月初余额太大').optional(),
  explanation: input.optionalText('说明', 500),
});

/**
 * Begins the book of a month. Its opening balance is the closing balance of the month before; another figure needs an explanation, which
 * is published with both. @throws DomainError validation, conflict (there is one), not-found, forbidden
 */
export async function openBook(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { compound: compoundId, fund, month, opening: typed, explanation } = parseInput(schema, call);
  if (month > monthOf(now())) fail('validation', { fields: { month: '这个月还没到' } });
  const refuse = (): never =>
    fail('conflict', {
      message: `${bookTitle({ fund, month })}的账已经开了，接着记就行。`,
      fields: { month: '这个月的账已经开了' },
    });
  try {
    return await runPropertyVerb(call, async (req) => {
      const compound = await holdCompound(req, compoundId);
      await authorizeBookkeeper(req, call.actor, placeOf(compound));
      if (await bookAt(req, { compound: compound.id, fund, month })) refuse();
      const before = await bookAt(req, { compound: compound.id, fund, month: monthAfter(month, -1) });
      const opening = typed ?? (before && closingOf(before));
      if (opening === undefined)
        fail('validation', {
          fields: {
            opening: `没有${monthInWords(monthAfter(month, -1))}的账可以接，请填月初余额（账上有多少钱）`,
          },
        });
      const sums = { month, opening, carriedIn: 0, income: 0, spending: 0 };
      const [gap] = unjoined(sums, { before: before ?? null });
      if (gap && !explanation)
        fail('validation', { fields: { opening: `${gap}。请核对；确实不同的，写明原因` } });
      const id = newId();
      const place = placeOf(compound);
      await insertRow(req, 'compound-accounts', {
        id,
        title: `${compound.name} ${bookTitle({ fund, month })}`,
        ...place,
        fund,
        ...sums,
        state: 'draft',
        closing: opening,
        explanation: gap ? explanation : null,
        openedByName: call.actor.name,
        lineCount: 0,
      });
      return {
        result: { id },
        action: 'compound-account.opened',
        subject: { collection: 'compound-accounts', id },
        summary: `${compound.name} ${bookTitle({ fund, month })}`,
        step: {
          label: '开账',
          detail: `月初余额${yuanOf(opening)}元`,
          reason: gap ? explanation : null,
          place,
        },
      };
    });
  } catch (error) {
    if (isUniqueViolation(error)) refuse();
    throw error;
  }
}
