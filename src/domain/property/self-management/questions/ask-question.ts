import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { isSignedIn } from '@/access';
import { insertRow, isUniqueViolation, leanFind } from '@/database';
import { isResidentOf } from '@/domain/organization';
import { now } from '@/shared/clock';
import { endOfDay, formatDate } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { input, runPropertyVerb, type VerbCall } from '../../verb';
import { bookRow, lineRow } from '../accounts/book-row';
import type { QuestionState } from '../labels';
import { answerDays } from '../settings';
import { tellOfAccounts } from '../tell';

const schema = z.object({
  line: input.id('收支'),
  text: input.text('想问什么', 500),
  /** What the asker wants to be called in public; nothing is shown without it. */
  shownName: input.optionalText('称呼', 30),
});

/**
 * A resident of the compound asks about a published line. One open question per person and line: asking again before the answer refuses.
 * @throws DomainError unauthenticated, forbidden (no residency in force), invalid-state, conflict, validation, not-found
 */
export async function askQuestion(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; dueAt: string }> {
  const { line: lineId, text, shownName } = parseInput(schema, call);
  const { actor } = call;
  if (!isSignedIn(actor)) fail('unauthenticated', { message: '请先登录，再提问。' });
  const refuse = (): never =>
    fail('conflict', { message: '这一笔您已经问过，还在等回答。回答以后可以接着问。' });
  try {
    return await runPropertyVerb(call, async (req) => {
      const line = await lineRow(req, lineId);
      const book = await bookRow(req, line.book);
      await authorizeAsker(req, actor.userId, line.compound);
      if (book.state === 'draft' || line.state === 'removed')
        fail('not-found', { message: '没有找到这笔收支。' });
      const asked = await leanFind<{ state: QuestionState }>(
        req.payload,
        'account-questions',
        {
          where: [
            { field: 'line', equals: lineId },
            { field: 'user', equals: actor.userId },
          ],
          columns: ['state'],
          newestBy: 'askedAt',
          limit: 200,
        },
        req,
      );
      if (asked.some(({ state }) => state === 'open')) refuse();
      const id = newId();
      const at = now();
      const days = await answerDays(req.payload, req);
      const dueAt = endOfDay(new Date(at.getTime() + days * 86_400_000)).toISOString();
      const { township, community, compound } = line;
      await insertRow(req, 'account-questions', {
        id,
        line: lineId,
        book: book.id,
        township,
        community,
        compound,
        text,
        state: 'open',
        askedAt: at.toISOString(),
        dueAt,
        shownName: shownName || null,
        user: actor.userId,
        turnKey: `${lineId}:${actor.userId}:${asked.length + 1}`,
      });
      await tellOfAccounts(req, 'asked', {
        id,
        compound: line,
        month: book.month,
        words: { title: book.title, item: line.item, until: formatDate(dueAt) },
      });
      return {
        result: { id, dueAt },
        action: 'account-question.asked',
        subject: { collection: 'account-questions', id },
        summary: book.title,
        // The history stands in the panel: it names nobody.
        step: { label: '居民提问', detail: text, place: line, unnamed: '居民' },
      };
    });
  } catch (error) {
    if (isUniqueViolation(error)) refuse();
    throw error;
  }
}

async function authorizeAsker(req: PayloadRequest, user: string, compound: string): Promise<void> {
  if (!(await isResidentOf(req.payload, user, { compound }, now(), req)))
    fail('forbidden', {
      message: '只有登记住在这个小区的居民可以提问。还没登记的，凭验证信在“我的页面”里办，或到社区服务台。',
    });
}
