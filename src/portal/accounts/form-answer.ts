import type { Request, Response } from 'express';
import {
  type FieldErrors,
  type FormValues,
  fieldErrors,
  formStatus,
  noUploads,
  parseForm,
  submittedValues,
} from '../shared';

/** What a refused form shows again. */
export interface Refused {
  values: FormValues;
  errors?: FieldErrors;
  status?: number;
}

/**
 * Answers the post of a form: reads it, does the work (which sends the answer), and shows the page again with its messages when the
 * work refuses. A fault is no refusal and goes on to the error handler.
 */
export async function answerForm(
  req: Request,
  res: Response,
  show: (refused: Refused) => void | Promise<void>,
  work: (values: FormValues) => Promise<void>,
): Promise<void> {
  let values: FormValues = {};
  try {
    ({ values } = await parseForm(req, noUploads));
    await work(values);
  } catch (error) {
    const errors = fieldErrors(error);
    res.setHeader('Cache-Control', 'no-store');
    await show({ values: { ...submittedValues(error), ...values }, errors, status: formStatus(error) });
  }
}
