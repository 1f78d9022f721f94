import type { Request, Response, Router } from 'express';
import { createLocalReq } from 'payload';
import { type Actor, hasRole } from '@/access';
import { mattersOfRequests } from '@/domain/matters';
import { rectificationsOfRequest } from '@/domain/property';
import {
  answerable,
  answersOf,
  doWork,
  type FilledTemplate,
  photosWithWhole,
  revealRequester,
  type Sheet,
  sheetOf,
  stepsOf,
  templatesFor,
  type WorkAction,
  workActions,
  workOn,
} from '@/domain/requests';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import {
  type FieldErrors,
  type FormValues,
  fieldErrors,
  formStatus,
  listOf,
  noUploads,
  type PortalDependencies,
  parseForm,
  sendPage,
  submittedValues,
  textOf,
} from '../../shared';
import { photoIdsIn, readPhotoForm } from '../new/form-photos';
import { openPhoto } from '../open-photo';
import { ActionPage } from './action-page';
import { registerWorkList } from './list-routes';
import { localRequest } from './local-request';
import { RequestPage } from './request-page';
import { staffOf } from './staff-of';

/**
 * /work: what a unit's handler needs on a phone. The same lists, rules and verbs as the admin panel, rendered here, so that
 * it works on an old phone and without JavaScript.
 */
export function registerWork(router: Router, portal: PortalDependencies): void {
  const { payload } = portal;
  registerWorkList(router, portal);

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
    if (!found) return;
    const begun = found.action.fields.map(({ name, value = '' }) => [name, value] as const);
    await sendAction(req, res, { ...found, values: Object.fromEntries(begun), errors: {} });
  });

  router.post('/work/:id/:verb', async (req, res) => {
    const found = await actionFor(req, res);
    if (!found) return;
    const { actor, sheet, action } = found;
    const { values, refused } = await readPhotoForm(req, payload, {
      stage: 'answered',
      uploadedBy: actor.userId,
    });
    if (!refused && textOf(values, 'go') === 'template')
      return sendAction(req, res, { ...found, values: await withTemplate(found, values), errors: {} });
    try {
      if (refused) throw refused;
      const { verb } = action;
      const photos = photoIdsIn(values);
      await doWork({ payload, actor, id: sheet.id, verb, input: inputOf(action, values), photos });
      res.redirect(303, `/work?${new URLSearchParams({ done: action.verb, number: sheet.number })}`);
    } catch (error) {
      const errors = fieldErrors(error);
      await sendAction(req, res, { ...found, values, errors, status: formStatus(error) });
    }
  });

  /** The answer with the chosen usual answer in it, after what was written already. */
  async function withTemplate({ sheet }: { sheet: Sheet }, values: FormValues): Promise<FormValues> {
    const chosen = (await templatesOf(sheet.id)).find(({ id }) => id === textOf(values, 'template'));
    if (!chosen) return values;
    return { ...values, reply: [textOf(values, 'reply'), chosen.text].filter(Boolean).join('\n') };
  }

  async function templatesOf(id: string): Promise<FilledTemplate[]> {
    return templatesFor(await createLocalReq({}, payload), await answerable(payload, id));
  }

  async function sendAction(
    req: Request,
    res: Response,
    { status = 200, ...state }: ActionState,
  ): Promise<void> {
    const { action, sheet, errors } = state;
    const templates = action.templates ? await templatesOf(sheet.id) : [];
    sendPage(req, res, {
      title: action.label,
      private: true,
      status,
      errors,
      children: <ActionPage {...state} templates={templates} />,
    });
  }

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
    const answers = await answersOf(payload, sheet.id);
    const rectifications = await rectificationsOfRequest(payload, sheet.id);
    const matter = (await mattersOfRequests(payload, [sheet.id])).get(sheet.id) ?? null;
    const opensMatter = hasRole(actor, 'administrator', 'community-staff', 'operator');
    sendPage(req, res, {
      title: `${sheet.number} ${sheet.title}`,
      private: true,
      status,
      errors,
      children: (
        <RequestPage
          {...{ sheet, steps, photos, answers, actions, rectifications, phone, errors, typed }}
          {...{ matter, opensMatter }}
          at={now()}
        />
      ),
    });
  }
}

interface ActionState {
  sheet: Sheet;
  action: WorkAction;
  values: FormValues;
  errors: FieldErrors;
  status?: number;
}

/** The form as the verb takes it: ticks as what they say, everything else as it was typed. */
function inputOf({ fields }: WorkAction, values: FormValues): Record<string, string | boolean> {
  return Object.fromEntries(
    fields.map(({ name, kind }) => [
      name,
      kind === 'checkbox' ? listOf(values, name).includes('yes') : textOf(values, name),
    ]),
  );
}

/** What stands in a form that comes too late: shown again, so that it can be copied. */
async function typedIn(req: Request): Promise<string[]> {
  const values = await parseForm(req).then((form) => form.values, submittedValues);
  return Object.keys(values)
    .filter((name) => name !== 'photo')
    .map((name) => textOf(values, name))
    .filter((text) => text.length > 0);
}
