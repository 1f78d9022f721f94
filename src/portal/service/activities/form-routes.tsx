import type { Request, Response, Router } from 'express';
import type { ReactNode } from 'react';
import { branchesToMeet } from '@/domain/matters';
import {
  type ActivityPartnerKind,
  type ActivitySheet,
  activitySheet,
  addActivityPartner,
  campaignChoices,
  cancelActivity,
  changeActivity,
  correctAttendance,
  enterSignUp,
  membersToEnter,
  openLinkages,
  type ParticipantKind,
  partnerChoices,
  planActivity,
  recordActivityPartner,
  rescheduleActivity,
  returnActivity,
  setHours,
  writeSummary,
} from '@/domain/service';
import { fail } from '@/shared/errors';
import { photosIn, readPropertyForm } from '../../property/photo-form';
import {
  type FormValues,
  listOf,
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
import { PlanActivityPage, ReschedulePage } from './form-pages';
import { type ActivityDone, activityId } from './organiser-routes';
import { DeliveredPage, EnterSignUpPage, HoursPage, PartnerPage, ReasonPage } from './small-forms';
import { SummaryPage } from './summary-page';
import { isPreview, previewOf } from './summary-preview';
import { hoursOf, moneyOf, optionalText, planOf, scheduleOf } from './typed';

/** A form of its own about one activity: how it looks, what it does, what is said then. */
interface FormPage {
  path: string;
  title: string;
  page(form: { sheet: ActivitySheet; req: Request; refused: Refused | null }): ReactNode | Promise<ReactNode>;
  act(form: { sheet: ActivitySheet; req: Request; values: FormValues }): Promise<ActivityDone>;
  /** It may bring photos. */
  photos?: true;
}

/** Planning an activity, and everything an organiser fills in on a page of its own. */
export function registerActivityForms(router: Router, { payload }: PortalDependencies): void {
  const call = (req: Request, { activity: { id } }: ActivitySheet) => ({
    payload,
    actor: portalOf(req).actor,
    id,
  });

  router.get('/work/activities/new', (req, res) => sendPlan(req, res, null));
  router.post('/work/activities/new', async (req, res) => {
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      const { id } = await planActivity({
        payload,
        actor: portalOf(req).actor,
        organization: textOf(values, 'organization'),
        formKey: textOf(values, 'formKey'),
        ...planOf(values),
      });
      res.redirect(303, `/work/activities/${id}?done=planned`);
    } catch (error) {
      await sendPlan(req, res, refusal(error, values));
    }
  });

  const forms: FormPage[] = [
    {
      path: 'edit',
      title: '修改活动',
      page: async ({ sheet: { activity }, refused }) => (
        <PlanActivityPage
          action={`/work/activities/${activity.id}/edit`}
          organizers={[]}
          campaigns={await campaignChoices(payload)}
          activity={activity}
          {...shownOf(refused)}
        />
      ),
      act: async ({ sheet, req, values }) => {
        await changeActivity({ ...call(req, sheet), ...planOf(values) });
        return 'changed';
      },
    },
    {
      path: 'reschedule',
      title: '改时间、地点、名额',
      page: ({ sheet: { activity }, refused }) => (
        <ReschedulePage activity={activity} {...shownOf(refused)} />
      ),
      act: async ({ sheet, req, values }) => {
        await rescheduleActivity({ ...call(req, sheet), ...scheduleOf(values) });
        return 'changed';
      },
    },
    ...(['return', 'cancel'] as const).map(
      (how): FormPage => ({
        path: how,
        title: how === 'return' ? '退回修改' : '取消活动',
        page: ({ sheet: { activity }, refused }) => (
          <ReasonPage activity={activity} how={how} {...shownOf(refused)} />
        ),
        act: async ({ sheet, req, values }) => {
          const verb = how === 'return' ? returnActivity : cancelActivity;
          await verb({ ...call(req, sheet), reason: textOf(values, 'reason') });
          return how === 'return' ? 'returned' : 'cancelled';
        },
      }),
    ),
    {
      path: 'enter',
      title: '代人报名',
      page: async ({ sheet, refused }) => (
        <EnterSignUpPage
          activity={sheet.activity}
          members={await membersToEnter(payload, sheet)}
          {...shownOf(refused)}
        />
      ),
      act: async ({ sheet, req, values }) => {
        const { state, repeated } = await enterSignUp({
          ...call(req, sheet),
          member: optionalText(values, 'member'),
          name: optionalText(values, 'name'),
          phone: optionalText(values, 'phone'),
          note: optionalText(values, 'note'),
          kind: optionalText(values, 'kind') as ParticipantKind | undefined,
        });
        if (repeated) return 'known';
        return state === 'signed' ? 'signed' : 'waiting';
      },
    },
    {
      path: 'people/:person/hours',
      title: '改时长',
      page: ({ sheet, req, refused }) => (
        <HoursPage activity={sheet.activity} person={personOf(sheet, req)} {...shownOf(refused)} />
      ),
      act: async ({ sheet, req, values }) => {
        const signUp = personOf(sheet, req).id;
        const hours = hoursOf(values, 'hours') ?? Number.NaN;
        // The list is closed when the activity is over: what is put right then goes to the records too, with its reason.
        if (sheet.activity.state === 'done')
          await correctAttendance({ ...call(req, sheet), signUp, hours, reason: textOf(values, 'note') });
        else await setHours({ ...call(req, sheet), signUp, hours, note: optionalText(values, 'note') });
        return 'hours';
      },
    },
    {
      path: 'summary',
      title: '小结',
      photos: true,
      page: async ({ sheet, refused }) => (
        <SummaryPage
          sheet={sheet}
          preview={await previewOf(payload, sheet.activity, refused?.values)}
          {...shownOf(refused)}
        />
      ),
      act: async ({ sheet, req, values }) => {
        await writeSummary({
          ...call(req, sheet),
          summary: textOf(values, 'summary'),
          servedCount:
            textOf(values, 'servedCount') === '' ? Number.NaN : Number(textOf(values, 'servedCount')),
          cost: moneyOf(values, 'cost') ?? Number.NaN,
          payer: optionalText(values, 'payer'),
          files: photosIn(values),
          photoConsent: optionalText(values, 'photoConsent'),
        });
        return 'summarised';
      },
    },
    {
      path: 'partners/new',
      title: '加联办单位',
      page: async ({ sheet: { activity }, refused }) => (
        <PartnerPage
          activity={activity}
          partners={await partnerChoices(payload, activity)}
          linkages={await openLinkages(payload, activity)}
          {...shownOf(refused)}
        />
      ),
      act: async ({ sheet, req, values }) => {
        const [partnerKind = '', partner = ''] = textOf(values, 'partner').split(':', 2);
        if (!partner) fail('validation', { fields: { partner: '请选择联办单位' } });
        await addActivityPartner({
          ...call(req, sheet),
          partnerKind: partnerKind as ActivityPartnerKind,
          partner,
          promised: textOf(values, 'promised'),
          linkage: optionalText(values, 'linkage'),
          asLinkage: listOf(values, 'asLinkage').length > 0,
        });
        return 'partner';
      },
    },
    {
      path: 'partners/:partner',
      title: '记联办兑现',
      page: ({ sheet, req, refused }) => (
        <DeliveredPage activity={sheet.activity} partner={partnerOf(sheet, req)} {...shownOf(refused)} />
      ),
      act: async ({ sheet, req, values }) => {
        const partner = partnerOf(sheet, req).id;
        await recordActivityPartner({ ...call(req, sheet), partner, delivered: textOf(values, 'delivered') });
        return 'delivered';
      },
    },
  ];

  for (const form of forms) {
    const path = `/work/activities/:id/${form.path}`;
    router.get(path, (req, res) => sendForm(req, res, form, null));
    router.post(path, async (req, res) => {
      let values: FormValues = {};
      try {
        const { actor } = portalOf(req);
        const sheet = await activitySheet(payload, actor, activityId(req));
        if (form.photos) {
          const read = await readPropertyForm(req, payload, actor);
          values = read.values;
          if (read.refused) throw read.refused;
        } else values = (await parseForm(req, noUploads)).values;
        if (isPreview(values)) return await sendForm(req, res, form, { values, errors: {}, status: 200 });
        const done = await form.act({ sheet, req, values });
        res.redirect(303, `/work/activities/${sheet.activity.id}?done=${done}`);
      } catch (error) {
        await sendForm(req, res, form, refusal(error, values));
      }
    });
  }

  async function sendForm(req: Request, res: Response, form: FormPage, refused: Refused | null) {
    const sheet = await activitySheet(payload, portalOf(req).actor, activityId(req));
    sendPage(req, res, {
      title: form.title,
      private: true,
      back: `/work/activities/${sheet.activity.id}`,
      status: refused?.status ?? 200,
      errors: refused?.errors,
      children: await form.page({ sheet, req, refused }),
    });
  }

  async function sendPlan(req: Request, res: Response, refused: Refused | null): Promise<void> {
    const { actor } = portalOf(req);
    if (actor.userId === null) fail('unauthenticated');
    const organizers = await branchesToMeet(payload, actor);
    if (organizers.length === 0)
      fail('forbidden', {
        message: '只有党组织的负责人和社区干部能筹划活动。想办活动的，请和您的支部书记说。',
      });
    sendPage(req, res, {
      title: '筹划一次活动',
      private: true,
      back: '/work/activities',
      status: refused?.status ?? 200,
      errors: refused?.errors,
      children: (
        <PlanActivityPage
          action="/work/activities/new"
          organizers={organizers}
          campaigns={await campaignChoices(payload)}
          {...shownOf(refused)}
        />
      ),
    });
  }
}

const personOf = ({ signed }: ActivitySheet, req: Request) =>
  signed.find(({ id }) => id === req.params.person) ??
  fail('not-found', { message: '名单上没有这个人，请刷新后再看。' });

const partnerOf = ({ partners }: ActivitySheet, req: Request) =>
  partners.find(({ id }) => id === req.params.partner) ??
  fail('not-found', { message: '这次活动没有这个联办单位。' });
