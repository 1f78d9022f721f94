import type { Request, Response, Router } from 'express';
import type { ReactNode } from 'react';
import type { Actor } from '@/access';
import {
  agreementPaper,
  archiveDispute,
  beginSession,
  type HearingSheet,
  hearingSheet,
  requireDisputeMove,
  requireSessionStep,
} from '@/domain/mediation';
import { fail, isDomainError } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { askedKey } from '../../property/query';
import {
  documentUploads,
  type FieldErrors,
  type FormValues,
  ledOnce,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  type Refused,
  refusal,
  sendPage,
  sendStoredFile,
  shownOf,
} from '../../shared';
import { registerSessionCalendar } from './calendar-routes';
import { dones, type FormPage, hearingsPath } from './form-page';
import { documentForm, documentIn, followUpIn, hearingForms, sessionIn } from './forms';
import { HearingsPage } from './hearings-page';
import { lateForm } from './late-form';
import { casePapers, sessionPapers } from './papers';
import { workerOf } from './worker';

/** Notes of a session are longer than what else is typed. */
const longNotes = { ...noUploads, fieldBytes: 32 * 1024 };

const photoOrPdf = {
  ...documentUploads,
  files: 1,
  accept: documentUploads.accept.filter((type) => type.startsWith('image/') || type === 'application/pdf'),
  acceptLabel: '照片、PDF 文件',
};

/** `/work/mediation/:id/…`: sessions, agreement, follow-ups and the file of a case, for its chain alone. */
export function registerHearings(router: Router, portal: PortalDependencies): void {
  const { payload } = portal;
  registerSessionCalendar(router, portal);

  router.get('/work/mediation/:id/hearings', async (req, res) => {
    const sheet = await sheetFor(req, res);
    if (sheet) sendSheet(req, res, { sheet, missing: await missingIn(sheet) }, {});
  });

  router.post('/work/mediation/:id/sessions/:session/begin', (req, res) =>
    step(req, res, 'begun', (sheet) =>
      beginSession({ payload, actor: portalOf(req).actor, id: sessionIn(sheet, req).id }),
    ),
  );
  router.post('/work/mediation/:id/archive', (req, res) =>
    step(req, res, 'archived', ({ row }) =>
      archiveDispute({ payload, actor: portalOf(req).actor, dispute: row.id }),
    ),
  );

  const form = <Given extends Sent>(
    one: Omit<FormPage, 'act'>,
    read: (req: Request) => Promise<Given>,
    act: (req: Request, sheet: HearingSheet, given: Given) => Promise<unknown>,
  ) => {
    const path = `/work/mediation/:id/${one.path}`;
    /** The case, when this can be done to it now. */
    const ready = async (req: Request, actor: Actor) => {
      const sheet = await sheetOf(req, actor);
      requireThere(one.path, sheet, req);
      requireDisputeMove(one.verb, sheet.row.state, sheet.as);
      return sheet;
    };
    router.get(path, async (req, res) => {
      const actor = workerOf(req, res);
      if (!actor) return;
      const sheet = await ready(req, actor);
      if (one.ofSession) requireSessionStep(one.ofSession, sessionIn(sheet, req).state);
      sendForm(req, res, { one, sheet, refused: null });
    });
    router.post(path, async (req, res) => {
      const actor = workerOf(req, res);
      if (!actor) return;
      // Files are kept only for whoever may; words are read first, so that a form sent twice is known as one.
      let sheet = one.multipart ? await ready(req, actor) : null;
      let values: FormValues = {};
      try {
        const given = await read(req);
        values = given.values;
        const address = await ledOnce({ payload, req, values }, async () => {
          sheet = await ready(req, actor);
          await act(req, sheet, given);
          return `${hearingsPath(sheet.row.id)}?done=${one.done}`;
        });
        res.redirect(303, address);
      } catch (error) {
        sheet ??= await ready(req, actor);
        sendForm(req, res, { one, sheet, refused: refusal(error, values) });
      }
    });
  };
  for (const one of [...hearingForms(payload), lateForm(payload)])
    form(
      one,
      (req) => parseForm(req, longNotes),
      (req, sheet, { values }) => one.act({ sheet, req, values }),
    );
  const papers = documentForm(payload);
  form(
    papers,
    async (req) => {
      const { values, files } = await parseForm(req, photoOrPdf);
      const [file] = files;
      return { values, file: file ? { data: await file.read(), name: file.name } : null };
    },
    (req, sheet, { values, file }) => papers.add(req, sheet, values, file),
  );

  router.get('/work/mediation/:id/agreement/:version/pdf', async (req, res) => {
    const sheet = await sheetFor(req, res);
    if (!sheet) return;
    const paper = await agreementPaper({
      payload,
      actor: portalOf(req).actor,
      dispute: sheet.row.id,
      version: String(req.params.version),
      forSigning: req.query.for === 'signing',
    });
    // The typeface is loaded by the first paper that is made.
    const { agreementPdf } = await import('@/domain/mediation/agreements/pdf/agreement-pdf');
    const name = `调解协议书-${paper.number}-第${paper.version}稿${paper.remark ? '' : '定稿'}.pdf`;
    res.setHeader(
      'Content-Disposition',
      `inline; filename="agreement.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
    );
    res.setHeader('X-Content-Type-Options', 'nosniff');
    res.type('application/pdf').send(await agreementPdf(paper));
  });

  router.get('/work/mediation/:id/documents/:document', async (req, res) => {
    const sheet = await sheetFor(req, res);
    if (!sheet) return;
    const { filename, mimeType } = documentIn(sheet, req);
    if (mimeType === 'application/pdf') res.setHeader('Content-Disposition', 'attachment');
    await sendStoredFile({
      payload,
      res,
      collection: 'dispute-files',
      filename,
      mimeType,
      cacheControl: 'private, no-store',
    });
  });

  for (const { path, title, absent, page } of casePapers)
    router.get(`/work/mediation/:id/${path}`, async (req, res) => {
      const sheet = await sheetFor(req, res);
      if (!sheet) return;
      const message = absent?.(sheet);
      if (message) fail('not-found', { message });
      sendPaper(req, res, sheet, title, page(sheet));
    });
  for (const { path, title, page } of sessionPapers)
    router.get(`/work/mediation/:id/sessions/:session/${path}`, async (req, res) => {
      const sheet = await sheetFor(req, res);
      if (sheet) sendPaper(req, res, sheet, title, page(sheet, sessionIn(sheet, req)));
    });

  /** The case in the address, for its chain; to everybody else there is none. @throws DomainError not-found */
  async function sheetFor(req: Request, res: Response): Promise<HearingSheet | null> {
    const actor = workerOf(req, res);
    return actor ? sheetOf(req, actor) : null;
  }

  async function sheetOf(req: Request, actor: Actor): Promise<HearingSheet> {
    const { id } = req.params;
    if (!isId(id)) fail('not-found', { message: '没有找到这件调解。' });
    return hearingSheet(payload, actor, id);
  }

  async function step(
    req: Request,
    res: Response,
    done: keyof typeof dones,
    work: (sheet: HearingSheet) => Promise<unknown>,
  ): Promise<void> {
    const sheet = await sheetFor(req, res);
    if (!sheet) return;
    try {
      const { values } = await parseForm(req, noUploads);
      const address = await ledOnce({ payload, req, values }, async () => {
        await work(sheet);
        return `${hearingsPath(sheet.row.id)}?done=${done}`;
      });
      res.redirect(303, address);
    } catch (error) {
      if (!isDomainError(error) || error.code === 'not-found') throw error;
      const { errors, status } = refusal(error, {});
      // There is no field on this page that could be wrong.
      const shown: FieldErrors =
        done === 'archived' ? { archive: error.message } : { '': Object.values(errors).join('；') };
      sendSheet(req, res, { sheet, missing: await missingIn(sheet) }, shown, status);
    }
  }
}

/** A form as it came. */
interface Sent {
  values: FormValues;
}

/** What of the rare characters cannot be printed; the typeface is asked only where there are some. */
async function missingIn({ rare, agreements }: HearingSheet): Promise<string[]> {
  if (rare.length === 0 || agreements.length === 0) return [];
  const { missingCharacters } = await import('@/domain/mediation/agreements/pdf/font');
  return missingCharacters(rare.join(''));
}

function sendSheet(
  req: Request,
  res: Response,
  { sheet, missing }: { sheet: HearingSheet; missing: string[] },
  errors: FieldErrors,
  status = 200,
): void {
  const done = askedKey(req, 'done', dones);
  sendPage(req, res, {
    title: `调解${sheet.row.number}`,
    private: true,
    back: { href: `/work/mediation/${sheet.row.id}`, text: '回到案件' },
    status,
    errors,
    children: (
      <HearingsPage
        sheet={sheet}
        missing={missing}
        done={done && status === 200 ? dones[done] : null}
        errors={errors}
      />
    ),
  });
}

function sendForm(
  req: Request,
  res: Response,
  { one, sheet, refused }: { one: Omit<FormPage, 'act'>; sheet: HearingSheet; refused: Refused | null },
): void {
  const action = `/work/mediation/${sheet.row.id}/${filled(one.path, req)}`;
  sendPage(req, res, {
    title: one.title,
    private: true,
    back: hearingsPath(sheet.row.id),
    status: refused?.status ?? 200,
    errors: refused?.errors,
    children: one.page({ sheet, req, shown: shownOf(refused), action }),
  });
}

/** What an address names has to be there before it matters whether the step can be taken. @throws DomainError not-found */
function requireThere(path: string, sheet: HearingSheet, req: Request): void {
  if (path.includes(':session')) sessionIn(sheet, req);
  if (path.includes(':followUp')) followUpIn(sheet, req);
  if (path.includes(':document')) documentIn(sheet, req);
}

const filled = (path: string, req: Request): string =>
  path.replace(/:(\w+)/g, (_all, name: string) => String(req.params[name] ?? ''));

function sendPaper(
  req: Request,
  res: Response,
  sheet: HearingSheet,
  title: string,
  children: ReactNode,
): void {
  res.setHeader('Cache-Control', 'no-store');
  sendPage(req, res, {
    title: `${title} ${sheet.row.number}`,
    private: true,
    wide: true,
    back: hearingsPath(sheet.row.id),
    children,
  });
}
