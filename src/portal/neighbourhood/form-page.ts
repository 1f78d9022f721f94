import type { Request, Response, Router } from 'express';
import type { ReactNode } from 'react';
import { fail, isDomainError } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { readPropertyForm } from '../property/photo-form';
import {
  type FieldErrors,
  type FormValues,
  fieldErrors,
  ledOnce,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  type Refused,
  refusal,
  sendPage,
  shownOf,
  textOf,
} from '../shared';

/** What stood in a form, and what is wrong with it. */
export interface Shown {
  values: FormValues;
  errors: FieldErrors;
}

/** A page with one form: how it is found, how it looks, what it does, where one is then. */
export interface FormPage<Found> {
  path: string;
  title: string;
  back(found: Found): string;
  /** Reads what the page is about, and asks whether the visitor may. */
  load(req: Request): Promise<Found>;
  page(form: { found: Found; shown: Shown; req: Request }): ReactNode | Promise<ReactNode>;
  /** @returns the address that says it was done */
  act(form: { found: Found; values: FormValues; req: Request }): Promise<string>;
  /** It may bring photos. */
  photos?: true;
  /** Kept on the device until it is sent. */
  draft?: true;
}

/** Registers a page with one form: what was typed stays when it is refused, with the words beside the fields. */
export function registerFormPage<Found>(
  router: Router,
  { payload }: PortalDependencies,
  form: FormPage<Found>,
): void {
  router.get(form.path, (req, res) => send(req, res, null));
  router.post(form.path, async (req, res) => {
    let values: FormValues = {};
    let isLoaded = false;
    try {
      // Files are kept only for whoever may; words are read first, so that a form sent twice is known as one.
      if (!form.photos) values = (await parseForm(req, noUploads)).values;
      const load = async () => {
        const found = await form.load(req);
        isLoaded = true;
        return found;
      };
      const early = form.photos ? await load() : null;
      if (form.photos) {
        const read = await readPropertyForm(req, payload, portalOf(req).actor);
        values = read.values;
        if (read.refused) throw read.refused;
      }
      // What was kept on the device comes back into the form; nothing is done with it yet.
      if (form.draft && textOf(values, 'go'))
        return await send(req, res, { values, errors: {}, status: 200 });
      const act = async () => form.act({ found: early ?? (await load()), values, req });
      res.redirect(303, await ledOnce({ payload, req, values }, act));
    } catch (error) {
      await send(req, res, isLoaded ? kept(error, values) : refusal(error, values));
    }
  });

  async function send(req: Request, res: Response, refused: Refused | null): Promise<void> {
    const found = await form.load(req);
    sendPage(req, res, {
      title: form.title,
      private: true,
      back: form.back(found),
      status: refused?.status ?? 200,
      errors: refused?.errors,
      ...(form.draft ? { scripts: ['draft'] } : {}),
      children: await form.page({ found, shown: shownOf(refused), req }),
    });
  }
}

/** Whoever was let in and typed something keeps it, also when the verb refuses them: the form comes back with the words of the refusal. */
function kept(error: unknown, values: FormValues): Refused {
  const isRefused = isDomainError(error) && error.code === 'forbidden';
  return isRefused ? { values, errors: fieldErrors(error), status: error.status } : refusal(error, values);
}

/** A button without fields: what it does, and where one is then, also when it is refused. */
export function registerStep(
  router: Router,
  { payload }: PortalDependencies,
  path: string,
  {
    act,
    refused,
  }: {
    act(req: Request, values: FormValues): Promise<string>;
    refused(req: Request, res: Response, refused: Refused): Promise<void>;
  },
): void {
  router.post(path, async (req, res) => {
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      res.redirect(303, await ledOnce({ payload, req, values }, () => act(req, values)));
    } catch (error) {
      await refused(req, res, refusal(error, values));
    }
  });
}

/** An id in the address. @throws DomainError not-found */
export function idIn(req: Request, name: string, what: string): string {
  const value = req.params[name];
  return isId(value) ? value : fail('not-found', { message: `没有找到${what}。` });
}

/** A number as typed; nothing typed is none, which the verb refuses in its own words. */
export const typedNumber = (text: string): number =>
  text.trim() === '' ? Number.NaN : Number(text.normalize('NFKC'));
