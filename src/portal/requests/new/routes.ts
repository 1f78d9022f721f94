import type { Request, Response, Router } from 'express';
import { type Directory, directory, fileRequest } from '@/domain/requests';
import { isDomainError } from '@/shared/errors';
import {
  type FieldErrors,
  type FormValues,
  fieldErrors,
  formStatus,
  type PortalDependencies,
  portalOf,
  stepPosition,
  textOf,
} from '../../shared';
import { openPhoto } from '../open-photo';
import { limitFiling, limitUploads } from '../rate-limits';
import { beforeIn, valuesAgain } from './again';
import { filedAnswers, problemsOf } from './answers';
import { answerFollow } from './follow';
import { photoId, photoIdsIn, readPhotoForm } from './form-photos';
import { fieldsChoosing } from './kind';
import { action, sendQuestion } from './page';
import { otherMatter } from './same';
import { similarTo } from './similar';
import { isStep, type StepId, stepOfRefusal, stepsFor } from './steps';

/** 我要反映: the question pages, the photos of a form under way. */
export function registerNewRequest(router: Router, { payload }: PortalDependencies): void {
  router.get(action, async (req, res) => {
    const known = await directory(payload);
    const category = typeof req.query.category === 'string' ? req.query.category : '';
    const values = { ...fieldsChoosing(category, known), ...valuesAgain(req.query.again) };
    sendQuestion(req, res, { step: 'kind', values, errors: {}, directory: known, similar: [] });
  });

  router.post(action, async (req, res) => {
    const known = await directory(payload);
    const { values, refusal } = await readAnswers(req, payload);
    const step = stepAt(values);
    const go = textOf(values, 'go');
    if (step === 'check' && !refusal && !isStep(go)) return file(req, res, { payload, values, known });
    const similar = await similarTo(payload, values, known);
    const state = { values, directory: known, similar };
    if (refusal) {
      const shown = stepOfRefusal(Object.keys(refusal.errors), step);
      return sendQuestion(req, res, { ...state, step: shown, ...refusal });
    }
    if (isStep(go)) return sendQuestion(req, res, { ...state, step: go, errors: {} });
    if (step === 'follow' || (step === 'same' && chooses(values)))
      return answerFollow(req, res, { payload, state, ask: step === 'same' });
    const errors = problemsOf(step, values, known);
    const wrong = Object.keys(errors).length > 0;
    const next = stepPosition(stepsFor(state), step, values).next;
    sendQuestion(req, res, { ...state, step: wrong || !next || !isStep(next) ? step : next, errors });
  });

  router.get(`${action}/photo/:sealed`, async (req, res) => {
    await openPhoto({ payload, res, id: photoId(String(req.params.sealed)), size: 'small', unfiled: true });
  });
}

/** Whether somebody else's request was chosen instead of an own one. */
function chooses(values: FormValues): boolean {
  const same = textOf(values, 'same');
  return same !== '' && same !== otherMatter.value;
}

interface Answers {
  values: FormValues;
  /** What of the form was refused, beside its fields, and the status that says so. */
  refusal?: { errors: FieldErrors; status: number };
}

/** The answers so far, with photos that came along kept. */
async function readAnswers(req: Request, payload: PortalDependencies['payload']): Promise<Answers> {
  const { values, refused } = await readPhotoForm(req, payload, { mayUpload: () => limitUploads(req) });
  if (!refused) return { values };
  if (!isStep(textOf(values, 'step'))) throw refused;
  return { values, refusal: { errors: fieldErrors(refused), status: formStatus(refused) } };
}

function stepAt(values: FormValues): StepId {
  const step = textOf(values, 'step');
  return isStep(step) ? step : 'kind';
}

/** What was asked before sending and is no condition for it: which lower category, whether it is a neighbour's matter. */
function isOptional(step: string): boolean {
  return step.startsWith('kind-') || step === 'same';
}

/** Checks every page again, files, and leads to the confirmation; a refusal shows the page it belongs to. */
async function file(
  req: Request,
  res: Response,
  {
    payload,
    values: given,
    known,
  }: { payload: PortalDependencies['payload']; values: FormValues; known: Directory },
): Promise<void> {
  let values = given;
  const state = { directory: known, similar: [] };
  for (const { id } of stepsFor({ ...state, values })) {
    if (!isStep(id) || isOptional(id)) continue;
    const errors = problemsOf(id, values, known);
    if (Object.keys(errors).length > 0) return sendQuestion(req, res, { ...state, step: id, values, errors });
  }
  try {
    await limitFiling(req);
    const receipt = await fileRequest({
      payload,
      actor: portalOf(req).actor,
      channel: 'portal',
      ...filedAnswers(values, known),
      previous: beforeIn(values)?.id,
      photos: photoIdsIn(values),
      idempotencyKey: `portal:${textOf(values, 'formKey')}`,
    });
    res.redirect(303, `/requests/filed/${receipt.trackingToken}`);
  } catch (error) {
    const errors = fieldErrors(error);
    // The same form with other answers: they are all kept under a new form key; its photos went with the first one.
    if (isDomainError(error) && error.code === 'conflict') values = { ...values, photo: [] };
    const step = stepOfRefusal(Object.keys(errors), 'check');
    sendQuestion(req, res, { ...state, step, status: formStatus(error), values, errors });
  }
}
