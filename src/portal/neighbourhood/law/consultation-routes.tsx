import type { Request, Response, Router } from 'express';
import { createLocalReq } from 'payload';
import {
  agreeToPublish,
  askBack,
  askBackMost,
  askerNotes,
  consultationMayMove,
  consultationOfToken,
  disclaimer,
  type LawGrade,
  messagesOf,
  ownConsultations,
  rateConsultation,
  readConsultation,
  stepsOf,
  toMediation,
  withdrawConsultation,
} from '@/domain/neighbourhood';
import { fail } from '@/shared/errors';
import { askedPage, askedText } from '../../property/query';
import {
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
  shownOf,
  textOf,
} from '../../shared';
import { ConsultationPageView } from './consultation-page';
import { MediationPage } from './mediation-page';
import { OwnConsultationsPage } from './own-page';

const banners: Record<string, string> = {
  asked: '收到了。请存好这个页面的地址，有答复会发短信告诉您。',
  'asked-landline': '收到了。您留的是座机，收不到短信：请存好这个页面的地址，到时候打开看答复。',
  'follow-up': '追问已发给答复您的人。',
  rate: '谢谢您的评价。',
  withdraw: '已撤回。',
  agree: '记下了。答复的人也同意、编辑看过以后才公开，您随时可以撤下。',
  disagree: '不公开。已经公开的马上撤下。',
  mediation: '已转为调解，调解组织会联系您。',
};

/** The secret page of whoever asked, and one's own questions: `/law/consultation/<token>`, `/me/consultations`. */
export function registerConsultations(router: Router, { payload, siteUrl }: PortalDependencies): void {
  router.get('/law/consultation/:token', async (req, res) => {
    await send(req, res, req.params.token, null);
  });

  const acts: Record<string, (call: Call, values: FormValues) => Promise<unknown>> = {
    'follow-up': (call, values) => askBack({ ...call, text: textOf(values, 'text') }),
    rate: (call, values) =>
      rateConsultation({
        ...call,
        grade: textOf(values, 'grade') as LawGrade,
        comment: textOf(values, 'comment'),
      }),
    withdraw: (call) => withdrawConsultation(call),
    agree: (call) => agreeToPublish({ ...call, agrees: true }),
    disagree: (call) => agreeToPublish({ ...call, agrees: false }),
  };
  for (const [name, act] of Object.entries(acts))
    router.post(`/law/consultation/:token/${name}`, async (req: Request<{ token: string }>, res) => {
      const { token } = req.params;
      const id = await owned(token);
      let values: FormValues = {};
      try {
        values = (await parseForm(req as Request, noUploads)).values;
        const given = values;
        const address = await ledOnce({ payload, req: req as Request, values }, async () => {
          await act({ payload, actor: portalOf(req as Request).actor, id, byLink: true }, given);
          return `/law/consultation/${token}?done=${name}`;
        });
        res.redirect(303, address);
      } catch (error) {
        await send(req as Request, res, token, refusal(error, values));
      }
    });

  router.get('/law/consultation/:token/mediation', async (req, res) => {
    await sendMediation(req, res, req.params.token, null);
  });

  router.post('/law/consultation/:token/mediation', async (req, res) => {
    const { token } = req.params;
    const id = await owned(token);
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      const given = {
        consent: (textOf(values, 'consent') === 'yes') as true,
        askerName: textOf(values, 'askerName'),
        respondent: textOf(values, 'respondent'),
        respondentPhone: textOf(values, 'respondentPhone'),
      };
      const address = await ledOnce({ payload, req, values }, async () => {
        await toMediation({ payload, actor: portalOf(req).actor, id, byLink: true, ...given });
        return `/law/consultation/${token}?done=mediation`;
      });
      res.redirect(303, address);
    } catch (error) {
      await sendMediation(req, res, token, refusal(error, values));
    }
  });

  router.get('/me/consultations', async (req, res) => {
    const { actor } = portalOf(req);
    if (actor.userId === null) return res.redirect(303, '/sign-in?next=%2Fme%2Fconsultations');
    sendPage(req, res, {
      title: '我的法律咨询',
      private: true,
      back: '/me',
      children: (
        <OwnConsultationsPage found={await ownConsultations(payload, actor.userId, askedPage(req))} />
      ),
    });
  });

  async function owned(token: string): Promise<string> {
    return (
      (await consultationOfToken(payload, token)) ??
      fail('not-found', { message: '没有这件咨询，请核对链接。' })
    );
  }

  async function send(req: Request, res: Response, token: string, refused: Refused | null): Promise<void> {
    const id = await owned(token);
    const row = (await readConsultation(payload, id)) ?? fail('not-found');
    const errors: FieldErrors = refused?.errors ?? {};
    sendPage(req, res, {
      title: `法律咨询 ${row.number}`,
      private: true,
      back: '/law',
      status: refused?.status ?? 200,
      errors,
      scripts: askedText(req, 'done')?.startsWith('asked') ? ['draft'] : [],
      children: (
        <ConsultationPageView
          row={row}
          notes={await askerNotes(await createLocalReq({}, payload), row, portalOf(req).actor.userId)}
          messages={(await messagesOf(payload, id)).filter(({ kind }) => kind !== 'note')}
          steps={await stepsOf(payload, id)}
          path={`/law/consultation/${token}`}
          address={`${siteUrl}/law/consultation/${token}`}
          disclaimer={await disclaimer(payload)}
          mayAskBack={(row.askedBackCount ?? 0) < (await askBackMost(payload))}
          banner={refused ? null : (banners[askedText(req, 'done') ?? ''] ?? null)}
          isNew={askedText(req, 'done')?.startsWith('asked') === true}
          {...shownOf(refused)}
        />
      ),
    });
  }

  async function sendMediation(
    req: Request,
    res: Response,
    token: string,
    refused: Refused | null,
  ): Promise<void> {
    const row = (await readConsultation(payload, await owned(token))) ?? fail('not-found');
    // Where it is no way any more, their own page says where it stands, and why what was just sent was refused.
    if (!consultationMayMove('to-mediation', row.state, ['asker']))
      return refused ? send(req, res, token, refused) : res.redirect(303, `/law/consultation/${token}`);
    sendPage(req, res, {
      title: '请人调解',
      private: true,
      back: `/law/consultation/${token}`,
      status: refused?.status ?? 200,
      errors: refused?.errors,
      children: (
        <MediationPage row={row} path={`/law/consultation/${token}/mediation`} {...shownOf(refused)} />
      ),
    });
  }
}

type Call = Parameters<typeof withdrawConsultation>[0];
