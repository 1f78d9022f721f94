import type { Request, Response } from 'express';
import type { Payload } from 'payload';
import { followRequest } from '@/domain/requests';
import { fieldErrors, formStatus, portalOf, textOf } from '../../shared';
import { limitFollows } from '../rate-limits';
import { sendQuestion } from './page';
import { offeredRequest } from './same';
import type { FormState } from './steps';

/** Follows the chosen request, or asks for the phone first (`ask`); a request that is over meanwhile leads back to the list. */
export async function answerFollow(
  req: Request,
  res: Response,
  { payload, state, ask }: { payload: Payload; state: FormState; ask: boolean },
): Promise<void> {
  const sealed = textOf(state.values, 'same');
  const chosen = await offeredRequest(payload, sealed);
  if (!chosen) {
    const values = { ...state.values, same: '' };
    const errors = { same: '这一件已经办结或页面已过期，请重新选择' };
    return sendQuestion(req, res, { ...state, values, step: 'same', errors });
  }
  if (ask) return sendQuestion(req, res, { ...state, step: 'follow', chosen, errors: {} });
  try {
    const phone = textOf(state.values, 'phone');
    await limitFollows(req, phone);
    await followRequest({ payload, actor: portalOf(req).actor, id: chosen.id, phone });
    res.redirect(303, `/follow/done/${sealed}`);
  } catch (error) {
    sendQuestion(req, res, {
      ...state,
      step: 'follow',
      chosen,
      errors: fieldErrors(error),
      status: formStatus(error),
    });
  }
}
