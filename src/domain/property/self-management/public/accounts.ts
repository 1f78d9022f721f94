import type { Payload } from 'payload';
import { leanFirst } from '@/database';
import { isId } from '@/shared/ids';
import { type DivisionName, divisionNames } from '../../public/names';
import type { BookRow } from '../accounts/book-row';
import { type Fund, fundLabels } from '../labels';
import { missingBooks } from '../missing';
import { closingOf, openingNow } from '../rules/balance';
import { publicBooks } from './balances';

/** A compound as the pages of its accounts name it. */
export interface AccountsPlace {
  id: string;
  name: string;
  /** Id of the township. */
  township: string | null;
  community: DivisionName;
}

/** A month of a fund in public; amounts in 分. */
export interface PublicMonth {
  month: string;
  opening: number;
  carriedIn: number;
  income: number;
  spending: number;
  closing: number;
  explanation: string | null;
  publishedAt: string | null;
  correctedAt: string | null;
}

export interface PublicFund {
  fund: Fund;
  /** The public months of the year, earliest first. */
  months: PublicMonth[];
  /** Months of all years that should be public and are not. */
  missing: string[];
}

export interface PublicAccounts {
  place: AccountsPlace;
  /** Years with a public or missing book, newest first. */
  years: number[];
  year: number;
  funds: PublicFund[];
}

/** The compound behind an address; null for what is none. */
export async function accountsPlace(payload: Payload, id: string): Promise<AccountsPlace | null> {
  if (!isId(id)) return null;
  const row = await leanFirst<{
    id: string;
    name: string;
    township: string | null;
    community: string | null;
  }>(payload, 'compounds', {
    where: [{ field: 'id', equals: id }],
    columns: ['name', 'township', 'community'],
    newestBy: 'id',
  });
  if (!row?.community) return null;
  const community = (await divisionNames(payload, [row.community])).get(row.community);
  return community ? { id: row.id, name: row.name, township: row.township, community } : null;
}

/** The accounts of a compound in one year, all funds; the newest year unless another is asked for. Null for no compound. */
export async function publicAccounts(
  payload: Payload,
  compound: string,
  asked?: number,
): Promise<PublicAccounts | null> {
  const place = await accountsPlace(payload, compound);
  if (!place) return null;
  const books = await publicBooks(payload, compound);
  const missing = await missingBooks(payload, { compound: { equals: compound } });
  const yearOf = (month: string) => Number(month.slice(0, 4));
  const months = [...books.map(({ month }) => month), ...missing.flatMap((one) => one.months)];
  const years = [...new Set(months.map(yearOf))].sort((a, b) => b - a);
  const year = asked !== undefined && years.includes(asked) ? asked : (years[0] ?? 0);
  const funds = (Object.keys(fundLabels) as Fund[]).map((fund) => ({
    fund,
    months: books
      .filter((book) => book.fund === fund && yearOf(book.month) === year)
      .map(presentMonth)
      .reverse(),
    missing: missing.find((one) => one.fund === fund)?.months ?? [],
  }));
  return { place, years, year, funds };
}

/** A book as everybody may see it. */
export function presentMonth(book: BookRow): PublicMonth {
  const { month, opening, carriedIn, income, spending, explanation, publishedAt, correctedAt } = book;
  return {
    month,
    opening: openingNow({ opening, carriedIn }),
    carriedIn,
    income,
    spending,
    closing: closingOf(book),
    explanation,
    publishedAt,
    correctedAt,
  };
}
