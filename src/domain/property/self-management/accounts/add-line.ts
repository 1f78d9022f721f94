import { z } from 'zod';
import { isUniqueViolation } from '@/database';
import { formatPlainDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { bindFiles } from '../../files';
import { yuanOf } from '../../rules/money';
import { input, runPropertyVerb, type VerbCall } from '../../verb';
import { authorizeBookkeeper } from '../committees/offices-of';
import { directionLabels } from '../labels';
import { holdBook } from './book-row';
import { checkLine, lineShape } from './line-input';
import { lineOfForm } from './line-of-form';
import { writeLines } from './write-lines';

const schema = z.object({
  book: input.id('账本'),
  ...lineShape,
  files: z.array(z.string()).default([]),
  /** The same key is the same line, however often it is sent. */
  formKey: z.string().min(8).max(100).optional(),
});

/**
 * Enters one line into a book that is not public yet: staff of the place, or a committee member in term. Sent twice with the same key, it is one.
 * @throws DomainError validation, invalid-state, not-found, forbidden
 */
export async function addLine(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; repeated: boolean }> {
  const { book: bookId, files, formKey, ...line } = parseInput(schema, call);
  const { actor } = call;
  const enter = () =>
    runPropertyVerb(call, async (req) => {
      const book = await holdBook(req, bookId);
      await authorizeBookkeeper(req, actor, book);
      if (book.state !== 'draft')
        fail('invalid-state', { message: '这本账已经公布，漏记、记错的请用“更正”。' });
      checkLine(book, line);
      const { ids } = await writeLines(req, {
        book,
        lines: [{ ...line, formKey }],
        actor,
        source: 'hand',
      });
      const [id = ''] = ids;
      await bindFiles(req, {
        ids: files,
        actor,
        subjectKind: 'account-lines',
        subject: id,
        isPublic: false,
        place: book,
      });
      return {
        result: { id, repeated: false },
        action: 'account-line.added',
        subject: { collection: 'account-lines', id },
        summary: book.title,
        step: {
          label: '记一笔',
          detail: `${formatPlainDay(line.on)} ${directionLabels[line.direction]} ${line.item} ${yuanOf(line.amount)}元`,
          place: book,
        },
      };
    });
  const known = await lineOfForm(call, formKey);
  if (known) return known;
  try {
    return await enter();
  } catch (error) {
    // Pressed twice at the same moment: the other one was quicker.
    const written = isUniqueViolation(error) && !call.req ? await lineOfForm(call, formKey) : null;
    if (written) return written;
    throw error;
  }
}
