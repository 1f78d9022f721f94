import { z } from 'zod';
import { updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { authorizeKeeper, input, runPropertyVerb, type VerbCall } from '../../verb';
import { bookRow, lineRow } from '../accounts/book-row';
import { tellOfAccounts } from '../tell';
import { holdQuestion } from './question-row';

const schema = z.object({ id: input.id('提问'), reason: input.text('隐藏的原因', 300) });

/**
 * Takes a question off the public page, for instance because it names a neighbour; "hidden" and the reason stay there, and the asker is told.
 * By staff alone: whoever keeps the books does not choose what is asked about them.
 * @throws DomainError validation, invalid-state, not-found, forbidden
 */
export async function hideQuestion(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(schema, call);
  return runPropertyVerb(call, async (req) => {
    const question = await holdQuestion(req, id);
    authorizeKeeper(call.actor, question);
    if (question.state === 'hidden') fail('invalid-state', { message: '已经隐藏了。' });
    const at = now().toISOString();
    await updateColumns(req, 'account-questions', id, {
      state: 'hidden',
      hiddenReason: reason,
      hiddenAt: at,
      updatedAt: at,
    });
    const book = await bookRow(req, question.book);
    const line = await lineRow(req, question.line);
    await tellOfAccounts(req, 'hidden', {
      id,
      compound: question,
      month: book.month,
      asker: question.user,
      words: { title: book.title, item: line.item, reason },
    });
    return {
      result: { id },
      action: 'account-question.hidden',
      subject: { collection: 'account-questions', id },
      summary: book.title,
      step: { label: '隐藏', reason, place: question },
    };
  });
}
