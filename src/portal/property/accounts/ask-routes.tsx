import type { Request, Response, Router } from 'express';
import { isSignedIn } from '@/access';
import {
  accountsPlace,
  answerDays,
  answerQuestion,
  askQuestion,
  keepsBooks,
  type LineInQuestion,
  lineInQuestion,
  questionToAnswer,
} from '@/domain/property';
import { fail } from '@/shared/errors';
import {
  type FieldErrors,
  type FormValues,
  fieldErrors,
  formStatus,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  sendPage,
  submittedValues,
  textOf,
} from '../../shared';
import { AnswerForm, AskForm } from './ask-forms';
import { limitQuestions } from './limits';
import { placeAsScope } from './place-as-scope';

interface Shown {
  values: FormValues;
  errors: FieldErrors;
  status?: number;
}

const nothing: Shown = { values: {}, errors: {} };

/** Asking about a line, and answering. */
export function registerQuestions(router: Router, { payload }: PortalDependencies): void {
  router.get('/compounds/:id/accounts/lines/:line/ask', async (req, res) => {
    if (!isSignedIn(portalOf(req).actor)) fail('unauthenticated', { message: '请先登录，再提问。' });
    await sendAsk(req, res, nothing);
  });

  router.post('/compounds/:id/accounts/lines/:line/ask', async (req, res) => {
    const { actor } = portalOf(req);
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      const line = await lineIn(req);
      if (!isSignedIn(actor)) return res.redirect(303, `/sign-in?next=${encodeURIComponent(req.path)}`);
      await limitQuestions(actor.userId);
      const given = { text: textOf(values, 'text'), shownName: textOf(values, 'shownName') };
      await askQuestion({ payload, actor, line: line.id, ...given });
      res.redirect(303, addressOfLine(line, 'asked'));
    } catch (error) {
      const kept = { ...submittedValues(error), ...values };
      await sendAsk(req, res, { values: kept, errors: fieldErrors(error), status: formStatus(error) });
    }
  });

  router.get('/account-questions/:id/answer', async (req, res) => sendAnswer(req, res, nothing));

  router.post('/account-questions/:id/answer', async (req, res) => {
    const { actor } = portalOf(req);
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      const { id, line } = await questionIn(req);
      await answerQuestion({ payload, actor, id, answer: textOf(values, 'answer') });
      res.redirect(303, addressOfLine(line, 'answered'));
    } catch (error) {
      const kept = { ...submittedValues(error), ...values };
      await sendAnswer(req, res, { values: kept, errors: fieldErrors(error), status: formStatus(error) });
    }
  });

  async function sendAsk(
    req: Request,
    res: Response,
    { values, errors, status = 200 }: Shown,
  ): Promise<void> {
    const line = await lineIn(req);
    sendPage(req, res, {
      title: '问这一笔',
      private: true,
      back: addressOfLine(line),
      status,
      errors,
      children: (
        <AskForm
          line={{ ...line, about: line.book.title }}
          compound={line.book.compound}
          days={await answerDays(payload)}
          values={values}
          errors={errors}
        />
      ),
    });
  }

  async function sendAnswer(
    req: Request,
    res: Response,
    { values, errors, status = 200 }: Shown,
  ): Promise<void> {
    const { id, text, line } = await questionIn(req);
    sendPage(req, res, {
      title: '回答居民的提问',
      private: true,
      back: addressOfLine(line),
      status,
      errors,
      children: (
        <AnswerForm
          id={id}
          question={text}
          line={{ ...line, about: line.book.title }}
          values={values}
          errors={errors}
        />
      ),
    });
  }

  /** The line in the address. @throws DomainError not-found */
  async function lineIn({ params }: Request): Promise<LineInQuestion> {
    const line = await lineInQuestion(payload, String(params.line));
    if (!line || line.book.compound !== params.id) fail('not-found', { message: '没有找到这笔收支。' });
    return line;
  }

  /** The question in the address, for whoever may answer it. @throws DomainError unauthenticated, forbidden, not-found */
  async function questionIn(req: Request) {
    const { actor } = portalOf(req);
    if (!isSignedIn(actor)) fail('unauthenticated');
    const question = await questionToAnswer(payload, String(req.params.id));
    const place = question ? await accountsPlace(payload, question.line.book.compound) : null;
    if (!question || !place) fail('not-found', { message: '没有找到这个提问。' });
    if (!(await keepsBooks(payload, actor, placeAsScope(place)))) fail('forbidden');
    if (question.state === 'hidden') fail('invalid-state', { message: '这个提问已经隐藏。' });
    return question;
  }
}

function addressOfLine({ id, book }: LineInQuestion, done?: 'asked' | 'answered'): string {
  const said = done ? `&done=${done}` : '';
  return `/compounds/${book.compound}/accounts/${book.month}?fund=${book.fund}${said}#line-${id}`;
}
