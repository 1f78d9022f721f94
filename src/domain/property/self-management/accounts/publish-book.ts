import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { monthAfter, monthInWords, monthOf } from '@/shared/months';
import { parseInput } from '@/shared/parse-input';
import { showFiles } from '../../files';
import { yuanOf } from '../../rules/money';
import { authorizeKeeper, holdCompound, input, runPropertyVerb, type VerbCall } from '../../verb';
import { unjoined } from '../rules/balance';
import { fourEyes } from '../settings';
import { type BookRow, bookAt, bookRow, holdBook } from './book-row';
import { linesOf } from './lines-of';

const schema = z.object({
  id: input.id('账本'),
  /** Why the balances do not join those of the months beside it. */
  explanation: input.optionalText('说明', 500),
});

/**
 * Publishes a book with its vouchers; from now on it is only corrected. By staff, and where the setting asks for four eyes not by whoever
 * entered all of it alone. Publishing again changes nothing.
 * @throws DomainError validation (does not join, without an explanation), invalid-state, not-found, forbidden
 */
export async function publishBook(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; repeated: boolean }> {
  const { id, explanation } = parseInput(schema, call);
  const known = await bookRowOutside(call, id);
  if (known.state !== 'draft') {
    authorizeKeeper(call.actor, known);
    return { id, repeated: true };
  }
  try {
    return await publish(call, { known, explanation });
  } catch (error) {
    // Somebody else was quicker: it is public, and said so once.
    if (error instanceof AlreadyPublic && !call.req?.transactionID) return { id, repeated: true };
    throw error;
  }
}

/** Leaves the transaction without a trace. */
class AlreadyPublic extends Error {}

function publish(
  call: VerbCall,
  { known, explanation }: { known: BookRow; explanation: string | undefined },
): Promise<{ id: string; repeated: boolean }> {
  const { id } = known;
  return runPropertyVerb(call, async (req) => {
    await holdCompound(req, known.compound);
    const book = await holdBook(req, id);
    authorizeKeeper(call.actor, book);
    const { title, month } = book;
    const subject = { collection: 'compound-accounts', id };
    if (book.state !== 'draft') throw new AlreadyPublic();
    if (month >= monthOf(now()))
      fail('invalid-state', { message: `${monthInWords(month)}还没有过完，下个月再公布。` });
    const lines = (await linesOf(req.payload, id, req)).filter(({ state }) => state === 'entered');
    await refuseAlone(req, call.actor.userId, lines);
    const gaps = await gapsOf(req, book);
    const words = explanation || book.explanation;
    if (gaps.length > 0 && !words)
      fail('validation', {
        message: `${gaps.join('；')}。请先核对；确实不同的，写明原因再公布。`,
        fields: { explanation: `${gaps.join('；')}。请先核对；确实不同的，在这里写明原因` },
      });
    const at = now().toISOString();
    await updateColumns(req, 'compound-accounts', id, {
      state: 'published',
      publishedAt: at,
      publishedByName: call.actor.name,
      explanation: gaps.length > 0 ? words : null,
      updatedAt: at,
    });
    await showFiles(
      req,
      lines.map((line) => line.id),
      true,
    );
    return {
      result: { id, repeated: false },
      action: 'compound-account.published',
      subject,
      summary: title,
      step: {
        label: '公布',
        detail: `收入${yuanOf(book.income)}元，支出${yuanOf(book.spending)}元，月末余额${yuanOf(book.closing)}元`,
        reason: gaps.length > 0 ? words : null,
        place: book,
      },
    };
  });
}

/** What does not join the months beside the book. @throws DomainError invalid-state when the month before waits */
async function gapsOf(req: PayloadRequest, book: BookRow): Promise<string[]> {
  const before = await bookAt(req, { ...book, month: monthAfter(book.month, -1) });
  if (before?.state === 'draft')
    fail('invalid-state', { message: `请先公布${monthInWords(before.month)}的账，两个月的余额才接得上。` });
  const after = await bookAt(req, { ...book, month: monthAfter(book.month) });
  return unjoined(book, {
    before: before ?? null,
    after: after && after.state !== 'draft' ? after : null,
  });
}

/** @throws DomainError forbidden when somebody publishes what they alone entered */
async function refuseAlone(
  req: PayloadRequest,
  user: string | null,
  lines: readonly { enteredBy: string | null }[],
): Promise<void> {
  const alone = user !== null && lines.length > 0 && lines.every(({ enteredBy }) => enteredBy === user);
  if (alone && (await fourEyes(req.payload, req)))
    fail('forbidden', {
      message: '这本账都是您一个人记的，要由另一位同事核对后公布。（“设置”里可以改这条规定）',
    });
}

async function bookRowOutside({ payload, req }: VerbCall, id: string): Promise<BookRow> {
  if (req) return bookRow(req, id);
  const found = await payload.db.findOne<BookRow & Record<string, unknown>>({
    collection: 'compound-accounts',
    where: { id: { equals: id } },
  });
  return found ?? fail('not-found', { message: '没有找到这本账。' });
}
