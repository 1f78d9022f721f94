import type { Request, Response, Router } from 'express';
import type { Actor } from '@/access';
import {
  confirmLegalVisit,
  correctLegalVisit,
  type LawWorker,
  type LegalVisitKind,
  recordLegalVisit,
  villagesOfAdviser,
  visitsOfAdviser,
  visitsPerMonth,
  withdrawLegalVisit,
} from '@/domain/neighbourhood';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { askedText } from '../../property/query';
import {
  type FormValues,
  formKeyField,
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
} from '../../shared';
import { VisitsPage } from './visits-page';
import { lawWorkerOf } from './worker';

const banners: Record<string, string> = {
  recorded: '登记好了。',
  withdrawn: '已撤销。',
  confirm: '确认好了，计入本月。',
  correct: '改好了。',
};

const peopleIn = (values: FormValues): number => {
  const people = textOf(values, 'people');
  return /^-?\d{1,4}$/.test(people) ? Number(people) : Number.NaN;
};

/** `/work/law/visits`: an adviser's villages this month, and one more visit in a minute. */
export function registerLegalVisits(router: Router, { payload }: PortalDependencies): void {
  router.get('/work/law/visits', async (req, res) => {
    await send(req, res, null);
  });

  router.post('/work/law/visits', async (req, res) => {
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      await recordLegalVisit({
        payload,
        actor: portalOf(req).actor,
        community: textOf(values, 'community'),
        on: textOf(values, 'on'),
        kind: textOf(values, 'kind') as LegalVisitKind,
        quarters: Number(textOf(values, 'quarters')) || 0,
        people: peopleIn(values),
        note: textOf(values, 'note'),
        formKey: textOf(values, formKeyField) || undefined,
      });
      res.redirect(303, '/work/law/visits?done=recorded');
    } catch (error) {
      await send(req, res, refusal(error, values));
    }
  });

  const acts: Record<string, (call: Call, values: FormValues) => Promise<unknown>> = {
    confirm: (call) => confirmLegalVisit(call),
    correct: (call, values) =>
      correctLegalVisit({
        ...call,
        quarters: Number(textOf(values, 'quarters')) || 0,
        people: peopleIn(values),
      }),
  };
  for (const [name, act] of Object.entries(acts))
    router.post(`/work/law/visits/:id/${name}`, async (req, res) => {
      let values: FormValues = {};
      try {
        values = (await parseForm(req, noUploads)).values;
        const given = values;
        const address = await ledOnce({ payload, req, values }, async () => {
          await act({ payload, actor: portalOf(req).actor, id: String(req.params.id) }, given);
          return `/work/law/visits?done=${name}`;
        });
        res.redirect(303, address);
      } catch (error) {
        await send(req, res, refusal(error, values));
      }
    });

  router.post('/work/law/visits/:id/withdraw', async (req, res) => {
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      const given = { id: String(req.params.id), reason: textOf(values, 'reason') || '登错了' };
      const address = await ledOnce({ payload, req, values }, async () => {
        await withdrawLegalVisit({ payload, actor: portalOf(req).actor, ...given });
        return '/work/law/visits?done=withdrawn';
      });
      res.redirect(303, address);
    } catch (error) {
      await send(req, res, refusal(error, values));
    }
  });

  async function send(req: Request, res: Response, refused: Refused | null): Promise<void> {
    const worker: LawWorker | null = await lawWorkerOf(payload, req, res);
    if (!worker) return;
    const [adviser] = worker.advisers;
    if (!adviser) fail('forbidden', { message: '这一页给法律顾问登记到村服务。' });
    const today = toIsoDay(now());
    const shown = shownOf(refused);
    sendPage(req, res, {
      title: '到村服务',
      private: true,
      back: '/work/law',
      status: refused?.status ?? 200,
      errors: refused?.errors,
      children: (
        <VisitsPage
          villages={await villagesOfAdviser(payload, adviser.id, today.slice(0, 7))}
          visits={await visitsOfAdviser(payload, adviser.id)}
          most={await visitsPerMonth(payload)}
          banner={refused ? null : (banners[askedText(req, 'done') ?? ''] ?? null)}
          errors={shown.errors}
          values={refused ? shown.values : { on: today }}
        />
      ),
    });
  }
}

interface Call {
  payload: PortalDependencies['payload'];
  actor: Actor;
  id: string;
}
