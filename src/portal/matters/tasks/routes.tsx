import type { Request, Response, Router } from 'express';
import type { Actor } from '@/access';
import { confirmTask, reportTask, returnTask, type TaskSheet, taskSheet } from '@/domain/matters';
import { centsFromYuan } from '@/domain/property';
import { fail } from '@/shared/errors';
import { photosIn, readPropertyForm } from '../../property/photo-form';
import { askedText } from '../../property/query';
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
import { TaskPage } from './task-page';

const banners: Record<string, string> = {
  reported: '已报上去，等社区确认。',
  confirmed: '已确认，照片和花费公开了。',
  returned: '已退回，对方会收到消息。',
};

interface Opened {
  actor: Actor;
  sheet: TaskSheet;
}

/** `/matters/tasks/:id`: a task for whoever has it and for those who run its matter. */
export function registerMatterTasks(router: Router, { payload }: PortalDependencies): void {
  router.get('/matters/tasks/:id', async (req, res) => {
    const opened = await sheetOf(req, res);
    if (opened) send(req, res, opened, { values: {}, errors: {} });
  });

  router.post('/matters/tasks/:id/done', async (req, res) => {
    const opened = await sheetOf(req, res);
    if (!opened) return;
    const { actor, sheet } = opened;
    const { values, refused } = await readPropertyForm(req, payload, actor);
    try {
      if (refused) throw refused;
      await reportTask({
        payload,
        actor,
        id: sheet.task.id,
        words: textOf(values, 'words'),
        cost:
          centsFromYuan(textOf(values, 'cost')) ??
          fail('validation', { fields: { cost: '请填写花了多少元，如 120 或 120.50，没花钱填 0' } }),
        files: photosIn(values),
      });
      res.redirect(303, `/matters/tasks/${sheet.task.id}?done=reported`);
    } catch (error) {
      send(req, res, opened, { values, errors: fieldErrors(error), status: formStatus(error) });
    }
  });

  router.post('/matters/tasks/:id/confirm', (req, res) =>
    decide(req, res, async ({ actor, sheet }) => {
      await confirmTask({ payload, actor, id: sheet.task.id });
      return 'confirmed';
    }),
  );

  router.post('/matters/tasks/:id/return', (req, res) =>
    decide(req, res, async ({ actor, sheet }, values) => {
      await returnTask({ payload, actor, id: sheet.task.id, reason: textOf(values, 'reason') });
      return 'returned';
    }),
  );

  async function decide(
    req: Request,
    res: Response,
    work: (opened: Opened, values: FormValues) => Promise<string>,
  ): Promise<void> {
    const opened = await sheetOf(req, res);
    if (!opened) return;
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      res.redirect(303, `/matters/tasks/${opened.sheet.task.id}?done=${await work(opened, values)}`);
    } catch (error) {
      const kept = { ...submittedValues(error), ...values };
      send(req, res, opened, { values: kept, errors: fieldErrors(error), status: formStatus(error) });
    }
  }

  /** The task in the address, for whom it concerns; a visitor is led to sign in and back. @throws DomainError not-found */
  async function sheetOf(req: Request, res: Response): Promise<Opened | undefined> {
    const { actor } = portalOf(req);
    const id = String(req.params.id);
    if (actor.userId === null) {
      res.redirect(303, `/sign-in/staff?next=${encodeURIComponent(`/matters/tasks/${id}`)}`);
      return undefined;
    }
    const sheet = await taskSheet(payload, actor, id);
    return { actor, sheet: sheet ?? fail('not-found', { message: '没有找到这项任务，或者它不归您办。' }) };
  }
}

function send(
  req: Request,
  res: Response,
  { sheet }: Opened,
  { values, errors, status = 200 }: { values: FormValues; errors: FieldErrors; status?: number },
): void {
  sendPage(req, res, {
    title: sheet.task.title,
    private: true,
    back: `/matters/${sheet.matter.number}`,
    status,
    errors,
    children: (
      <TaskPage
        sheet={sheet}
        values={values}
        errors={errors}
        banner={banners[askedText(req, 'done') ?? ''] ?? null}
      />
    ),
  });
}
