import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { isUniqueViolation, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { formatPlainDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { bindFiles } from '../../files';
import { yuanOf } from '../../rules/money';
import { authorizeKeeper, holdCompound, input, runPropertyVerb, type VerbCall } from '../../verb';
import { directionLabels } from '../labels';
import { closingOf } from '../rules/balance';
import { type BookRow, bookRow, booksAfter, holdBook, type LineRow, lineRow } from './book-row';
import { checkLine, type LineInput, lineShape } from './line-input';
import { lineOfForm } from './line-of-form';
import { writeLines } from './write-lines';

const schema = z.object({
  book: input.id('账本'),
  /** The line that was wrong; absent when one was forgotten. */
  line: z.string().optional(),
  ...lineShape,
  /** Zero takes the wrong line back without another in its place. */
  amount: z.union([z.literal(0), lineShape.amount]),
  reason: input.text('更正的原因', 300),
  files: z.array(z.string()).default([]),
  formKey: z.string().min(8).max(100).optional(),
});

/**
 * Corrects a published book: a wrong line is replaced by a new one, taken back (amount 0), or a forgotten one is added. The old line stays
 * and is shown beside the new; the balances of the later months move with it, and say so.
 * @throws DomainError validation, invalid-state, not-found, forbidden
 */
export async function correctBook(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; repeated: boolean }> {
  const { book: bookId, line: wrong, reason, files, formKey, ...given } = parseInput(schema, call);
  if (given.amount === 0 && !wrong) fail('validation', { fields: { amount: '请填写漏记的金额' } });
  const known = await lineOfForm(call, formKey);
  if (known) return known;
  try {
    return await correct();
  } catch (error) {
    const written = isUniqueViolation(error) && !call.req ? await lineOfForm(call, formKey) : null;
    if (written) return written;
    throw error;
  }

  function correct(): Promise<{ id: string; repeated: boolean }> {
    return runPropertyVerb(call, async (req) => {
      const asked = await bookRow(req, bookId);
      await holdCompound(req, asked.compound);
      const book = await holdBook(req, bookId);
      const { actor } = call;
      authorizeKeeper(actor, book);
      if (book.state === 'draft')
        fail('invalid-state', { message: '这本账还没公布：直接删去记错的，再记一笔。' });
      checkLine(book, given);
      const old = wrong ? await wrongLine(req, book, wrong) : null;
      const at = now().toISOString();
      if (old) await updateColumns(req, 'account-lines', old.id, { state: 'replaced', updatedAt: at });
      const { ids, book: after } = await writeLines(req, {
        book,
        lines: [{ ...given, formKey, corrects: { id: old?.id ?? null, reason } }],
        drop: old ? [old] : [],
        actor,
        source: 'hand',
        more: { state: 'corrected', correctedAt: at },
      });
      const [id = ''] = ids;
      await bindFiles(req, {
        ids: files,
        actor,
        subjectKind: 'account-lines',
        subject: id,
        isPublic: true,
        place: book,
      });
      const moved = await carryOn(req, after, closingOf(after) - closingOf(book));
      return {
        result: { id, repeated: false },
        action: 'compound-account.corrected',
        subject: { collection: 'compound-accounts', id: bookId },
        summary: book.title,
        step: {
          label: old ? '更正一笔' : '补记一笔',
          detail: [
            old ? `${words(old)} → ${given.amount === 0 ? '取消这一笔' : words(given)}` : words(given),
            `月末余额${yuanOf(closingOf(book))}元 → ${yuanOf(closingOf(after))}元`,
            ...(moved > 0 ? [`以后${moved}个月的余额随着调整`] : []),
          ].join('\n'),
          reason,
          place: book,
          also: [{ collection: 'account-lines', id }],
        },
      };
    });
  }
}

const words = ({ on, direction, item, amount }: Pick<LineInput, 'on' | 'direction' | 'item' | 'amount'>) =>
  `${formatPlainDay(on)} ${directionLabels[direction]} ${item} ${yuanOf(amount)}元`;

async function wrongLine(req: PayloadRequest, book: BookRow, id: string): Promise<LineRow> {
  const line = await lineRow(req, id);
  if (line.book !== book.id) fail('validation', { fields: { line: '这一笔不在这本账里' } });
  if (line.state !== 'entered') fail('invalid-state', { message: '这一笔已经更正过，请更正最新的那一笔。' });
  return line;
}

/** Moves the balances of later months along. What they opened with when they were published stays on record. @returns how many */
async function carryOn(req: PayloadRequest, book: BookRow, difference: number): Promise<number> {
  if (difference === 0) return 0;
  const later = await booksAfter(req, book);
  for (const one of later) {
    const carriedIn = one.carriedIn + difference;
    await updateColumns(req, 'compound-accounts', one.id, {
      carriedIn,
      closing: closingOf({ ...one, carriedIn }),
      updatedAt: now().toISOString(),
    });
  }
  return later.length;
}
