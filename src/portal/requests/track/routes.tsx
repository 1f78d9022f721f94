import type { Request, Response, Router } from 'express';
import type { ReactNode } from 'react';
import type { Actor } from '@/access';
import { type MatterOfRequest, mattersOfRequests } from '@/domain/matters';
import type { TrackedRequest } from '@/domain/requests';
import {
  directory,
  partiesOf,
  photoOwners,
  requestOfNumber,
  requestOfToken,
  sendTrackingLink,
  trackedRequest,
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
import { againPath } from '../new/again';
import { openPhoto } from '../open-photo';
import { limitLinks, limitLookups } from '../rate-limits';
import { type RefusedForm, registerAnswers } from './answer-routes';
import { ConsentSection } from './consent-section';
import { AgainSection, EvaluationForm, UnsolvedForm } from './evaluation-form';
import { LinkAgain } from './link-again';
import { LookupPage } from './lookup-page';
import { SupplementSection } from './supplement-section';
import { TrackingPage } from './tracking-page';
import { requestOfView, viewPath } from './view';

/**
 * 办件进度: by number and phone to read, by link also to evaluate. Whoever handles a request knows its number and phone, so
 * these two never lead to the link itself.
 */
export function registerTracking(router: Router, portal: PortalDependencies): void {
  const { payload, siteUrl } = portal;
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

  registerAnswers(router, portal, {
    byLink: (req, res, token, form) => sendTracking(req, res, token, form),
    byAccount: (req, res, view, form) =>
      sendView(req, res, requestOfView(view) ?? fail('not-found'), { path: `/track/number/${view}`, form }),
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
      children: (
        <FiledPage
          tracked={tracked}
          known={await directory(payload)}
          url={`/track/${token}`}
          address={`${siteUrl}/track/${token}`}
        />
      ),
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

  async function sendTracking(req: Request, res: Response, token: string, form?: RefusedForm): Promise<void> {
    const tracked = await trackedRequest(payload, await owned(token));
    const path = `/track/${token}`;
    const matter = await matterOf(tracked);
    sendTracked(req, res, { tracked, path, form, matter, ...ownParts(tracked, path, form) });
  }

  async function sendView(
    req: Request,
    res: Response,
    id: string,
    { path, sent = false, errors = {}, status, form }: ViewOptions,
  ): Promise<void> {
    const tracked = await trackedRequest(payload, id);
    // Signed in with the account that filed it, it is theirs as by the link.
    const parts = isOwn(portalOf(req).actor, tracked)
      ? ownParts(tracked, path, form)
      : {
          // Number and phone open reading only; what the requester may say needs the link.
          supplement: tracked.maySupplement ? (
            <p className="govuk-body">要补充说明或撤回，请打开我们发给您的短信或回执上的链接。</p>
          ) : null,
          evaluation:
            tracked.mayEvaluate || tracked.mayReopenUntil ? (
              <LinkAgain path={path} sent={sent} isClosed={!tracked.mayEvaluate} />
            ) : null,
        };
    const matter = await matterOf(tracked);
    sendTracked(req, res, { tracked, path, form: form ?? { values: {}, errors, status }, matter, ...parts });
  }

  async function matterOf({ request }: TrackedRequest): Promise<MatterOfRequest | null> {
    return (await mattersOfRequests(payload, [request.id])).get(request.id) ?? null;
  }

  async function sendPhoto(
    req: Request<unknown>,
    res: Response,
    request: string,
    photo: string,
  ): Promise<void> {
    if (!isId(photo)) fail('not-found');
    const requests = await photoOwners(payload, request);
    const size = req.query.size === 'small' ? 'small' : 'large';
    await openPhoto({ payload, res, id: photo, requests, size });
  }
}

interface ViewOptions {
  path: string;
  sent?: boolean;
  errors?: FieldErrors;
  status?: number;
  form?: RefusedForm;
}

/** What stands on the page where the requester speaks. */
interface Parts {
  evaluation: ReactNode;
  /** Where more can be said, and the way to take it back. */
  supplement?: ReactNode;
  consent?: ReactNode;
}

function isOwn(actor: Actor, { request }: TrackedRequest): boolean {
  return partiesOf(actor, request).includes('requester');
}

/** What the requester themselves may do on the page: judge the answer, say that it is not solved, take back a consent. */
function ownParts(
  tracked: TrackedRequest,
  path: string,
  form: RefusedForm = { values: {}, errors: {} },
): Parts {
  const { request, mayEvaluate, mayReopenUntil, isReopenOver } = tracked;
  const props = { path, values: form.values, errors: form.errors };
  const consent = request.publicConsent ? (
    <ConsentSection path={path} visibility={request.visibility} />
  ) : null;
  const supplement = (
    <>
      {tracked.maySupplement ? <SupplementSection {...props} until={tracked.supplementUntil} /> : null}
      {tracked.mayCancel ? (
        <p className="govuk-body">
          不用办了？还没有派单，
          <a className="govuk-link" href={`${path}/cancel`}>
            可以撤回
          </a>
          。
        </p>
      ) : null}
    </>
  );
  const parts = { consent, supplement };
  if (mayEvaluate)
    return { ...parts, evaluation: <EvaluationForm {...props} dueAt={request.evaluationDueAt} /> };
  if (mayReopenUntil) return { ...parts, evaluation: <UnsolvedForm {...props} until={mayReopenUntil} /> };
  return { ...parts, evaluation: isReopenOver ? <AgainSection href={againPath(request)} /> : null };
}

function sendTracked(
  req: Request,
  res: Response,
  page: Parts & {
    tracked: TrackedRequest;
    path: string;
    form: RefusedForm | undefined;
    matter: MatterOfRequest | null;
  },
): void {
  const { tracked, path, evaluation, supplement, consent, form, matter } = page;
  const done = typeof req.query.done === 'string' && !form?.status ? req.query.done : null;
  sendPage(req, res, {
    title: `${tracked.request.title} - 办件进度`,
    active: 'track',
    private: true,
    status: form?.status ?? 200,
    errors: form?.errors ?? {},
    children: <TrackingPage {...{ tracked, path, done, evaluation, supplement, consent, matter }} />,
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
