import { z } from 'zod';
import { updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { input, runPropertyVerb, type VerbCall } from '../../verb';
import { bookRow, lineRow } from '../accounts/book-row';
import { authorizeBookkeeper } from '../committees/offices-of';
import { tellOfAccounts } from '../tell';
import { holdQuestion } from './question-row';

const schema = z.object({ id: input.id('提问'), answer: input.text('回答', 1000) });

/**
 * Answers a question in public: staff of the place, or a member of the committee in term. @throws DomainError validation, invalid-state
 * (answered or hidden), not-found, forbidden
 */
export async function answerQuestion(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, answer } = parseInput(schema, call);
  return runPropertyVerb(call, async (req) => {
    const question = await holdQuestion(req, id);
    await authorizeBookkeeper(req, call.actor, question);
    if (question.state !== 'open')
      fail('invalid-state', {
        message: question.state === 'hidden' ? '这个提问已经隐藏。' : '已经有人回答了，请刷新后再看。',
      });
    const at = now().toISOString();
    await updateColumns(req, 'account-questions', id, {
      state: 'answered',
      answer,
      answeredAt: at,
      answeredByName: call.actor.name,
      updatedAt: at,
    });
    const book = await bookRow(req, question.book);
    const line = await lineRow(req, question.line);
    await tellOfAccounts(req, 'answered', {
      id,
      compound: question,
      month: book.month,
      asker: question.user,
      words: { title: book.title, item: line.item },
    });
    return {
      result: { id },
      action: 'account-question.answered',
      subject: { collection: 'account-questions', id },
      summary: book.title,
      step: { label: '回答', detail: answer, place: question },
    };
  });
}
