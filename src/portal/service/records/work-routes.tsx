import type { Request, Response, Router } from 'express';
import type { Actor } from '@/access';
import {
  appealGround,
  logRecord,
  mayVerifyRecords,
  membersVerified,
  nameOfRecords,
  type RecordSheet,
  recordSheet,
  returnRecord,
  revokeRecord,
  verifyDays,
  verifyRecord,
  verifyRecords,
  waitingRecords,
} from '@/domain/service';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { readPropertyForm } from '../../property/photo-form';
import { askedPage, askedText } from '../../property/query';
import {
  type FieldErrors,
  type FormValues,
  fieldErrors,
  formStatus,
  listOf,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  sendPage,
  submittedValues,
  textOf,
} from '../../shared';
import { recordIn } from './form-values';
import { LogForm } from './log-form';
import { SheetPage } from './sheet-page';
import { type BulkOutcome, WaitingPageView } from './work-pages';

const banners: Record<string, string> = {
  verify: '审核通过了。',
  return: '已退回，党员会收到消息。',
  revoke: '已撤销通过，党员会收到消息。',
  entered: '登记好了，由另一位同事审核。',
};

interface Shown {
  values: FormValues;
  errors: FieldErrors;
  status?: number;
}

/** `/work/service`: what waits for the branch, one by one and many at once, and logging for members without an account. */
export function registerRecordWork(router: Router, { payload }: PortalDependencies): void {
  router.get('/work/service', async (req, res) => {
    const actor = verifierOf(req, res);
    if (actor) await sendWaiting(req, res, actor, { outcome: null, errors: {} });
  });

  router.post('/work/service/verify', async (req, res) => {
    const actor = verifierOf(req, res);
    if (!actor) return;
    try {
      const { values } = await parseForm(req, noUploads);
      const { verified, refused } = await verifyRecords({ payload, actor, ids: listOf(values, 'ids') });
      const names = await nameOfRecords(
        payload,
        refused.map(({ id }) => id),
      );
      const outcome = {
        verified: verified.length,
        refused: refused.map(({ id, message }) => ({ name: names.get(id) ?? '', message })),
      };
      await sendWaiting(req, res, actor, { outcome, errors: {} });
    } catch (error) {
      const shown = { outcome: null, errors: fieldErrors(error), status: formStatus(error) };
      await sendWaiting(req, res, actor, shown);
    }
  });

  router.get('/work/service/new', async (req, res) => {
    const actor = verifierOf(req, res);
    if (!actor) return;
    const ground = await appealGround(payload, askedText(req, 'appeal'));
    const member = ground?.member ?? askedText(req, 'member') ?? '';
    const values = { on: toIsoDay(ground?.to ?? now()), member, appeal: ground?.id ?? '' };
    await sendEnterForm(req, res, actor, { values, errors: {} });
  });

  router.post('/work/service/new', async (req, res) => {
    const actor = verifierOf(req, res);
    if (!actor) return;
    const { values, refused } = await readPropertyForm(req, payload, actor);
    try {
      if (refused) throw refused;
      const member = textOf(values, 'member');
      if (!member) fail('validation', { fields: { member: '请选择是哪一名党员' } });
      await logRecord({
        payload,
        actor,
        formKey: textOf(values, 'formKey'),
        member,
        appeal: textOf(values, 'appeal') || undefined,
        ...recordIn(values),
      });
      res.redirect(303, '/work/service?done=entered');
    } catch (error) {
      const shown = { values, errors: fieldErrors(error), status: formStatus(error) };
      await sendEnterForm(req, res, actor, shown);
    }
  });

  router.get('/work/service/:id', async (req, res) => {
    const found = await sheetOf(req, res);
    if (found) sendSheet(req, res, found.sheet, { values: {}, errors: {} });
  });

  const decisions = { verify: verifyRecord, return: returnRecord, revoke: revokeRecord } as const;
  for (const verb of ['verify', 'return', 'revoke'] as const) {
    router.post(`/work/service/:id/${verb}`, async (req, res) => {
      const found = await sheetOf(req, res);
      if (!found) return;
      const { actor, sheet } = found;
      let values: FormValues = {};
      try {
        values = (await parseForm(req, noUploads)).values;
        const quarters = Number(textOf(values, 'quarters')) || undefined;
        const reason = textOf(values, 'reason');
        await decisions[verb]({ payload, actor, id: sheet.record.id, reason, quarters });
        res.redirect(303, `/work/service?done=${verb}`);
      } catch (error) {
        const kept = { ...submittedValues(error), ...values };
        sendSheet(req, res, sheet, { values: kept, errors: fieldErrors(error), status: formStatus(error) });
      }
    });
  }

  async function sendWaiting(
    req: Request,
    res: Response,
    actor: Actor,
    shown: { outcome: BulkOutcome | null; errors: FieldErrors; status?: number },
  ): Promise<void> {
    const waiting = await waitingRecords(payload, actor, askedPage(req));
    sendPage(req, res, {
      title: '审核服务记录',
      private: true,
      back: '/me',
      status: shown.status ?? 200,
      errors: shown.errors,
      children: (
        <WaitingPageView
          waiting={waiting}
          lateAfter={await verifyDays(payload)}
          outcome={shown.outcome}
          errors={shown.errors}
          banner={banners[askedText(req, 'done') ?? ''] ?? null}
        />
      ),
    });
  }

  async function sendEnterForm(req: Request, res: Response, actor: Actor, shown: Shown): Promise<void> {
    sendPage(req, res, {
      title: '代党员登记',
      private: true,
      back: '/work/service',
      status: shown.status ?? 200,
      errors: shown.errors,
      children: (
        <LogForm
          action="/work/service/new"
          title="代党员登记服务"
          button="登记"
          members={await membersVerified(payload, actor)}
          ground={await appealGround(payload, textOf(shown.values, 'appeal'))}
          {...shown}
        />
      ),
    });
  }

  /** The record in the address, for those who verify in its place. @throws DomainError not-found, forbidden */
  async function sheetOf(req: Request, res: Response): Promise<{ actor: Actor; sheet: RecordSheet } | null> {
    const actor = verifierOf(req, res);
    if (!actor) return null;
    const sheet = await recordSheet(payload, actor, String(req.params.id));
    if (!sheet?.verifies) fail('not-found', { message: '没有找到这条服务记录，或者它不归您审核。' });
    return { actor, sheet };
  }
}

/** Whoever asks, when they verify somewhere; a visitor is led to sign in and back. @throws DomainError forbidden */
export function verifierOf(req: Request, res: Response): Actor | null {
  const { actor, path } = portalOf(req);
  if (actor.userId === null) {
    const next = req.method === 'GET' ? path : '/work/service';
    res.redirect(303, `/sign-in/staff?next=${encodeURIComponent(next)}`);
    return null;
  }
  if (!mayVerifyRecords(actor)) fail('forbidden', { message: '这里给党支部书记、党小组长和社区干部用。' });
  return actor;
}

function sendSheet(req: Request, res: Response, sheet: RecordSheet, shown: Shown): void {
  sendPage(req, res, {
    title: '审核服务记录',
    private: true,
    back: '/work/service',
    status: shown.status ?? 200,
    errors: shown.errors,
    children: (
      <SheetPage
        sheet={sheet}
        values={shown.values}
        errors={shown.errors}
        banner={null}
        base="/work/service"
      />
    ),
  });
}
