import type { Request, Response, Router } from 'express';
import type { ReactNode } from 'react';
import type { Grade, Outcome, TrackedRequest } from '@/domain/requests';
import {
  evaluateRequest,
  requestOfNumber,
  requestOfToken,
  sendTrackingLink,
  trackedRequest,
  withdrawPublicConsent,
} from '@/domain/requests';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
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
  textOf,
} from '../../shared';
import { FiledPage } from '../filed-page';
import { openPhoto } from '../open-photo';
import { limitLinks, limitLookups } from '../rate-limits';
import { ConsentSection } from './consent-section';
import { EvaluationForm } from './evaluation-form';
import { LinkAgain } from './link-again';
import { LookupPage } from './lookup-page';
import { TrackingPage } from './tracking-page';
import { requestOfView, viewPath } from './view';

/**
 * 办件进度: by number and phone to read, by link also to evaluate. Whoever handles a request knows its number and phone, so
 * these two never lead to the link itself.
 */
export function registerTracking(router: Router, { payload }: PortalDependencies): void {
  router.get('/track', (req, res) => {
    const number = typeof req.query.number === 'string' ? req.query.number.slice(0, 30) : '';
    sendLookup(req, res, { number }, {});
  });

  router.post('/track', async (req, res) => {
    const { values } = await parseForm(req, noUploads);
    try {
      res.redirect(303, viewPath(await lookUp(req, values)));
    } catch (error) {
      sendLookup(req, res, values, fieldErrors(error), formStatus(error));
    }
  });

  router.get('/track/number/:view', async (req, res) => {
    const id = requestOfView(req.params.view);
    if (!id) return sendLookup(req, res, {}, { '': '页面已过期，请再查一次' }, 410);
    await sendView(req, res, id, { path: `/track/number/${req.params.view}`, sent: req.query.sent === '1' });
  });

  router.post('/track/number/:view/link', async (req, res) => {
    await parseForm(req, noUploads);
    const id = requestOfView(req.params.view);
    if (!id) return sendLookup(req, res, {}, { '': '页面已过期，请再查一次' }, 410);
    const path = `/track/number/${req.params.view}`;
    try {
      await limitLinks(id);
      const outcome = await sendTrackingLink({ payload, actor: portalOf(req).actor, id });
      if (outcome === 'sent') return res.redirect(303, `${path}?sent=1`);
      const errors = { '': '您留的不是手机号，收不到短信。请打开回执上的链接评价，或拨打12345。' };
      await sendView(req, res, id, { path, errors, status: 422 });
    } catch (error) {
      await sendView(req, res, id, { path, errors: fieldErrors(error), status: formStatus(error) });
    }
  });

  router.get('/track/number/:view/photos/:photo', async (req, res) => {
    await sendPhoto(req, res, requestOfView(req.params.view) ?? fail('not-found'), req.params.photo);
  });

  router.get('/track/:token', async (req, res) => {
    await sendTracking(req, res, req.params.token);
  });

  router.post('/track/:token/evaluation', async (req, res) => {
    const { token } = req.params;
    const id = await owned(token);
    const { values } = await parseForm(req, noUploads);
    try {
      await evaluateRequest({
        payload,
        actor: portalOf(req).actor,
        byLink: true,
        id,
        // Checked by the verb itself; the form sends whatever was chosen.
        solved: textOf(values, 'solved') as Outcome,
        satisfaction: textOf(values, 'satisfaction') as Grade,
        comment: textOf(values, 'comment'),
      });
      res.redirect(303, `/track/${token}`);
    } catch (error) {
      await sendTracking(req, res, token, { values, errors: fieldErrors(error), status: formStatus(error) });
    }
  });

  router.post('/track/:token/consent', async (req, res) => {
    const { token } = req.params;
    const id = await owned(token);
    await parseForm(req, noUploads);
    try {
      await withdrawPublicConsent({ payload, actor: portalOf(req).actor, byLink: true, id });
      res.redirect(303, `/track/${token}`);
    } catch (error) {
      await sendTracking(req, res, token, {
        values: {},
        errors: fieldErrors(error),
        status: formStatus(error),
      });
    }
  });

  router.get('/track/:token/photos/:photo', async (req, res) => {
    await sendPhoto(req, res, await owned(req.params.token), req.params.photo);
  });

  router.get('/requests/filed/:token', async (req, res) => {
    const { token } = req.params;
    const tracked = await trackedRequest(payload, await owned(token));
    sendPage(req, res, {
      title: '已收到',
      active: 'new-request',
      private: true,
      scripts: ['draft'],
      children: <FiledPage tracked={tracked} url={`/track/${token}`} />,
    });
  });

  async function owned(token: string): Promise<string> {
    return (await requestOfToken(payload, token)) ?? fail('not-found');
  }

  async function lookUp(req: Request, values: FormValues): Promise<string> {
    const number = textOf(values, 'number');
    const phone = textOf(values, 'phone');
    const missing: FieldErrors = {};
    if (!number) missing.number = '请填写编号';
    if (!phone) missing.phone = '请填写反映时留的电话';
    if (Object.keys(missing).length > 0) fail('validation', { fields: missing });
    await limitLookups(req, number);
    return (
      (await requestOfNumber(payload, number, phone)) ??
      fail('validation', { fields: { number: '没有查到。请核对编号和电话，要和反映时填的一样' } })
    );
  }

  async function sendTracking(
    req: Request,
    res: Response,
    token: string,
    form: { values: FormValues; errors: FieldErrors; status?: number } = { values: {}, errors: {} },
  ): Promise<void> {
    const tracked = await trackedRequest(payload, await owned(token));
    const { values, errors } = form;
    sendTracked(req, res, {
      tracked,
      path: `/track/${token}`,
      errors,
      status: form.status,
      evaluation: <EvaluationForm token={token} values={values} errors={errors} />,
      consent: tracked.request.publicConsent ? (
        <ConsentSection token={token} visibility={tracked.request.visibility} />
      ) : null,
    });
  }

  async function sendView(
    req: Request,
    res: Response,
    id: string,
    { path, sent = false, errors, status }: ViewOptions,
  ): Promise<void> {
    const evaluation = <LinkAgain path={path} sent={sent} />;
    sendTracked(req, res, { tracked: await trackedRequest(payload, id), path, errors, status, evaluation });
  }

  async function sendPhoto(
    req: Request<unknown>,
    res: Response,
    request: string,
    photo: string,
  ): Promise<void> {
    if (!isId(photo)) fail('not-found');
    const size = req.query.size === 'small' ? 'small' : 'large';
    await openPhoto({ payload, res, id: photo, request, size });
  }
}

interface ViewOptions {
  path: string;
  sent?: boolean;
  errors?: FieldErrors;
  status?: number;
}

function sendTracked(
  req: Request,
  res: Response,
  page: {
    tracked: TrackedRequest;
    path: string;
    evaluation: ReactNode;
    consent?: ReactNode;
    errors?: FieldErrors;
    status?: number;
  },
): void {
  const { tracked, path, evaluation, consent, errors = {}, status = 200 } = page;
  sendPage(req, res, {
    title: `${tracked.request.title} - 办件进度`,
    active: 'track',
    private: true,
    status,
    errors,
    children: (
      <TrackingPage
        tracked={tracked}
        path={path}
        evaluation={tracked.mayEvaluate ? evaluation : null}
        consent={consent}
      />
    ),
  });
}

function sendLookup(
  req: Request,
  res: Response,
  values: FormValues,
  errors: FieldErrors,
  status = 200,
): void {
  sendPage(req, res, {
    title: '办件进度',
    active: 'track',
    status,
    errors,
    children: <LookupPage values={values} errors={errors} />,
  });
}
