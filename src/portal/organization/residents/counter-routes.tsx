import type { Request, Response, Router } from 'express';
import type { ReactNode } from 'react';
import { findHousehold, namedBuilding } from '@/domain/organization';
import { isId } from '@/shared/ids';
import {
  type FieldErrors,
  type FormValues,
  fieldErrors,
  formStatus,
  noUploads,
  type PortalDependencies,
  parseForm,
  sendPage,
  textOf,
} from '../../shared';
import { CounterForm, RegisteredBanner, ResidentReadBack } from './counter-pages';
import { type CounterState, counterState, problemsAtCounter, register } from './counter-state';
import { residentsKeeper } from './staff-only';

/** /residents/new: staff register somebody at the counter, look at a document, read back, done; then the next one. */
export function registerResidentCounter(router: Router, { payload }: PortalDependencies): void {
  router.get('/residents/new', async (req, res) => {
    const actor = residentsKeeper(req, res);
    if (!actor) return;
    const state = await counterState(payload, actor, await prefilled(req));
    const { done } = req.query;
    sendForm(req, res, state, { banner: isId(done) ? <RegisteredBanner id={done} /> : null });
  });

  router.post('/residents/new', async (req, res) => {
    const actor = residentsKeeper(req, res);
    if (!actor) return;
    const { values } = await parseForm(req, noUploads);
    const state = await counterState(payload, actor, values);
    if (textOf(values, 'go') === 'edit') return sendForm(req, res, state);
    const errors = problemsAtCounter(state);
    if (Object.keys(errors).length > 0) return sendForm(req, res, state, { errors, status: 422 });
    if (textOf(values, 'step') !== 'send') return sendReadBack(req, res, state);
    try {
      const { id } = await register(payload, actor, state);
      res.redirect(303, `/residents/new?household=${state.household?.id ?? ''}&done=${id}`);
    } catch (error) {
      sendForm(req, res, state, { errors: fieldErrors(error), status: formStatus(error) });
    }
  });

  /** The building, and from the panel of a household also the flat. */
  async function prefilled(req: Request): Promise<FormValues> {
    const { household } = req.query;
    const found = isId(household) ? await findHousehold(payload, { id: household }) : null;
    const building = found ? await namedBuilding(payload, found.building) : null;
    if (!found || !building) return {};
    const { unit, room } = found;
    return { building: building.fullName, unit, room };
  }
}

function sendForm(
  req: Request,
  res: Response,
  state: CounterState,
  more: { errors?: FieldErrors; status?: number; banner?: ReactNode } = {},
): void {
  const { errors = {}, status = 200, banner = null } = more;
  res.setHeader('Cache-Control', 'no-store');
  sendPage(req, res, {
    title: '住户核验登记',
    private: true,
    status,
    errors,
    children: (
      <>
        {banner}
        <CounterForm state={state} errors={errors} />
      </>
    ),
  });
}

function sendReadBack(req: Request, res: Response, state: CounterState): void {
  res.setHeader('Cache-Control', 'no-store');
  sendPage(req, res, {
    title: '请向对方复述',
    private: true,
    children: <ResidentReadBack state={state} />,
  });
}
