import type { Request, Response, Router } from 'express';
import type { Grade, Outcome } from '@/domain/requests';
import {
  evaluateRequest,
  evaluationReasons,
  requestOfToken,
  sayUnsolved,
  withdrawPublicConsent,
} from '@/domain/requests';
import { fail } from '@/shared/errors';
import {
  type FieldErrors,
  type FormValues,
  fieldErrors,
  formStatus,
  listOf,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  textOf,
} from '../../shared';
import { requestOfView } from './view';

/** A form of the tracking page that was refused, to be shown again. */
export interface RefusedForm {
  values: FormValues;
  errors: FieldErrors;
  status?: number | undefined;
}

/** Shows the page of the door again, with what was refused. */
type ShowAgain = (req: Request, res: Response, door: string, form: RefusedForm) => Promise<void>;

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
    ) =>
      router.post(`${base}:door/${name}`, async (req: Request<{ door: string }>, res) => {
        const { door } = req.params;
        const id = await idOf(door);
        const { values } = await parseForm(req, noUploads);
        try {
          await act({ id, req: req as Request, values });
          res.redirect(303, `${base}${door}`);
        } catch (error) {
          await again(req as Request, res, door, {
            values,
            errors: fieldErrors(error),
            status: formStatus(error),
          });
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
    answer('consent', ({ id, req }) =>
      withdrawPublicConsent({ payload, actor: portalOf(req).actor, byLink, id }),
    );
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
  };
}
