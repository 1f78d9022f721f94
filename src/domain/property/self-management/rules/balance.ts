import { monthInWords } from '@/shared/months';
import { yuanOf } from '../../rules/money';
import type { Direction, LineState } from '../labels';

/** What the balance of a book is made of, in 分. */
export interface BookSums {
  /** As it was when the book was begun. */
  opening: number;
  /** What corrections of earlier months have changed since. */
  carriedIn: number;
  income: number;
  spending: number;
}

/** The opening balance as it stands now. */
export const openingNow = ({ opening, carriedIn }: Pick<BookSums, 'opening' | 'carriedIn'>): number =>
  opening + carriedIn;

/** The closing balance. */
export const closingOf = (sums: BookSums): number => openingNow(sums) + sums.income - sums.spending;

/** What a line counts, in its direction. */
export interface Counted {
  direction: Direction;
  amount: number;
}

/** The sums with lines more, and lines less. */
export function recount<Sums extends BookSums>(
  sums: Sums,
  { add = [], drop = [] }: { add?: readonly Counted[]; drop?: readonly Counted[] },
): Sums {
  const total = (lines: readonly Counted[], direction: Direction) =>
    lines.reduce((sum, line) => sum + (line.direction === direction ? line.amount : 0), 0);
  return {
    ...sums,
    income: sums.income + total(add, 'income') - total(drop, 'income'),
    spending: sums.spending + total(add, 'spending') - total(drop, 'spending'),
  };
}

/** The sums of the lines that count. */
export function sumsOf(
  lines: readonly (Counted & { state: LineState })[],
): Pick<BookSums, 'income' | 'spending'> {
  const counting = lines.filter(({ state }) => state === 'entered');
  const { income, spending } = recount(
    { opening: 0, carriedIn: 0, income: 0, spending: 0 },
    { add: counting },
  );
  return { income, spending };
}

interface Neighbour extends BookSums {
  month: string;
}

/**
 * Where a book does not join the months beside it, in words with both figures; empty when it joins. Only the months right before and after
 * are compared: across a month without a book nothing can be said.
 */
export function unjoined(
  book: Neighbour,
  { before, after }: { before?: Neighbour | null; after?: Neighbour | null },
): string[] {
  const words: string[] = [];
  if (before && closingOf(before) !== openingNow(book))
    words.push(
      `${monthInWords(before.month)}的月末余额是${yuanOf(closingOf(before))}元，${monthInWords(book.month)}的月初余额是${yuanOf(openingNow(book))}元，差${yuanOf(openingNow(book) - closingOf(before))}元`,
    );
  if (after && closingOf(book) !== openingNow(after))
    words.push(
      `${monthInWords(book.month)}的月末余额是${yuanOf(closingOf(book))}元，${monthInWords(after.month)}的月初余额是${yuanOf(openingNow(after))}元，差${yuanOf(openingNow(after) - closingOf(book))}元`,
    );
  return words;
}
