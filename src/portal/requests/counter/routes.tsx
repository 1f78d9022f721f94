import type { Request, Response, Router } from 'express';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Actor } from '@/access';
import { followRequest, mayTakeInFor, mayUseCounter, takeInRequest, trackedRequest } from '@/domain/requests';
import { fail } from '@/shared/errors';
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
import { openSealed, sealedRequest } from '../new/same';
import { type CounterState, counterState, problemsAtCounter, takenIn } from './answers';
import { CounterPage } from './counter-page';
import { DoneBanner } from './done-banner';
import { DuplicatesList } from './duplicates-list';
import { ReadBackPage } from './read-back-page';

/**
 * The counter: staff take requests in on behalf of callers, visitors and writers of letters, one after the other. No rate
 * limit stands before it: whoever is here is signed in, and every act bears their name.
 */
export function registerCounter(router: Router, { payload }: PortalDependencies): void {
  router.get('/counter', async (req, res) => {
    const actor = staffOf(req, res);
    if (!actor) return;
    const query = (name: string) => (typeof req.query[name] === 'string' ? req.query[name] : '');
    const state = await counterState(payload, actor, { channel: query('channel') });
    const done = query('filed') || query('followed');
    const id = done === '' ? null : openSealed(done);
    const found = id === null ? null : (await trackedRequest(payload, id)).request;
    // What was offered to a visitor of another place is sealed the same way and is not this person's to see.
    const request = found && mayTakeInFor(actor, found) ? found : null;
    sendForm(req, res, state, {
      banner: request ? <DoneBanner request={request} followed={query('followed') !== ''} /> : null,
    });
  });

  router.post('/counter', async (req, res) => {
    const actor = staffOf(req, res);
    if (!actor) return;
    const { values } = await parseForm(req, noUploads);
    const go = textOf(values, 'go');
    const state = await counterState(payload, actor, values);
    if (go === 'duplicates' || go === 'edit') return sendForm(req, res, state);
    if (go.startsWith('follow:')) return follow(req, res, { actor, state, sealed: go.slice(7) });
    const errors = problemsAtCounter(state);
    if (Object.keys(errors).length > 0) return sendForm(req, res, state, { errors, status: 422 });
    if (textOf(values, 'step') !== 'send') return sendReadBack(req, res, state);
    try {
      const { id } = await takeInRequest({
        payload,
        actor,
        ...takenIn(state),
        idempotencyKey: `counter:${textOf(values, 'formKey')}`,
      });
      res.redirect(303, next(values, 'filed', id));
    } catch (error) {
      sendForm(req, res, state, { errors: beside(fieldErrors(error)), status: formStatus(error) });
    }
  });

  router.post('/counter/duplicates', async (req, res) => {
    const { actor } = portalOf(req);
    if (!mayUseCounter(actor)) fail('forbidden');
    const { values } = await parseForm(req, noUploads);
    const { duplicates, matches } = await counterState(payload, actor, values);
    const asked = Boolean(matches.place && textOf(values, 'body'));
    res.setHeader('Cache-Control', 'no-store');
    res.type('html').send(renderToStaticMarkup(<DuplicatesList duplicates={duplicates} asked={asked} />));
  });

  async function follow(
    req: Request,
    res: Response,
    { actor, state, sealed }: { actor: Actor; state: CounterState; sealed: string },
  ): Promise<void> {
    const id = openSealed(sealed);
    if (id === null)
      return sendForm(req, res, state, { errors: { '': '页面停留太久，请再找一次' }, status: 422 });
    try {
      await followRequest({
        payload,
        actor: { ...actor, via: 'counter' },
        id,
        phone: textOf(state.values, 'phone'),
      });
      res.redirect(303, next(state.values, 'followed', id));
    } catch (error) {
      sendForm(req, res, state, { errors: fieldErrors(error), status: formStatus(error) });
    }
  }
}

/** Whoever asks, when they may be here; a visitor is led to sign in. @throws DomainError forbidden */
function staffOf(req: Request, res: Response): Actor | null {
  const { actor } = portalOf(req);
  if (actor.userId === null) {
    res.redirect(303, '/sign-in/staff?next=%2Fcounter');
    return null;
  }
  if (!mayUseCounter(actor)) fail('forbidden', { message: '只有服务中心和社区的工作人员能代人登记诉求。' });
  return actor;
}

/** The empty form for the next call, on the same channel. */
function next(values: FormValues, done: 'filed' | 'followed', id: string): string {
  return `/counter?${new URLSearchParams({ channel: textOf(values, 'channel'), [done]: sealedRequest(id) })}`;
}

/** Refusals of a place that was recognised stand beside what was typed. */
function beside(errors: FieldErrors): FieldErrors {
  const { community, compound, ...others } = errors;
  const place = community ?? compound;
  return place ? { placeText: place, ...others } : others;
}

function sendForm(
  req: Request,
  res: Response,
  state: CounterState,
  more: { errors?: FieldErrors; status?: number; banner?: ReactNode } = {},
): void {
  const { errors = {}, status = 200, banner = null } = more;
  sendPage(req, res, {
    title: '代来电来访人登记',
    private: true,
    wide: true,
    status,
    errors,
    scripts: ['counter'],
    children: (
      <>
        {banner}
        <CounterPage state={state} errors={errors} />
      </>
    ),
  });
}

function sendReadBack(req: Request, res: Response, state: CounterState): void {
  sendPage(req, res, {
    title: '请向来电人复述',
    private: true,
    scripts: ['counter'],
    children: <ReadBackPage state={state} />,
  });
}
