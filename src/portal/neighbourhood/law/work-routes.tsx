import type { Request, Response, Router } from 'express';
import { createLocalReq } from 'payload';
import type { Actor } from '@/access';
import {
  agreeToPublish,
  answerConsultation,
  consentOf,
  consultationsFor,
  disclaimer,
  lawWorker,
  messagesOf,
  nobodyToPassTo,
  passConsultation,
  readConsultation,
  revealAskerPhone,
  setHelperConsent,
  sidesOf,
  stepsOf,
  toMediation,
  trainingOf,
} from '@/domain/neighbourhood';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { askedPage, askedText } from '../../property/query';
import {
  type FormValues,
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
import { HoursPage } from './hours-page';
import { WorkConsultationPage } from './work-consultation-page';
import { WorkListPage } from './work-list-page';
import { lawWorkerOf } from './worker';

const banners: Record<string, string> = {
  answer: '答复已发给咨询人。',
  pass: '已转给法律顾问。',
  agree: '记下了。咨询人也同意的，由编辑审核后公开。',
  disagree: '不公开。已经公开的马上撤下。',
  mediation: '已转为调解，咨询人会收到消息。',
};

/** `/work/law`: what waits for a helper or an adviser, on a phone. */
export function registerLawWork(router: Router, { payload }: PortalDependencies): void {
  router.get('/work/law', async (req, res) => {
    const worker = await lawWorkerOf(payload, req, res);
    if (!worker) return;
    const year = toIsoDay(now()).slice(0, 4);
    sendPage(req, res, {
      title: '法律咨询',
      private: true,
      back: '/me',
      children: (
        <WorkListPage
          worker={worker}
          waiting={await consultationsFor(payload, worker.answering, { waiting: true, page: askedPage(req) })}
          others={
            askedText(req, 'all') === '1'
              ? await consultationsFor(payload, worker.answering, { waiting: false, page: askedPage(req) })
              : null
          }
          trainings={await Promise.all(worker.helpers.map((helper) => trainingOf(payload, helper, year)))}
        />
      ),
    });
  });

  router.get('/work/law/hours', async (req, res) => {
    const worker = await lawWorkerOf(payload, req, res);
    if (!worker) return;
    if (worker.helpers.length === 0) fail('forbidden', { message: '这一页给法律明白人看自己的培训学时。' });
    const current = Number(toIsoDay(now()).slice(0, 4));
    const asked = Number(askedText(req, 'year') ?? current);
    const year = Number.isInteger(asked) && asked >= 2015 && asked <= current ? asked : current;
    sendPage(req, res, {
      title: '我的培训学时',
      private: true,
      back: '/work/law',
      children: (
        <HoursPage
          thisYear={current}
          trainings={
            await Promise.all(worker.helpers.map((helper) => trainingOf(payload, helper, String(year))))
          }
        />
      ),
    });
  });

  router.post('/work/law/consent', async (req, res) => {
    const { values } = await parseForm(req, noUploads);
    await setHelperConsent({
      payload,
      actor: portalOf(req).actor,
      id: textOf(values, 'id'),
      agrees: textOf(values, 'agrees') === 'yes',
    });
    res.redirect(303, '/work/law/hours');
  });

  router.get('/work/law/:id', async (req, res) => {
    await send(req, res, null);
  });

  const acts: Record<string, (call: Call, values: FormValues) => Promise<unknown>> = {
    answer: (call, values) => answerConsultation({ ...call, text: textOf(values, 'text') }),
    pass: (call, values) => passConsultation({ ...call, note: textOf(values, 'note') }),
    agree: (call) => agreeToPublish({ ...call, agrees: true }),
    disagree: (call) => agreeToPublish({ ...call, agrees: false }),
    mediation: (call, values) =>
      toMediation({
        ...call,
        consent: (textOf(values, 'consent') === 'yes') as true,
        askerName: textOf(values, 'askerName'),
        respondent: textOf(values, 'respondent'),
        respondentPhone: textOf(values, 'respondentPhone'),
      }),
  };
  for (const [name, act] of Object.entries(acts))
    router.post(`/work/law/:id/${name}`, async (req, res) => {
      const id = String(req.params.id);
      let values: FormValues = {};
      try {
        values = (await parseForm(req, noUploads)).values;
        if (portalOf(req).actor.userId === null) return toSignIn(req, res);
        const address = await ledOnce({ payload, req, values }, async () => {
          await theirs(req);
          await act({ payload, actor: portalOf(req).actor, id }, values);
          return `/work/law/${id}?done=${name}`;
        });
        res.redirect(303, address);
      } catch (error) {
        await send(req, res, { ...refusal(error, values), at: name });
      }
    });

  // The number stands in the answer itself, once: no address brings it back.
  router.post('/work/law/:id/phone', async (req, res) => {
    const id = String(req.params.id);
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      const { actor } = portalOf(req);
      if (actor.userId === null) return toSignIn(req, res);
      await theirs(req);
      const phone = await revealAskerPhone({ payload, actor, id, reason: textOf(values, 'reason') });
      await send(req, res, null, phone);
    } catch (error) {
      await send(req, res, { ...refusal(error, values), at: 'phone' });
    }
  });

  /** The consultation of whoever answers it. Anybody else does not learn that it is there, whatever they send. @throws DomainError not-found */
  async function theirs(req: Request) {
    const { actor } = portalOf(req);
    const id = String(req.params.id);
    const row = isId(id) ? await readConsultation(payload, id) : undefined;
    const worker = row ? await lawWorker(payload, actor) : null;
    const hasIt =
      row !== undefined &&
      (worker?.answering.helpers.some((one) => one.id === row.helper) ||
        worker?.answering.advisers.some((one) => one.id === row.adviser));
    if (!row || !hasIt) fail('not-found', { message: '没有找到这件咨询，或者它不在您手里。' });
    const local = await createLocalReq({}, payload);
    const sides = (await sidesOf(local, { actor }, row)).filter(
      (side) => side === 'helper' || side === 'adviser',
    );
    return { id, row, sides, local };
  }

  async function send(
    req: Request,
    res: Response,
    refused: (Refused & { at: string }) | null,
    phone: string | null = null,
  ): Promise<void> {
    if (portalOf(req).actor.userId === null) return toSignIn(req, res);
    const { id, row, sides, local } = await theirs(req);
    sendPage(req, res, {
      title: `法律咨询 ${row.number}`,
      private: true,
      back: '/work/law',
      status: refused?.status ?? 200,
      errors: refused?.errors,
      children: (
        <WorkConsultationPage
          row={row}
          sides={sides}
          consent={consentIn(await consentOf(local, row, sides))}
          noAdviser={sides.includes('helper') ? await nobodyToPassTo(local, portalOf(req).actor, row) : null}
          messages={await messagesOf(payload, id)}
          steps={await stepsOf(payload, id)}
          disclaimer={await disclaimer(payload)}
          phone={phone}
          banner={refused ? null : (banners[askedText(req, 'done') ?? ''] ?? null)}
          at={refused?.at ?? null}
          {...shownOf(refused)}
        />
      ),
    });
  }
}

const toSignIn = (req: Request, res: Response): void =>
  res.redirect(303, `/sign-in?next=${encodeURIComponent(`/work/law/${req.params.id}`)}`);

const consentIn = (column: Awaited<ReturnType<typeof consentOf>>) =>
  column === 'askerAgrees' ? null : column;

interface Call {
  payload: PortalDependencies['payload'];
  actor: Actor;
  id: string;
}
