import type { Request, Response, Router } from 'express';
import { isSignedIn } from '@/access';
import {
  type AccountsPlace,
  accountsPlace,
  addLine,
  bookAddress,
  centsFromYuan,
  type Direction,
  type DraftBook,
  draftBook,
  type Fund,
  keepFile,
  keepsBooks,
  openBook,
  openBooks,
  removeLine,
} from '@/domain/property';
import { now } from '@/shared/clock';
import { fail, isDomainError } from '@/shared/errors';
import { monthAfter, monthOf } from '@/shared/months';
import {
  documentUploads,
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
  type UploadedFile,
} from '../../shared';
import { askedText } from '../query';
import { EnterPage, KeepPage } from './keep-pages';
import { limitLines } from './limits';
import { placeAsScope } from './place-as-scope';

interface Shown {
  values: FormValues;
  errors: FieldErrors;
  status?: number;
  done?: string | null;
}

const vouchers = {
  ...documentUploads,
  files: 6,
  accept: documentUploads.accept.filter((type) => type.startsWith('image/') || type === 'application/pdf'),
  acceptLabel: '照片（JPG、PNG、WebP、AVIF）或 PDF',
};
const dones: Record<string, string> = { line: '已记上，接着记下一笔。', removed: '已删去。' };

/** Keeping the books on the portal: for members of the committee in term, and for staff who enter many lines at once. */
export function registerKeeping(router: Router, { payload }: PortalDependencies): void {
  router.get('/compounds/:id/accounts/keep', async (req, res) =>
    sendKeep(req, res, { values: {}, errors: {} }),
  );

  router.post('/compounds/:id/accounts/keep', async (req, res) => {
    const { actor } = portalOf(req);
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      const { id: compound } = await keptPlace(req, String(req.params.id));
      const typed = textOf(values, 'opening');
      const opening = typed === '' ? undefined : centsFromYuan(typed, { signed: true });
      if (opening === null) fail('validation', { fields: { opening: '请填写金额，如 1200 或 1,234.50' } });
      const { id } = await openBook({
        payload,
        actor,
        compound,
        fund: textOf(values, 'fund') as Fund,
        month: textOf(values, 'month'),
        opening,
        explanation: textOf(values, 'explanation'),
      });
      res.redirect(303, `/account-books/${id}/enter`);
    } catch (error) {
      const kept = { ...submittedValues(error), ...values };
      await sendKeep(req, res, { values: kept, errors: fieldErrors(error), status: formStatus(error) });
    }
  });

  router.get('/account-books/:id/enter', async (req, res) => {
    // What the last line had in common with the next one stays.
    const values = { day: askedText(req, 'day') ?? '', category: askedText(req, 'category') ?? '' };
    const done = dones[askedText(req, 'done') ?? ''] ?? null;
    await sendEnter(req, res, { values, errors: {}, done });
  });

  router.post('/account-books/:id/enter', async (req, res) => {
    const { actor } = portalOf(req);
    let values: FormValues = {};
    try {
      const form = await parseForm(req, vouchers);
      values = form.values;
      const book = await keptBook(req);
      await limitLines(actor.userId ?? '');
      const line = lineOf(values, book.month);
      const files = await keepVouchers(req, form.files);
      await addLine({ payload, actor, book: book.id, ...line, files, formKey: textOf(values, 'formKey') });
      const kept = new URLSearchParams({
        done: 'line',
        day: textOf(values, 'day'),
        category: textOf(values, 'category'),
      });
      res.redirect(303, `/account-books/${book.id}/enter?${kept}`);
    } catch (error) {
      const kept = { ...submittedValues(error), ...values };
      const { vouchers: refused, ...others } = fieldErrors(error);
      const errors = refused ? { ...others, files: refused } : others;
      await sendEnter(req, res, { values: kept, errors, status: formStatus(error) });
    }
  });

  router.post('/account-books/:id/lines/:line/remove', async (req, res) => {
    await parseForm(req, noUploads);
    const book = await keptBook(req);
    if (!book.lines.some(({ id }) => id === req.params.line))
      fail('not-found', { message: '没有找到这笔收支。' });
    await removeLine({ payload, actor: portalOf(req).actor, id: String(req.params.line) });
    res.redirect(303, `/account-books/${book.id}/enter?done=removed`);
  });

  /** Every voucher that came, looked into; one that is none refuses the form beside its field. */
  async function keepVouchers(req: Request, uploaded: readonly UploadedFile[]): Promise<string[]> {
    const { actor } = portalOf(req);
    const ids: string[] = [];
    for (const one of uploaded) {
      try {
        ids.push(await keepFile({ payload, actor, file: { data: await one.read(), name: one.name } }));
      } catch (error) {
        if (!isDomainError(error)) throw error;
        fail(error.code, { fields: { files: `“${one.name}”：${error.message}` } });
      }
    }
    return ids;
  }

  async function sendKeep(req: Request, res: Response, shown: Shown): Promise<void> {
    const place = await keptPlace(req, String(req.params.id));
    const { values, errors, status = 200 } = shown;
    const thisMonth = monthOf(now());
    sendPage(req, res, {
      title: `${place.name}记账`,
      private: true,
      back: `/compounds/${place.id}/accounts`,
      status,
      errors,
      children: (
        <KeepPage
          place={place}
          drafts={await openBooks(payload, place.id)}
          months={Array.from({ length: 24 }, (_, index) => monthAfter(thisMonth, -index))}
          values={values}
          errors={errors}
        />
      ),
    });
  }

  async function sendEnter(req: Request, res: Response, shown: Shown): Promise<void> {
    const book = await keptBook(req);
    const { values, errors, status = 200, done = null } = shown;
    sendPage(req, res, {
      title: `${book.title}记账`,
      private: true,
      back: `/compounds/${book.compound}/accounts/keep`,
      status,
      errors,
      children: <EnterPage book={book} values={values} errors={errors} done={done} />,
    });
  }

  /** The compound, for whoever keeps its books. @throws DomainError unauthenticated, forbidden, not-found */
  async function keptPlace(req: Request, compound: string): Promise<AccountsPlace> {
    const { actor } = portalOf(req);
    if (!isSignedIn(actor)) fail('unauthenticated');
    const place = await accountsPlace(payload, compound);
    if (!place) fail('not-found', { message: '没有找到这个小区。' });
    if (!(await keepsBooks(payload, actor, placeAsScope(place))))
      fail('forbidden', { message: '只有社区干部和在任的自管会成员能记账。' });
    return place;
  }

  /** A book that is not public yet, for whoever keeps it. */
  async function keptBook(req: Request): Promise<DraftBook> {
    const address = await bookAddress(payload, String(req.params.id));
    if (!address) fail('not-found', { message: '没有找到这本账。' });
    await keptPlace(req, address.compound);
    if (address.state !== 'draft')
      fail('invalid-state', { message: '这本账已经公布，记错、漏记的请社区干部更正。' });
    return (await draftBook(payload, address)) ?? fail('not-found', { message: '没有找到这本账。' });
  }
}

/** What the form says of a line; the verb refuses what is none. */
function lineOf(values: FormValues, month: string) {
  const [direction = '', category = ''] = textOf(values, 'category').split(':');
  const day = textOf(values, 'day').normalize('NFKC').replace(/日$/, '');
  return {
    on: day === '' ? '' : `${month}-${day.padStart(2, '0')}`,
    direction: direction as Direction,
    category,
    item: textOf(values, 'item'),
    // What is no amount becomes one the verb refuses in its own words.
    amount: centsFromYuan(textOf(values, 'amount')) ?? Number.NaN,
    counterparty: textOf(values, 'counterparty'),
  };
}
