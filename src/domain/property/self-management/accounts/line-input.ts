import { z } from 'zod';
import { valuesOf } from '@/domain/organization';
import { formatPlainDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { monthInWords, monthOf } from '@/shared/months';
import { mostCents } from '../../rules/money';
import { day, input, today } from '../../verb';
import { categoriesOf, type Direction, directionLabels, type Fund } from '../labels';

/** What is asked of a line. */
export const lineShape = {
  on: day('日期'),
  direction: z.enum(valuesOf(directionLabels), { error: '请选择收入还是支出' }),
  category: z.string('请选择类别').min(1, '请选择类别'),
  item: input.text('事项', 100),
  /** In 分. */
  amount: z
    .int('请填写金额，如 120 或 1,234.50')
    .min(1, '金额要大于0；退款、冲销请记成相反的一笔')
    .max(mostCents, '金额太大，请核对'),
  counterparty: input.optionalText('对方', 60),
};

export interface LineInput {
  on: string;
  direction: Direction;
  category: string;
  item: string;
  amount: number;
  counterparty?: string | undefined;
}

/** What is wrong with a line for the book of this fund and month, by field; empty when nothing is. */
export function lineProblems(
  { fund, month }: { fund: Fund; month: string },
  { on, direction, category }: Pick<LineInput, 'on' | 'direction' | 'category'>,
): Record<string, string> {
  const problems: Record<string, string> = {};
  if (monthOf(on) !== month)
    problems.on = `${formatPlainDay(on)}不在${monthInWords(month)}里，请记到那个月的账上`;
  else if (on > today()) problems.on = '日期不能晚于今天';
  if (!Object.hasOwn(categoriesOf(fund, direction), category))
    problems.category = `请选择${directionLabels[direction]}的类别`;
  return problems;
}

/** @throws DomainError validation */
export function checkLine(
  book: { fund: Fund; month: string },
  line: Pick<LineInput, 'on' | 'direction' | 'category'>,
): void {
  const fields = lineProblems(book, line);
  if (Object.keys(fields).length > 0) fail('validation', { fields });
}
