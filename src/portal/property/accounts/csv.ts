import type { Response } from 'express';
import { tableFile } from '@/domain/imports';
import {
  categoriesOf,
  directionLabels,
  type Fund,
  fundLabels,
  type publicLines,
  yuanOf,
} from '@/domain/property';
import { toIsoDay } from '@/shared/dates';
import { monthInWords } from '@/shared/months';

type MonthOfLines = NonNullable<Awaited<ReturnType<typeof publicLines>>>;

const header = ['月份', '日期', '收支', '类别', '事项', '金额（元）', '对方', '状态', '更正的原因'];
/** Without grouping, so that a spreadsheet reads a number. */
const plain = (cents: number) => yuanOf(cents).replaceAll(',', '');

/** Lines of public months as a file, each month with its balances. */
export async function sendLines(
  res: Response,
  { name, fund, months }: { name: string; fund: Fund; months: readonly MonthOfLines[] },
): Promise<void> {
  res.setHeader('Content-Type', 'text/csv; charset=utf-8');
  res.setHeader('Cache-Control', 'private, no-cache');
  res.setHeader(
    'Content-Disposition',
    `attachment; filename="accounts.csv"; filename*=UTF-8''${encodeURIComponent(`${name}.csv`)}`,
  );
  const file = tableFile('csv', {
    header,
    rows: months.flatMap((month) => [...rowsOf(month, fund)]),
    sheet: fundLabels[fund],
  });
  for await (const piece of file) res.write(piece);
  res.end();
}

function* rowsOf({ month, lines }: MonthOfLines, fund: Fund): Generator<string[]> {
  const label = monthInWords(month.month);
  const balance = (what: string, cents: number) => [label, '', '', '', what, plain(cents), '', '', ''];
  yield balance('月初余额', month.opening);
  for (const line of lines) {
    yield [
      label,
      toIsoDay(line.on),
      directionLabels[line.direction],
      categoriesOf(fund, line.direction)[line.category] ?? '',
      line.item,
      plain(line.amount),
      line.counterparty ?? '',
      line.isReplaced ? '已更正，不计入' : line.correction ? '更正后' : '',
      line.correction?.reason ?? '',
    ];
  }
  yield balance('收入合计', month.income);
  yield balance('支出合计', month.spending);
  yield balance('月末余额', month.closing);
}
