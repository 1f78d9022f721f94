import type { Request, Response, Router } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import {
  askQuestion,
  consultationPath,
  helperAnswerDays,
  type LawTopic,
  lawWorker,
  readConsultation,
  similarAnswers,
} from '@/domain/neighbourhood';
import { placeFilter } from '@/domain/publishing';
import { emergencyLines } from '@/domain/requests';
import { isDomainError } from '@/shared/errors';
import { isMobilePhone, normalizePhone } from '@/shared/personal-data';
import { takeTurn } from '@/shared/take-turn';
import { askedText } from '../../property/query';
import {
  draftAccount,
  type FieldErrors,
  type FormValues,
  fieldErrors,
  formKeyField,
  formStatus,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  rememberedCommunity,
  sendPage,
  submittedValues,
  textOf,
} from '../../shared';
import { AskPage, askDraft, BeforeSendingPage } from './ask-pages';

/** A device is often a family's: long enough to sign in or find a network, not the week of other forms. */
const draftHours = 24;

/** Each one rings somebody's phone: enough for a neighbourhood behind one address. */
const asking = new RateLimiterMemory({ keyPrefix: 'law-ask', points: 20, duration: 3600 });

/** `/law/ask`: a question, "is it answered already?", and the secret page of whoever asked. */
export function registerAsking(router: Router, { payload }: PortalDependencies): void {
  router.get('/law/ask', async (req, res) => {
    await send(req, res, { values: { topic: askedText(req, 'topic') ?? '' }, errors: {} });
  });

  router.post('/law/ask', async (req, res) => {
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      if (textOf(values, 'go')) return await send(req, res, { values, errors: {} });
      const question = textOf(values, 'question');
      if (textOf(values, 'seen') !== 'yes' && question.length >= 10) {
        const similar = await similarAnswers(payload, question);
        const calls = emergencyLines({ text: question, danger: false });
        if (similar.length > 0 || calls.length > 0)
          return sendPage(req, res, {
            title: '先看一看',
            children: <BeforeSendingPage values={values} similar={similar} calls={calls} />,
          });
      }
      const counter = textOf(values, 'counter') === 'yes';
      const isKeeper = counter && (await lawWorker(payload, portalOf(req).actor)).keeps;
      // Whoever types in for a whole morning does it from one address.
      if (!isKeeper)
        await takeTurn(
          asking,
          req.ip ?? 'unknown',
          (minutes) => `提得太频繁，请${minutes}分钟后再试，或拨打12348。`,
        );
      const { actor } = portalOf(req);
      const { id } = await askQuestion({
        payload,
        actor,
        topic: textOf(values, 'topic') as LawTopic,
        question,
        community: textOf(values, 'community'),
        askerName: textOf(values, 'askerName'),
        phone: textOf(values, 'phone'),
        counter,
        formKey: textOf(values, formKeyField) || undefined,
      });
      // Whoever typed it in for somebody has no business on their page; the link goes to the asker's phone.
      if (counter) return res.redirect(303, '/work/law/desk?done=asked');
      const row = await readConsultation(payload, id);
      const path = row ? consultationPath(row) : null;
      const done = isMobilePhone(normalizePhone(textOf(values, 'phone'))) ? 'asked' : 'asked-landline';
      res.redirect(303, `${path ?? '/law'}?done=${done}`);
    } catch (error) {
      if (!isDomainError(error)) throw error;
      const kept = { ...submittedValues(error), ...values };
      await send(req, res, { values: kept, errors: fieldErrors(error), status: formStatus(error) });
    }
  });

  async function send(
    req: Request,
    res: Response,
    { values, errors, status = 200 }: { values: FormValues; errors: FieldErrors; status?: number },
  ): Promise<void> {
    const asked = textOf(values, 'township') || askedText(req, 'township') || null;
    const filter = await placeFilter(payload, {
      township: asked,
      community: asked ? null : rememberedCommunity(req),
    });
    const counter =
      (textOf(values, 'counter') === 'yes' || askedText(req, 'counter') === '1') &&
      (await lawWorker(payload, portalOf(req).actor)).keeps;
    const account = draftAccount(portalOf(req).actor.userId) ?? '';
    sendPage(req, res, {
      title: counter ? '代来人登记法律咨询' : '法律咨询',
      description: '有法律上的事，问村里的法律明白人和法律顾问。',
      breadcrumbs: [
        { text: '首页', href: '/' },
        { text: '门口的法律服务', href: '/law' },
        { text: '我要咨询' },
      ],
      status,
      errors,
      scripts: ['draft'],
      children: (
        <AskPage
          filter={filter}
          values={values}
          errors={errors}
          counter={counter}
          draft={counter ? null : { name: askDraft, account, hours: draftHours }}
          days={await helperAnswerDays(payload)}
        />
      ),
    });
  }
}
