import type { Request, Response, Router } from 'express';
import type { Actor } from '@/access';
import {
  editRecord,
  logRecord,
  membersOfAccount,
  previewOfWords,
  type RecordSheet,
  recordPage,
  recordSheet,
  recordStateLabels,
  serviceKindLabels,
  showRecordWords,
  withdrawRecord,
} from '@/domain/service';
import { now } from '@/shared/clock';
import { formatDate, toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { isMonth, monthAfter, monthOf, monthsBetween } from '@/shared/months';
import { readPropertyForm } from '../../property/photo-form';
import { askedKey, askedPage, askedText } from '../../property/query';
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
import { recordIn, valuesOfRecord } from './form-values';
import { LogForm, serviceDraft } from './log-form';
import { OwnRecordsPage } from './own-pages';
import { SheetPage } from './sheet-page';

const banners: Record<string, string> = {
  logged: '记下了，等支部审核。审核通过就计入评星。点开这一条，看得到公开的样子。',
  edited: '改好了，等支部审核。',
  withdrawn: '已撤回。',
  words: '改好了。“公开的样子”就是大家看到的。',
};

interface Shown {
  values: FormValues;
  errors: FieldErrors;
  status?: number;
  preview?: string;
}
const nothing: Shown = { values: {}, errors: {} };

/** `/me/service`: a member's own records, logging one in a minute, changing and withdrawing it. */
export function registerOwnRecords(router: Router, { payload }: PortalDependencies): void {
  router.get('/me/service', async (req, res) => {
    const actor = signedIn(req, res);
    if (!actor) return;
    const month = askedText(req, 'month');
    const filter = {
      state: askedKey(req, 'state', recordStateLabels),
      kind: askedKey(req, 'kind', serviceKindLabels),
      month: isMonth(month) ? month : undefined,
    };
    const members = (await membersOfAccount(payload, actor.userId)).map(({ id }) => id);
    const done = askedText(req, 'done');
    const thisMonth = monthOf(now());
    sendPage(req, res, {
      title: '我的服务记录',
      private: true,
      back: '/me',
      ...(done === 'logged' ? { scripts: ['draft'] } : {}),
      children: (
        <OwnRecordsPage
          found={await recordPage(payload, { ...filter, members, page: askedPage(req) })}
          filter={filter}
          months={monthsBetween(monthAfter(thisMonth, -17), thisMonth).toReversed()}
          banner={banners[done ?? ''] ?? null}
          sentDraft={done === 'logged' ? serviceDraft : null}
        />
      ),
    });
  });

  router.get('/me/service/new', async (req, res) => {
    const actor = signedIn(req, res);
    if (actor) await sendLogForm(req, res, actor, { values: { on: toIsoDay(now()) }, errors: {} });
  });

  router.post('/me/service/new', async (req, res) => {
    const actor = signedIn(req, res);
    if (!actor) return;
    const { values, refused } = await readPropertyForm(req, payload, actor);
    // The draft on the device comes back as the form it was.
    if (textOf(values, 'go')) {
      const preview = textOf(values, 'go') === 'preview' ? await previewOf(actor, values) : undefined;
      return sendLogForm(req, res, actor, {
        values,
        errors: {},
        ...(preview === undefined ? {} : { preview }),
      });
    }
    try {
      if (refused) throw refused;
      await logRecord({ payload, actor, formKey: textOf(values, 'formKey'), ...recordIn(values) });
      res.redirect(303, '/me/service?done=logged');
    } catch (error) {
      const shown = { values, errors: fieldErrors(error), status: formStatus(error) };
      await sendLogForm(req, res, actor, shown);
    }
  });

  router.get('/me/service/:id', async (req, res) => {
    const found = await ownSheet(req, res);
    if (found) sendSheet(req, res, found.sheet, nothing);
  });

  router.post('/me/service/:id/words', async (req, res) => {
    const found = await ownSheet(req, res);
    if (!found) return;
    const { actor, sheet } = found;
    const { values } = await parseForm(req, noUploads);
    await showRecordWords({
      payload,
      actor,
      id: sheet.record.id,
      shown: textOf(values, 'shown') === 'yes',
    });
    res.redirect(303, `/me/service/${sheet.record.id}?done=words`);
  });

  router.post('/me/service/:id/withdraw', async (req, res) => {
    const found = await ownSheet(req, res);
    if (!found) return;
    const { actor, sheet } = found;
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      await withdrawRecord({ payload, actor, id: sheet.record.id, reason: textOf(values, 'reason') });
      res.redirect(303, `/me/service/${sheet.record.id}?done=withdrawn`);
    } catch (error) {
      const kept = { ...submittedValues(error), ...values };
      sendSheet(req, res, sheet, { values: kept, errors: fieldErrors(error), status: formStatus(error) });
    }
  });

  router.get('/me/service/:id/edit', async (req, res) => {
    const found = await ownSheet(req, res);
    if (!found) return;
    if (!found.sheet.verbs.includes('edit')) return res.redirect(303, `/me/service/${found.sheet.record.id}`);
    sendEditForm(req, res, found.sheet, { values: valuesOfRecord(found.sheet.record), errors: {} });
  });

  router.post('/me/service/:id/edit', async (req, res) => {
    const found = await ownSheet(req, res);
    if (!found) return;
    const { actor, sheet } = found;
    const { id } = sheet.record;
    const { values, refused } = await readPropertyForm(req, payload, actor);
    try {
      if (refused) throw refused;
      const given = recordIn(values);
      const isLog = sheet.record.source === 'log';
      await editRecord({ payload, actor, id, ...given, on: isLog ? given.on : sheet.record.on });
      res.redirect(303, `/me/service/${id}?done=edited`);
    } catch (error) {
      sendEditForm(req, res, sheet, { values, errors: fieldErrors(error), status: formStatus(error) });
    }
  });

  async function previewOf(actor: Actor, values: FormValues): Promise<string> {
    const [member] = await membersOfAccount(payload, actor.userId ?? '');
    const { text, served } = recordIn(values);
    return member ? previewOfWords(payload, member, { text, served: served || null }) : '';
  }

  async function sendLogForm(req: Request, res: Response, actor: Actor, shown: Shown): Promise<void> {
    const [member] = await membersOfAccount(payload, actor.userId ?? '');
    if (!member)
      fail('forbidden', {
        message: '您的账号还没有和党员名册对上，请让支部书记或社区在名册里填上您的账号。',
      });
    sendPage(req, res, {
      title: '记一次服务',
      private: true,
      back: '/me/service',
      status: shown.status ?? 200,
      errors: shown.errors,
      scripts: ['draft'],
      children: (
        <LogForm
          action="/me/service/new"
          title="记一次服务"
          button="报上去"
          draft={req.method === 'GET' ? 'offered' : 'kept'}
          {...shown}
        />
      ),
    });
  }

  function sendEditForm(req: Request, res: Response, sheet: RecordSheet, shown: Shown): void {
    const { record, photos } = sheet;
    const fixed =
      record.source === 'log'
        ? undefined
        : { day: formatDate(record.on), kind: serviceKindLabels[record.kind] };
    sendPage(req, res, {
      title: '修改服务记录',
      private: true,
      back: `/me/service/${record.id}`,
      status: shown.status ?? 200,
      errors: shown.errors,
      children: (
        <LogForm
          action={`/me/service/${record.id}/edit`}
          title="修改服务记录"
          button="再报上去"
          fixed={fixed}
          photos={photos.length}
          {...shown}
        />
      ),
    });
  }

  /** The record in the address, when it is one's own. @throws DomainError not-found */
  async function ownSheet(
    req: Request,
    res: Response,
  ): Promise<{ actor: Actor & { userId: string }; sheet: RecordSheet } | null> {
    const actor = signedIn(req, res);
    if (!actor) return null;
    const sheet = await recordSheet(payload, actor, String(req.params.id));
    if (!sheet?.isOwn) fail('not-found', { message: '没有找到这条服务记录。' });
    return { actor, sheet };
  }
}

/** Whoever asks; a visitor is led to sign in and back. */
export function signedIn(req: Request, res: Response): (Actor & { userId: string }) | null {
  const { actor, path } = portalOf(req);
  const { userId } = actor;
  if (userId !== null) return { ...actor, userId };
  res.redirect(303, `/sign-in?next=${encodeURIComponent(req.method === 'GET' ? path : '/me/service')}`);
  return null;
}

function sendSheet(req: Request, res: Response, sheet: RecordSheet, shown: Shown): void {
  sendPage(req, res, {
    title: '服务记录',
    private: true,
    back: '/me/service',
    status: shown.status ?? 200,
    errors: shown.errors,
    children: (
      <SheetPage
        sheet={sheet}
        values={shown.values}
        errors={shown.errors}
        banner={banners[askedText(req, 'done') ?? ''] ?? null}
        base="/me/service"
      />
    ),
  });
}
