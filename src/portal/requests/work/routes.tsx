import type { Request, Response, Router } from 'express';
import type { Actor } from '@/access';
import {
  doWork,
  listQueue,
  photosWithWhole,
  positionOf,
  queueFilter,
  queueViews,
  revealRequester,
  type Sheet,
  sheetOf,
  stepsOf,
  type WorkAction,
  workActions,
  workLabel,
  workOn,
} from '@/domain/requests';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';
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
  submittedValues,
  textOf,
} from '../../shared';
import { addPhotos, photoId, photosOfRefused } from '../new/form-photos';
import { openPhoto } from '../open-photo';
import { ActionPage } from './action-page';
import { ListPage } from './list-page';
import { localRequest } from './local-request';
import { RequestPage } from './request-page';

/**
 * /work: what a unit's handler needs on a phone. The same lists, rules and verbs as the admin panel, rendered here, so that
 * it works on an old phone and without JavaScript.
 */
export function registerWork(router: Router, { payload }: PortalDependencies): void {
  router.get('/work', async (req, res) => {
    const actor = staffOf(req, res);
    if (!actor) return;
    const params = new URLSearchParams(req.originalUrl.split('?')[1] ?? '');
    const views = queueViews(actor);
    const q = (params.get('q') ?? '').trim();
    const view = views.find(({ key }) => key === params.get('view'))?.key ?? firstOf(actor);
    const filter = { ...queueFilter(params), view: q ? null : view };
    const local = await localRequest(payload, actor);
    const page = await listQueue({ req: local, filter, after: positionOf(params.get('after')), limit: 20 });
    sendPage(req, res, {
      title: '手机办理',
      private: true,
      children: (
        <ListPage {...{ page, views, view, q }} done={doneWords(req)} panel={env().admin} at={now()} />
      ),
    });
  });

  router.get('/work/:id', async (req, res) => {
    const found = await sheetFor(req, res);
    if (found) await sendRequest(req, res, found);
  });

  router.post('/work/:id/phone', async (req, res) => {
    const found = await sheetFor(req, res);
    if (!found) return;
    const { values } = await parseForm(req, noUploads);
    const { actor, sheet } = found;
    try {
      const call = {
        payload,
        actor,
        id: sheet.id,
        field: 'requesterPhone',
        reason: textOf(values, 'reason'),
      };
      await sendRequest(req, res, found, { phone: await revealRequester(call) });
    } catch (error) {
      await sendRequest(req, res, found, { errors: fieldErrors(error), status: formStatus(error) });
    }
  });

  router.get('/work/:id/photo/:photo', async (req, res) => {
    const found = await sheetFor(req, res);
    if (!found) return;
    const { photo } = req.params;
    if (!isId(photo)) fail('not-found');
    const size = req.query.size === 'small' ? 'small' : 'large';
    const photos = await photosWithWhole(payload, found.sheet.id);
    await openPhoto({ payload, res, id: photo, size, photos });
  });

  router.get('/work/:id/:verb', async (req, res) => {
    const found = await actionFor(req, res);
    if (found) sendAction(req, res, { ...found, values: {}, photos: [], errors: {} });
  });

  router.post('/work/:id/:verb', async (req, res) => {
    const found = await actionFor(req, res);
    if (!found) return;
    const { actor, sheet, action } = found;
    const taken = { stage: 'answered', uploadedBy: actor.userId } as const;
    let values: FormValues = {};
    let photos: string[] = [];
    try {
      const form = await parseForm(req);
      values = form.values;
      const kept = await addPhotos(payload, values, form.files, taken);
      photos = kept.photos;
      if (kept.problem) fail('validation', { fields: { photos: kept.problem } });
      const input = Object.fromEntries(action.fields.map(({ name }) => [name, textOf(values, name)]));
      const { verb } = action;
      await doWork({ payload, actor, id: sheet.id, verb, input, photos: photos.map(photoId) });
      res.redirect(303, `/work?${new URLSearchParams({ done: action.verb, number: sheet.number })}`);
    } catch (error) {
      const typed = Object.keys(values).length > 0 ? values : submittedValues(error);
      const shown =
        photos.length > 0 ? photos : await photosOfRefused(payload, { error, values: typed }, taken);
      const errors = fieldErrors(error);
      sendAction(req, res, { ...found, values: typed, photos: shown, errors, status: formStatus(error) });
    }
  });

  /** The request in the address, as the person may read it; undefined after a visitor was led to sign in. @throws not-found */
  async function sheetFor(req: Request, res: Response): Promise<{ actor: Actor; sheet: Sheet } | undefined> {
    const actor = staffOf(req, res);
    if (!actor) return undefined;
    const { id } = req.params;
    if (!isId(id)) fail('not-found');
    return { actor, sheet: await sheetOf(await localRequest(payload, actor), id) };
  }

  /** The same with what is to be done; leads back to the request when that cannot be done (any more). */
  async function actionFor(req: Request, res: Response) {
    const found = await sheetFor(req, res);
    if (!found) return undefined;
    const { actor, sheet } = found;
    const action = await workOn({ payload, actor, id: sheet.id, verb: String(req.params.verb) });
    if (action) return { ...found, action };
    await sendRequest(req, res, found, {
      errors: { '': `这件诉求现在是“${sheet.stateLabel}”，不能再做这一步。下面是最新的情况。` },
      status: 409,
      typed: req.method === 'POST' ? await typedIn(req) : [],
    });
    return undefined;
  }

  async function sendRequest(
    req: Request,
    res: Response,
    { actor, sheet }: { actor: Actor; sheet: Sheet },
    more: { phone?: string; errors?: FieldErrors; status?: number; typed?: string[] } = {},
  ): Promise<void> {
    const { phone = null, errors = {}, status = 200, typed = [] } = more;
    const steps = await stepsOf(await localRequest(payload, actor), sheet.id);
    const photos = await photosWithWhole(payload, sheet.id);
    const actions = await workActions({ payload, actor, id: sheet.id });
    sendPage(req, res, {
      title: `${sheet.number} ${sheet.title}`,
      private: true,
      status,
      errors,
      children: <RequestPage {...{ sheet, steps, photos, actions, phone, errors, typed }} at={now()} />,
    });
  }
}

interface ActionState {
  sheet: Sheet;
  action: WorkAction;
  values: FormValues;
  photos: string[];
  errors: FieldErrors;
  status?: number;
}

function sendAction(req: Request, res: Response, { status = 200, ...state }: ActionState): void {
  const { action, errors } = state;
  sendPage(req, res, {
    title: action.label,
    private: true,
    status,
    errors,
    children: <ActionPage {...state} />,
  });
}

/** Whoever asks, when requests are their work; a visitor is led to sign in. @throws DomainError forbidden */
function staffOf(req: Request, res: Response): Actor | null {
  const { actor } = portalOf(req);
  if (actor.userId === null) {
    res.redirect(
      303,
      `/sign-in/staff?next=${encodeURIComponent(req.method === 'GET' ? req.originalUrl : '/work')}`,
    );
    return null;
  }
  if (!mayWork(actor)) fail('forbidden', { message: '这里给办理诉求的工作人员用。' });
  return actor;
}

function mayWork({ grants }: Actor): boolean {
  const roles = [
    'administrator',
    'operator',
    'supervisor',
    'unit-handler',
    'community-staff',
    'township-leader',
  ];
  return grants.some(({ role }) => roles.includes(role));
}

/** A handler begins with the unit's own, everybody else with what is most urgent. */
function firstOf(actor: Actor): string {
  const keys = queueViews(actor).map(({ key }) => key);
  return keys.includes('unit') ? 'unit' : (keys[0] ?? 'all');
}

/** What stands in a form that comes too late: shown again, so that it can be copied. */
async function typedIn(req: Request): Promise<string[]> {
  const values = await parseForm(req).then((form) => form.values, submittedValues);
  return Object.keys(values)
    .filter((name) => name !== 'photo')
    .map((name) => textOf(values, name))
    .filter((text) => text.length > 0);
}

/** What was just done, out of the address the form led to. */
function doneWords(req: Request): string | null {
  const { done, number } = req.query;
  if (typeof done !== 'string' || typeof number !== 'string' || !/^[\d-]{6,20}$/.test(number)) return null;
  const label = workLabel(done);
  return label ? `${number}：${label}已完成。` : null;
}
