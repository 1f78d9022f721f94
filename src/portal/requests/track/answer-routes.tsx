import type { Request, Response, Router } from 'express';
import type { Grade, Outcome } from '@/domain/requests';
import {
  cancelRequest,
  evaluateRequest,
  evaluationReasons,
  requestOfToken,
  sayUnsolved,
  supplementRequest,
  trackedRequest,
  withdrawPublicConsent,
} from '@/domain/requests';
import { fail } from '@/shared/errors';
import {
  type FieldErrors,
  type FormValues,
  fieldErrors,
  formStatus,
  listOf,
  type PortalDependencies,
  portalOf,
  sendPage,
  textOf,
} from '../../shared';
import { photoIdsIn, readPhotoForm } from '../new/form-photos';
import { limitUploads } from '../rate-limits';
import { CancelPage } from './cancel-page';
import { requestOfView } from './view';

/** A form of the tracking page that was refused, to be shown again. */
export interface RefusedForm {
  values: FormValues;
  errors: FieldErrors;
  status?: number | undefined;
}

/** Shows the page of the door again, with what was refused. */
type ShowAgain = (req: Request, res: Response, door: string, form: RefusedForm) => Promise<void>;

/** What the page confirms in words; of the rest it shows the result. */
const confirmed = ['supplement', 'cancel'];

/**
 * What the requester says on the tracking page: by the link of our messages, or signed in with the account that filed it, on
 * the page that number and phone open. The verbs know who may; each form goes back to the page it came from.
 */
export function registerAnswers(
  router: Router,
  { payload }: PortalDependencies,
  show: { byLink: ShowAgain; byAccount: ShowAgain },
): void {
  const doors = [
    { base: '/track/', byLink: true, idOf: owned, show: show.byLink },
    { base: '/track/number/', byLink: false, idOf: viewed, show: show.byAccount },
  ] as const;

  for (const { base, byLink, idOf, show: again } of doors) {
    const answer = (
      name: string,
      act: (call: { id: string; req: Request; values: FormValues }) => Promise<unknown>,
      refusedAt?: ShowAgain,
    ) =>
      router.post(`${base}:door/${name}`, async (req: Request<{ door: string }>, res) => {
        const { door } = req.params;
        const id = await idOf(door);
        // Photos of whoever filed it, for what they say later.
        const form = { stage: 'added', mayUpload: () => limitUploads(req as Request) } as const;
        const { values, refused } = await readPhotoForm(req as Request, payload, form);
        try {
          if (refused) throw refused;
          await act({ id, req: req as Request, values });
          res.redirect(303, `${base}${door}${confirmed.includes(name) ? `?done=${name}` : ''}`);
        } catch (error) {
          const problem = { values, errors: fieldErrors(error), status: formStatus(error) };
          await (refusedAt ?? again)(req as Request, res, door, problem);
        }
      });

    answer('evaluation', ({ id, req, values }) =>
      evaluateRequest({
        payload,
        actor: portalOf(req).actor,
        byLink,
        id,
        // Checked by the verb itself; the form sends whatever was chosen.
        solved: textOf(values, 'solved') as Outcome,
        ...why(values),
      }),
    );
    answer('unsolved', ({ id, req, values }) =>
      sayUnsolved({ payload, actor: portalOf(req).actor, byLink, id, ...why(values) }),
    );
    answer('supplement', ({ id, req, values }) =>
      supplementRequest({
        payload,
        actor: portalOf(req).actor,
        byLink,
        id,
        text: textOf(values, 'text'),
        photos: photoIdsIn(values),
      }),
    );
    const confirm: ShowAgain = async (req, res, door, form) =>
      sendCancel(req, res, { id: await idOf(door), path: `${base}${door}`, form });
    router.get(`${base}:door/cancel`, (req: Request<{ door: string }>, res) =>
      confirm(req as Request, res, req.params.door, { values: {}, errors: {} }),
    );
    answer(
      'cancel',
      ({ id, req, values }) =>
        cancelRequest({
          payload,
          actor: portalOf(req).actor,
          byLink,
          id,
          reason: textOf(values, 'reason'),
        }),
      confirm,
    );
    answer('consent', ({ id, req }) =>
      withdrawPublicConsent({ payload, actor: portalOf(req).actor, byLink, id }),
    );
  }

  /** The page that asks once more, or the progress when it can no longer be taken back. */
  async function sendCancel(
    req: Request,
    res: Response,
    { id, path, form }: { id: string; path: string; form: RefusedForm },
  ): Promise<void> {
    const tracked = await trackedRequest(payload, id);
    if (!tracked.mayCancel) return res.redirect(303, path);
    sendPage(req, res, {
      title: `撤回 - ${tracked.request.title}`,
      active: 'track',
      private: true,
      status: form.status ?? 200,
      errors: form.errors,
      children: <CancelPage tracked={tracked} path={path} values={form.values} errors={form.errors} />,
    });
  }

  async function owned(token: string): Promise<string> {
    return (await requestOfToken(payload, token)) ?? fail('not-found');
  }

  async function viewed(view: string): Promise<string> {
    return requestOfView(view) ?? fail('not-found', { message: '页面已过期，请再查一次。' });
  }
}

function why(values: FormValues) {
  return {
    // Checked by the verbs themselves; the form sends whatever was chosen.
    satisfaction: textOf(values, 'satisfaction') as Grade,
    reasons: listOf(values, 'reasons').filter((one) => evaluationReasons.some((reason) => reason === one)),
    comment: textOf(values, 'comment'),
    photos: photoIdsIn(values),
  };
}
