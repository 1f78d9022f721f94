import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { type BookRow, bookColumns } from '../accounts/book-row';
import { type Fund, fundLabels } from '../labels';

/** The newest public balance of a fund. */
export interface PublicBalance {
  fund: Fund;
  month: string;
  /** In 分. */
  closing: number;
}

/** All public books of a compound, newest month first. */
export async function publicBooks(payload: Payload, compound: string): Promise<BookRow[]> {
  const rows = await leanFind<BookRow>(payload, 'compound-accounts', {
    where: [{ field: 'compound', equals: compound }],
    columns: bookColumns,
    newestBy: 'month',
    limit: 2000,
  });
  return rows.filter(({ state }) => state !== 'draft');
}

/** What each fund of a compound held at the end of its newest public month. */
export async function newestBalances(payload: Payload, compound: string): Promise<PublicBalance[]> {
  const rows = await leanFind<BookRow>(payload, 'compound-accounts', {
    where: [{ field: 'compound', equals: compound }],
    columns: ['fund', 'month', 'closing', 'state'],
    newestBy: 'month',
    // Drafts are at most a few at the end of the line.
    limit: 24,
  });
  return (Object.keys(fundLabels) as Fund[]).flatMap((fund) => {
    const newest = rows.find((row) => row.fund === fund && row.state !== 'draft');
    return newest ? [{ fund, month: newest.month, closing: newest.closing }] : [];
  });
}
