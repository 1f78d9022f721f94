import { exampleMark, type ImportIssue, type MappedRow } from '@/domain/imports';
import { parseMoment, startOfDay, toIsoDay } from '@/shared/dates';
import { centsFromYuan } from '../../rules/money';
import { type LineInput, lineProblems } from '../accounts/line-input';
import { categoriesOf, type Direction, directionLabels, type Fund } from '../labels';

/** A checked line of a file. */
export interface ImportedLine extends LineInput {
  line: number;
}

/** What a line of totals says, in 分; null for what it leaves empty. */
export interface Totals {
  line: number;
  income: number | null;
  spending: number | null;
}

type Read = { row: ImportedLine } | { totals: Totals } | { issues: ImportIssue[] };

/** A record of the file as a line of the book, as its totals, or what is wrong with it. */
export function lineRowOf(
  { line, cells, headerOf, faults = [] }: MappedRow,
  book: { fund: Fund; month: string },
): Read {
  const at = (field: string) => headerOf?.(field) ?? field;
  const text = (field: string) => (cells[field] ?? '').trim();
  if (isTotals(text('on')) || isTotals(text('item'))) return totalsOf(line, text, at);
  const issues = [...faults];
  const say = (field: string, message: string) => issues.push({ line, column: at(field), message });
  const money = moneyOf(text);
  if ('problem' in money) say(money.field, money.problem);
  const on = dayOf(text('on'), book.month);
  if (text('on').startsWith(exampleMark)) say('on', '这是模板里的示例行，请删掉');
  else if (on === null) say('on', `“${text('on')}”不是日期`);
  const item = text('item');
  if (item === '') say('item', '没有写事项');
  else if (item.length > 100) say('item', '事项最多100个字');
  const counterparty = text('counterparty');
  if (counterparty.length > 60) say('counterparty', '对方最多60个字');
  if (issues.length > 0 || 'problem' in money || on === null) return { issues };
  const { direction, amount } = money;
  const category = categoryOf(text('category'), book.fund, direction);
  const row = { line, on, direction, category, item, amount, counterparty: counterparty || undefined };
  for (const [field, message] of Object.entries(lineProblems(book, row))) say(field, message);
  return issues.length > 0 ? { issues } : { row };
}

const isTotals = (text: string) =>
  /^(本月|当月)?(收入|支出|收支)?(合计|总计|小计|共计|总和)[:：]?$/.test(text.replace(/\s/g, ''));

type Text = (field: string) => string;

/** Both shapes of a ledger: two columns of amounts, or one with its direction. */
function moneyOf(text: Text): { direction: Direction; amount: number } | { field: string; problem: string } {
  const filled = (['income', 'spending'] as const).filter((field) => !isNothing(text(field)));
  if (filled.length === 2) return { field: 'income', problem: '收入和支出只能填一个，请分成两行' };
  const [direction = directionOf(text('direction'))] = filled;
  const field = filled[0] ?? 'amount';
  const typed = text(field);
  if (typed === '') return { field, problem: '没有写金额' };
  const amount = centsFromYuan(typed);
  if (amount === null) return { field, problem: `“${typed}”不是金额，要写成 120 或 1,234.50` };
  if (amount === 0) return { field, problem: '金额要大于0' };
  if (direction === null) return { field: 'direction', problem: '请写明是收入还是支出' };
  return { direction, amount };
}

const isNothing = (text: string) => text === '' || text === '-' || text === '—' || /^0+(\.0+)?$/.test(text);

function directionOf(text: string): Direction | null {
  if (/^(收入|收|进账|income)$/i.test(text)) return 'income';
  return /^(支出|支|付|出账|spending)$/i.test(text) ? 'spending' : null;
}

/** A category by its name; what is not known is other income or other spending. */
function categoryOf(typed: string, fund: Fund, direction: Direction): string {
  const found = Object.entries(categoriesOf(fund, direction)).find(
    ([key, label]) => label === typed || key === typed,
  );
  return found?.[0] ?? (direction === 'income' ? 'other-income' : 'other-spending');
}

/** A day as ledgers write it: 2026-03-05, 2026/3/5, 3月5日, 3.5 or only 5. */
function dayOf(typed: string, month: string): string | null {
  const text = typed.normalize('NFKC').replace(/\s.*$/, '');
  const [year = '', number = ''] = month.split('-');
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/.exec(text)?.slice(1) ?? [
    year,
    ...(/^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)?.slice(1) ?? [
      number,
      /^(\d{1,2})日?$/.exec(text)?.[1] ?? '',
    ]),
  ];
  const [y = '', m = '', d = ''] = parts;
  const moment = parseMoment(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`) ?? parseMoment(text);
  return moment ? startOfDay(toIsoDay(moment)).toISOString() : null;
}

function totalsOf(line: number, text: Text, at: (field: string) => string): Read {
  const issues: ImportIssue[] = [];
  const read = (field: string): number | null => {
    const typed = text(field);
    if (typed === '') return null;
    const amount = centsFromYuan(typed, { signed: true });
    if (amount === null) issues.push({ line, column: at(field), message: `合计“${typed}”不是金额` });
    return amount;
  };
  const one = read('amount');
  const direction = directionOf(text('direction')) ?? namedDirection(text('on') + text('item'));
  const totals = {
    line,
    income: read('income') ?? (direction === 'income' ? one : null),
    spending: read('spending') ?? (direction === 'spending' ? one : null),
  };
  return issues.length > 0 ? { issues } : { totals };
}

const namedDirection = (words: string): Direction | null =>
  (Object.keys(directionLabels) as Direction[]).find((key) => words.includes(directionLabels[key])) ?? null;
