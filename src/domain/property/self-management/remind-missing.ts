import type { Payload } from 'payload';
import { inTransaction, leanFind } from '@/database';
import { now } from '@/shared/clock';
import { bookTitle } from './accounts/book-row';
import { lateMoment, type MissingBooks, missingBooks } from './missing';
import { tellOfAccounts } from './tell';

/** A month that has been late for longer is in the to-do lists, and nobody is told of it out of the blue. */
const days = 7;

/**
 * Tells the committee and the staff of a month that has just become late, once each: the key of the message is the month.
 * Safe to repeat and to run in several processes. @returns how many months it looked at
 */
export async function remindOfMissingBooks({ payload }: { payload: Payload }): Promise<number> {
  const late: (Pick<MissingBooks, 'compound' | 'fund'> & { month: string })[] = [];
  const missing = await missingBooks(payload, true);
  const earliest = now().getTime() - days * 86_400_000;
  for (const { compound, fund, months } of missing) {
    const month = months.at(-1);
    if (month && (await lateMoment(payload, month)).getTime() >= earliest)
      late.push({ compound, fund, month });
  }
  if (late.length === 0) return 0;
  const names = await leanFind<{ id: string; name: string; community: string | null }>(payload, 'compounds', {
    where: [{ field: 'id', in: late.map(({ compound }) => compound) }],
    columns: ['name', 'community'],
    newestBy: 'id',
    limit: late.length,
  });
  const byId = new Map(names.map((row) => [row.id, row]));
  for (const { compound, fund, month } of late) {
    const row = byId.get(compound);
    if (!row) continue;
    await inTransaction({ payload }, (req) =>
      tellOfAccounts(req, 'missing', {
        id: `${compound}:${fund}:${month}`,
        compound: { compound, community: row.community },
        month,
        words: { title: `${row.name} ${bookTitle({ fund, month })}` },
      }),
    );
  }
  return late.length;
}
