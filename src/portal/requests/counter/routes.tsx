import type { Request, Response, Router } from 'express';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Actor } from '@/access';
import {
  counterReceipt,
  followRequest,
  mayTakeInFor,
  mayUseCounter,
  takeInRequest,
  trackedRequest,
  urgeRequest,
} from '@/domain/requests';
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
import { readPhotoForm } from '../new/form-photos';
import { openSealed, sealedRequest } from '../new/same';
import { type CounterState, counterState, earlierOf, problemsAtCounter, takenIn } from './answers';
import { Beside } from './beside';
import { CounterPage } from './counter-page';
import { type Done, DoneBanner } from './done-banner';
import { EarlierList } from './earlier-list';
import { ReadBackPage } from './read-back-page';
import { receiptOf, sealedReceipt } from './receipt-address';
import { CounterReceipt } from './receipt-page';

const doneKinds = ['filed', 'followed', 'urged'] as const;

/**
 * The counter: staff take requests in on behalf of callers, visitors and writers of letters, one after the other. No rate
 * limit stands before it: whoever is here is signed in, and every act bears their name.
 */
export function registerCounter(router: Router, { payload, siteUrl }: PortalDependencies): void {
  router.get('/counter', async (req, res) => {
    const actor = staffOf(req, res);
    if (!actor) return;
    const query = (name: string) => (typeof req.query[name] === 'string' ? req.query[name] : '');
    const state = await counterState(payload, actor, { channel: query('channel') });
    const done = doneKinds.find((kind) => query(kind) !== '');
    const id = done === 'filed' ? receiptOf(query(done), actor) : done ? openSealed(query(done)) : null;
    const found = id === null ? null : (await trackedRequest(payload, id)).request;
    // What was offered to a visitor of another place is sealed the same way and is not this person's to see.
    const request = found && mayTakeInFor(actor, found) ? found : null;
    sendForm(req, res, state, {
      banner:
        request && done ? (
          <DoneBanner
            request={request}
            done={done}
            receipt={done === 'filed' ? `/counter/receipt/${query(done)}` : null}
          />
        ) : null,
    });
  });

  router.post('/counter', async (req, res) => {
    const actor = staffOf(req, res);
    if (!actor) return;
    const { values, refused } = await readPhotoForm(req, payload);
    const go = textOf(values, 'go');
    const state = await counterState(payload, actor, values);
    if (refused)
      return sendForm(req, res, state, { errors: fieldErrors(refused), status: formStatus(refused) });
    if (go === 'duplicates')
      return sendForm(req, res, { ...state, earlier: await earlierOf(payload, actor, values) });
    if (go === 'edit') return sendForm(req, res, state);
    if (go.startsWith('follow:')) return follow(req, res, { actor, state, sealed: go.slice(7) });
    if (go.startsWith('urge:')) return urge(req, res, { actor, state, sealed: go.slice(5) });
    const errors = problemsAtCounter(state);
    if (Object.keys(errors).length > 0) return sendForm(req, res, state, { errors, status: 422 });
    if (textOf(values, 'step') !== 'send')
      return sendReadBack(req, res, { ...state, earlier: await earlierOf(payload, actor, values) });
    try {
      const { id } = await takeInRequest({
        payload,
        actor,
        ...takenIn(state),
        idempotencyKey: `counter:${textOf(values, 'formKey')}`,
      });
      res.redirect(303, next(values, 'filed', sealedReceipt(id, actor)));
    } catch (error) {
      sendForm(req, res, state, { errors: beside(fieldErrors(error)), status: formStatus(error) });
    }
  });

  router.post('/counter/duplicates', async (req, res) => {
    const { actor } = portalOf(req);
    if (!mayUseCounter(actor)) fail('forbidden');
    const { values } = await parseForm(req, noUploads);
    const state = await counterState(payload, actor, values);
    sendFragment(res, <Beside state={state} />);
  });

  router.post('/counter/earlier', async (req, res) => {
    const { actor } = portalOf(req);
    if (!mayUseCounter(actor)) fail('forbidden');
    const { values } = await parseForm(req, noUploads);
    sendFragment(res, <EarlierList earlier={await earlierOf(payload, actor, values)} />);
  });

  router.get('/counter/receipt/:sealed', async (req, res) => {
    const actor = staffOf(req, res);
    if (!actor) return;
    const id = receiptOf(req.params.sealed, actor) ?? fail('not-found', { message: '页面已过期。' });
    const { tracked, path } = await counterReceipt({ payload, actor, id });
    sendPage(req, res, {
      title: `回执 ${tracked.request.number}`,
      private: true,
      children: <CounterReceipt tracked={tracked} address={siteUrl + path} />,
    });
  });

  /** The same caller again about what is open: who took the call and what was said, in one press. */
  async function urge(
    req: Request,
    res: Response,
    { actor, state, sealed }: { actor: Actor; state: CounterState; sealed: string },
  ): Promise<void> {
    const id = openSealed(sealed);
    if (id === null)
      return sendForm(req, res, state, { errors: { '': '页面停留太久，请再找一次' }, status: 422 });
    try {
      const said = textOf(state.values, 'body');
      await urgeRequest({ payload, actor: { ...actor, via: 'counter' }, id, said });
      res.redirect(303, next(state.values, 'urged', sealedRequest(id)));
    } catch (error) {
      const { said, ...others } = fieldErrors(error);
      const errors = said ? { body: said, ...others } : others;
      sendForm(req, res, state, { errors, status: formStatus(error) });
    }
  }

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
      res.redirect(303, next(state.values, 'followed', sealedRequest(id)));
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
function next(values: FormValues, done: Done, sealed: string): string {
  return `/counter?${new URLSearchParams({ channel: textOf(values, 'channel'), [done]: sealed })}`;
}

/** Refusals of what was recognised in the words stand beside what was typed. */
function beside(errors: FieldErrors): FieldErrors {
  const { community, compound, submittedAt, ...others } = errors;
  const place = community ?? compound;
  return {
    ...(place ? { placeText: place } : {}),
    ...(submittedAt ? { sentOn: submittedAt } : {}),
    ...others,
  };
}

function sendFragment(res: Response, part: ReactNode): void {
  res.setHeader('Cache-Control', 'no-store');
  res.type('html').send(renderToStaticMarkup(part));
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
