import type { Request, Response, Router } from 'express';
import {
  appealResult,
  appraise,
  colleaguesOf,
  isAppraising,
  leastSheets,
  ownResult,
  ownStars,
  participationOf,
  resultsOf,
  roundOf,
  rulesOfRound,
  type StarResult,
  type StarRound,
  setStarConsent,
  takesSheets,
  unshownRound,
} from '@/domain/service';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { askedText } from '../../property/query';
import {
  type FieldErrors,
  type FormValues,
  fieldErrors,
  formKeyField,
  formStatus,
  noUploads,
  type PortalDependencies,
  parseForm,
  sendPage,
  submittedValues,
  textOf,
} from '../../shared';
import { sendProof } from '../records/photo-routes';
import { AppraiseCheck, AppraiseForm, gradesIn } from './appraise-pages';
import { AppealForm, MyResultPage, MyStarsPage } from './my-pages';
import { signedIn, UnshownPage } from './parts';

/** `/me/stars`: a member's own points, the appraisal, the appeal, and the consent. */
export function registerMyStars(router: Router, { payload }: PortalDependencies): void {
  router.get('/me/stars', async (req, res) => {
    const actor = signedIn(req, res);
    if (!actor) return;
    const own = await ownStars(payload, actor);
    send(req, res, {
      title: '我的评星',
      back: '/me',
      children: <MyStarsPage own={own} justDone={askedText(req, 'done')} />,
    });
  });

  router.post('/me/stars/consent', async (req, res) => {
    const actor = signedIn(req, res);
    if (!actor) return;
    const { values } = await parseForm(req, noUploads);
    const agreed = textOf(values, 'agreed') === 'yes';
    await setStarConsent({ payload, actor, agreed });
    res.redirect(303, `/me/stars?done=${agreed ? 'agreed' : 'withdrawn'}#star-consent`);
  });

  router.get('/me/stars/:round', async (req, res) => {
    const actor = signedIn(req, res);
    if (!actor) return;
    const unshown = await unshownRound(payload, actor, String(req.params.round));
    if (unshown) {
      const children = <UnshownPage {...unshown} />;
      return send(req, res, { title: unshown.round.name, back: '/me/stars', children });
    }
    const own = await ownFor(req, res);
    if (!own) return;
    const { round, result } = own;
    const open = round.state === 'announced' && (round.appealsUntil ?? '') > now().toISOString();
    send(req, res, {
      title: round.name,
      back: '/me/stars',
      children: <MyResultPage own={own} mayAppeal={open && !result.exempt && own.mayAppealAnew} />,
    });
  });

  router.get('/me/stars/:round/papers/:file', async (req, res) => {
    const own = await ownFor(req, res);
    if (!own) return;
    const { file } = req.params;
    if (![...own.papers.values()].flat().some(({ id }) => id === file))
      fail('not-found', { message: '没有这份材料，或者您不能看。' });
    await sendProof(payload, req, res, file);
  });

  router.get('/me/stars/:round/appeal', async (req, res) => {
    const own = await ownFor(req, res);
    if (!own) return;
    if (own.round.state === 'cancelled')
      fail('invalid-state', { message: '这次评星已作废，结果不再算数，不用提异议。' });
    if (own.round.state !== 'announced') fail('invalid-state', { message: '公示期已经过了，不能再提异议。' });
    sendAppeal(req, res, own, { values: {}, errors: {} });
  });

  router.post('/me/stars/:round/appeal', async (req, res) => {
    const actor = signedIn(req, res);
    if (!actor) return;
    const own = await ownFor(req, res);
    if (!own) return;
    let values: FormValues = {};
    try {
      ({ values } = await parseForm(req, noUploads));
      const formKey = textOf(values, formKeyField);
      await appealResult({ payload, actor, round: own.round.id, words: textOf(values, 'words'), formKey });
      res.redirect(303, '/me/stars?done=appealed');
    } catch (error) {
      const refused = { errors: fieldErrors(error), status: formStatus(error) };
      sendAppeal(req, res, own, { values: { ...submittedValues(error), ...values }, ...refused });
    }
  });

  router.get('/me/stars/:round/appraise', async (req, res) => {
    const appraising = await appraisingFor(req, res);
    if (appraising) sendForm(req, res, appraising, { values: {}, errors: {} });
  });

  router.post('/me/stars/:round/appraise', async (req, res) => {
    const actor = signedIn(req, res);
    if (!actor) return;
    const appraising = await appraisingFor(req, res);
    if (!appraising) return;
    const { round, colleagues, own } = appraising;
    let values: FormValues = {};
    try {
      ({ values } = await parseForm(req, noUploads));
      const grades = gradesIn(colleagues, values);
      if (textOf(values, 'go') === 'edit') return sendForm(req, res, appraising, { values, errors: {} });
      if (Object.keys(grades).length === 0)
        fail('validation', { fields: { grades: '请至少给一位同志评一档' } });
      if (textOf(values, 'step') !== 'send')
        return send(req, res, {
          title: '交之前，请核对',
          children: <AppraiseCheck {...appraising} action={actionOf(round)} values={values} />,
        });
      await appraise({ payload, actor, round: round.id, grades });
      res.redirect(303, '/me/stars?done=appraised');
    } catch (error) {
      // Sent twice at once: the other one was taken.
      if (await sentOnTheWeb(res, round, own)) return;
      const refused = { errors: fieldErrors(error), status: formStatus(error) };
      sendForm(req, res, appraising, { values: { ...submittedValues(error), ...values }, ...refused });
    }
  });

  async function ownFor(req: Request, res: Response) {
    const actor = signedIn(req, res);
    if (!actor) return null;
    return (
      (await ownResult(payload, actor, String(req.params.round))) ??
      fail('not-found', { message: '没有找到您的评星结果；结果公示以后才能看。' })
    );
  }

  /** The round one may appraise in now, and whom. Null when the answer is given. @throws DomainError not-found, invalid-state, conflict */
  async function appraisingFor(req: Request, res: Response): Promise<Appraising | null> {
    const actor = signedIn(req, res);
    if (!actor) return null;
    const round = await roundOf(payload, String(req.params.round));
    const where = [{ field: 'user', equals: actor.userId }];
    const [own] = round ? await resultsOf({ payload }, round.id, { where, limit: 1 }) : [];
    if (!round || !own) fail('not-found', { message: '没有找到这次评议，或者您不在名单上。' });
    if (await sentOnTheWeb(res, round, own)) return null;
    if (!isAppraising(round)) fail('invalid-state', { message: '现在不在民主评议的时间里。' });
    if (await participationOf({ payload }, round.id, own.member))
      fail('conflict', {
        message: '支部登记您交了纸质评议表，网上不用再评。没有交过的，请告诉支部改过来。',
      });
    return {
      round,
      own,
      colleagues: await colleaguesOf({ payload }, own),
      beside: {
        least: leastSheets(await rulesOfRound(payload, round)),
        sheets: await takesSheets({ payload }, own),
      },
    };
  }

  /** Whoever has appraised on the web reads that it was taken, however often they come back or send it. */
  async function sentOnTheWeb(res: Response, round: StarRound, own: StarResult): Promise<boolean> {
    const part = await participationOf({ payload }, round.id, own.member);
    if (part === undefined || part.onPaper) return false;
    res.redirect(303, '/me/stars?done=before');
    return true;
  }
}

interface Appraising {
  round: StarRound;
  own: StarResult;
  colleagues: StarResult[];
  beside: { least: number; sheets: boolean };
}

const actionOf = (round: StarRound): string => `/me/stars/${round.id}/appraise`;

interface Refused {
  values: FormValues;
  errors: FieldErrors;
  status?: number;
}

function sendForm(req: Request, res: Response, appraising: Appraising, page: Refused): void {
  const { values, errors, status = 200 } = page;
  send(req, res, {
    title: '民主评议',
    back: '/me/stars',
    status,
    errors,
    children: (
      <AppraiseForm {...appraising} action={actionOf(appraising.round)} values={values} errors={errors} />
    ),
  });
}

function sendAppeal(
  req: Request,
  res: Response,
  own: Parameters<typeof AppealForm>[0]['own'],
  { values, errors, status = 200 }: Refused,
): void {
  send(req, res, {
    title: '对我的结果提异议',
    back: `/me/stars/${own.round.id}`,
    status,
    errors,
    children: <AppealForm own={own} values={values} errors={errors} />,
  });
}

/** Pages of one person's own, kept nowhere. */
function send(req: Request, res: Response, page: Omit<Parameters<typeof sendPage>[2], 'private'>): void {
  res.setHeader('Cache-Control', 'no-store');
  sendPage(req, res, { ...page, private: true });
}
