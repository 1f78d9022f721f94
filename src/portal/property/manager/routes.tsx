import type { Request, Response, Router } from 'express';
import { type Actor, coversPlace, hasRole } from '@/access';
import { ownMatterTasks } from '@/domain/matters';
import {
  askExtension,
  centsFromYuan,
  managedCompounds,
  managerTasks,
  type Payer,
  type PublicRectification,
  publicRectification,
  rectificationLimit,
  reportDone,
} from '@/domain/property';
import { now } from '@/shared/clock';
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
  submittedValues,
  textOf,
} from '../../shared';
import { photosIn, readPropertyForm } from '../photo-form';
import { ExtensionForm, ReportForm } from './forms';
import { ManagerPage } from './manager-page';
import { requestsOfManager } from './requests-of';

interface Shown {
  found: PublicRectification;
  values: FormValues;
  errors: FieldErrors;
  status?: number;
}

/** `/property`: the phone page of a property manager, with the forms of their tasks. */
export function registerManager(router: Router, { payload }: PortalDependencies): void {
  router.get('/property', async (req, res) => {
    const actor = managerOf(req, res);
    if (!actor) return;
    const compounds = await managedCompounds(payload, actor);
    sendPage(req, res, {
      title: '我的小区',
      private: true,
      children: (
        <ManagerPage
          compounds={compounds}
          tasks={await managerTasks(payload, actor)}
          requests={await requestsOfManager(payload, actor, compounds)}
          matterTasks={await ownMatterTasks(payload, actor)}
          at={now()}
        />
      ),
    });
  });

  router.get('/property/rectifications/:id/done', async (req, res) => {
    const task = await taskOf(req, res);
    if (task) sendReport(req, res, { found: task.found, values: {}, errors: {} });
  });

  router.post('/property/rectifications/:id/done', async (req, res) => {
    const task = await taskOf(req, res);
    if (!task) return;
    const { actor, found } = task;
    const { values, refused } = await readPropertyForm(req, payload, actor);
    try {
      if (refused) throw refused;
      const payer = textOf(values, 'payer') as Payer | '';
      await reportDone({
        payload,
        actor,
        id: found.id,
        words: textOf(values, 'words'),
        cost:
          centsFromYuan(textOf(values, 'cost')) ??
          fail('validation', { fields: { cost: '请填写花了多少元，如 120 或 120.50，没花钱填 0' } }),
        ...(payer ? { payer } : {}),
        payerName: textOf(values, 'payerName'),
        files: photosIn(values),
      });
      res.redirect(303, `/rectifications/${found.id}?done=reported`);
    } catch (error) {
      const errors = fieldErrors(error);
      sendReport(req, res, { found, values, errors, status: formStatus(error) });
    }
  });

  router.get('/property/rectifications/:id/extension', async (req, res) => {
    const task = await taskOf(req, res);
    if (task) await sendExtension(req, res, { found: task.found, values: {}, errors: {} });
  });

  router.post('/property/rectifications/:id/extension', async (req, res) => {
    const task = await taskOf(req, res);
    if (!task) return;
    const { actor, found } = task;
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      const days = Number(textOf(values, 'days').normalize('NFKC') || Number.NaN);
      await askExtension({ payload, actor, id: found.id, days, reason: textOf(values, 'reason') });
      res.redirect(303, `/rectifications/${found.id}?done=extension`);
    } catch (error) {
      const kept = { ...submittedValues(error), ...values };
      const errors = fieldErrors(error);
      await sendExtension(req, res, { found, values: kept, errors, status: formStatus(error) });
    }
  });

  /** The rectification in the address, for whoever manages its compound. @throws DomainError forbidden, not-found */
  async function taskOf(req: Request, res: Response) {
    const actor = managerOf(req, res);
    if (!actor) return undefined;
    const found = await publicRectification(payload, String(req.params.id));
    if (!found) fail('not-found', { message: '没有找到这项整改。' });
    if (!coversPlace(actor, ['property-manager'], { compound: found.compound.id })) fail('forbidden');
    return { actor, found };
  }

  async function sendExtension(req: Request, res: Response, shown: Shown): Promise<void> {
    const { value: most } = await rectificationLimit(payload, 'property.rectification-extension-most');
    const { found, values, errors, status = 200 } = shown;
    sendPage(req, res, {
      title: '申请延期',
      private: true,
      back: `/rectifications/${found.id}`,
      status,
      errors,
      children: <ExtensionForm found={found} values={values} errors={errors} most={most} />,
    });
  }
}

function sendReport(req: Request, res: Response, { found, values, errors, status = 200 }: Shown): void {
  sendPage(req, res, {
    title: '报完成',
    private: true,
    back: `/rectifications/${found.id}`,
    status,
    errors,
    children: <ReportForm found={found} values={values} errors={errors} />,
  });
}

/** Whoever asks, when they manage a compound; a visitor is led to sign in and back. @throws DomainError forbidden */
function managerOf(req: Request, res: Response): Actor | null {
  const { actor, path } = portalOf(req);
  if (actor.userId === null) {
    const next = req.method === 'GET' ? path : '/property';
    res.redirect(303, `/sign-in/staff?next=${encodeURIComponent(next)}`);
    return null;
  }
  if (!hasRole(actor, 'property-manager')) fail('forbidden', { message: '这里给物业经理用。' });
  return actor;
}
