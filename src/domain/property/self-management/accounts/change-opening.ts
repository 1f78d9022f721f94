import { z } from 'zod';
import { updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { monthAfter } from '@/shared/months';
import { parseInput } from '@/shared/parse-input';
import { mostCents, yuanOf } from '../../rules/money';
import { input, runPropertyVerb, type VerbCall } from '../../verb';
import { authorizeBookkeeper } from '../committees/offices-of';
import { closingOf, openingNow, unjoined } from '../rules/balance';
import { bookAt, holdBook } from './book-row';

const schema = z.object({
  id: input.id('账本'),
  /** In 分. */
  opening: z.int('月初余额不是有效的金额').min(-mostCents).max(mostCents, '月初余额太大'),
  explanation: input.optionalText('说明', 500),
});

/**
 * Changes the opening balance of a book that is not public yet, for instance because the month before has changed.
 * @throws DomainError validation, invalid-state, not-found, forbidden
 */
export async function changeOpening(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, opening, explanation } = parseInput(schema, call);
  return runPropertyVerb(call, async (req) => {
    const book = await holdBook(req, id);
    await authorizeBookkeeper(req, call.actor, book);
    if (book.state !== 'draft') fail('invalid-state', { message: '这本账已经公布，月初余额不能改。' });
    const before = await bookAt(req, { ...book, month: monthAfter(book.month, -1) });
    // What corrections brought is in the figure somebody types now.
    const sums = { ...book, opening, carriedIn: 0 };
    const [gap] = unjoined(sums, { before: before ?? null });
    if (gap && !explanation)
      fail('validation', { fields: { opening: `${gap}。请核对；确实不同的，写明原因` } });
    await updateColumns(req, 'compound-accounts', id, {
      opening,
      carriedIn: 0,
      closing: closingOf(sums),
      explanation: gap ? explanation : null,
      updatedAt: now().toISOString(),
    });
    return {
      result: { id },
      action: 'compound-account.opening-changed',
      subject: { collection: 'compound-accounts', id },
      summary: book.title,
      step: {
        label: '改月初余额',
        detail: `${yuanOf(openingNow(book))}元 → ${yuanOf(opening)}元`,
        reason: gap ? explanation : null,
        place: book,
      },
    };
  });
}
