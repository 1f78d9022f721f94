import type { Request, Response, Router } from 'express';
import type { ReactNode } from 'react';
import {
  addAgendaItem,
  adjournMeeting,
  branchesToMeet,
  cancelMeeting,
  changeMeeting,
  type Decision,
  decideAgendaItem,
  enterNoticeAnswer,
  finishMinutes,
  type MeetingSheet,
  meetingSheet,
  planMeeting,
  reviewResolutions,
  writeMinutes,
} from '@/domain/matters';
import { centsFromYuan } from '@/domain/property';
import { fail } from '@/shared/errors';
import { askedText } from '../../property/query';
import {
  type FormValues,
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
import { EndPage, EnterAnswerPage, MinutesForm, ReviewPage } from './after-pages';
import { DecidePage, PlanPage } from './form-pages';
import { meetingId } from './member-routes';

/** A form of its own about one meeting: how it looks, what it does, where it leads. */
interface FormPage {
  path: string;
  title: string;
  page(form: { sheet: MeetingSheet; req: Request; refused: Refused | null }): ReactNode;
  act(form: { sheet: MeetingSheet; req: Request; values: FormValues }): Promise<unknown>;
  done: string;
}

/** Planning a meeting, and everything an organiser fills in on a page of its own. */
export function registerMeetingForms(router: Router, { payload }: PortalDependencies): void {
  const call = (req: Request) => ({ payload, actor: portalOf(req).actor });

  router.get('/meetings/new', (req, res) => sendPlan(req, res, null));
  router.post('/meetings/new', async (req, res) => {
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      const { id } = await planMeeting({
        ...call(req),
        branch: textOf(values, 'branch'),
        formKey: textOf(values, 'formKey'),
        ...factsOf(values),
      });
      const matter = textOf(values, 'matter');
      if (matter) await addAgendaItem({ ...call(req), id, matter });
      res.redirect(303, `/meetings/${id}/run?done=planned`);
    } catch (error) {
      await sendPlan(req, res, refusal(error, values));
    }
  });

  const forms: FormPage[] = [
    {
      path: 'edit',
      title: '修改会议',
      page: ({ sheet: { meeting }, refused }) => (
        <PlanPage
          action={`/meetings/${meeting.id}/edit`}
          branches={[]}
          meeting={meeting}
          {...shownOf(refused)}
        />
      ),
      act: ({ sheet, req, values }) =>
        changeMeeting({ ...call(req), id: sheet.meeting.id, ...factsOf(values) }),
      done: 'changed',
    },
    {
      path: 'items/:item',
      title: '记下结果',
      page: ({ sheet, req, refused }) => (
        <DecidePage sheet={sheet} item={itemOf(sheet, req)} {...shownOf(refused)} />
      ),
      act: ({ sheet, req, values }) =>
        decideAgendaItem({
          ...call(req),
          id: sheet.meeting.id,
          item: itemOf(sheet, req).id,
          decision: textOf(values, 'decision') as Decision,
          votesFor: countOf(values, 'votesFor'),
          votesAgainst: countOf(values, 'votesAgainst'),
          votesAbstain: countOf(values, 'votesAbstain'),
          resolution: textOf(values, 'resolution'),
          budget: budgetOf(values),
          firstTasks: textOf(values, 'firstTasks') || undefined,
        }),
      done: 'decided',
    },
    {
      path: 'answers/:row',
      title: '代回复通知',
      page: ({ sheet, req, refused }) => (
        <EnterAnswerPage meeting={sheet.meeting} row={rowOf(sheet, req)} {...shownOf(refused)} />
      ),
      act: ({ sheet, req, values }) =>
        enterNoticeAnswer({
          ...call(req),
          id: sheet.meeting.id,
          attendance: rowOf(sheet, req).id,
          answer: textOf(values, 'answer') as 'coming' | 'leave',
          reason: textOf(values, 'reason') || undefined,
        }),
      done: 'answered',
    },
    ...(['adjourn', 'cancel'] as const).map(
      (how): FormPage => ({
        path: `end/${how}`,
        title: how === 'adjourn' ? '改期再开' : '取消会议',
        page: ({ sheet, refused }) => <EndPage meeting={sheet.meeting} how={how} {...shownOf(refused)} />,
        act: ({ sheet, req, values }) => {
          const verb = how === 'adjourn' ? adjournMeeting : cancelMeeting;
          return verb({ ...call(req), id: sheet.meeting.id, reason: textOf(values, 'reason') });
        },
        done: 'ended',
      }),
    ),
    {
      path: 'minutes/write',
      title: '会议记录',
      page: ({ sheet, refused }) => (
        <MinutesForm
          meeting={sheet.meeting}
          canFinish={'finish-minutes' in sheet.verbs && !sheet.verbs['finish-minutes']}
          {...shownOf(refused)}
        />
      ),
      act: ({ sheet, req, values }) =>
        writeMinutes({
          ...call(req),
          id: sheet.meeting.id,
          minutes: textOf(values, 'minutes'),
          recorder: textOf(values, 'recorder') || undefined,
        }),
      done: 'written',
    },
    {
      path: 'review',
      title: '核对后公开决议',
      page: ({ sheet, refused }) => <ReviewPage sheet={sheet} {...shownOf(refused)} />,
      act: ({ sheet, req, values }) =>
        reviewResolutions({
          ...call(req),
          id: sheet.meeting.id,
          texts: Object.fromEntries(
            sheet.items.flatMap(({ id }) => {
              const text = textOf(values, `text-${id}`);
              return text ? [[id, text]] : [];
            }),
          ),
        }),
      done: 'reviewed',
    },
  ];

  for (const form of forms) {
    const path = `/meetings/:id/${form.path}`;
    router.get(path, (req, res) => sendForm(req, res, form, null));
    router.post(path, async (req, res) => {
      let values: FormValues = {};
      try {
        values = (await parseForm(req, noUploads)).values;
        const sheet = await meetingSheet(payload, portalOf(req).actor, meetingId(req));
        await form.act({ sheet, req, values });
        res.redirect(303, `/meetings/${sheet.meeting.id}/run?done=${form.done}`);
      } catch (error) {
        await sendForm(req, res, form, refusal(error, values));
      }
    });
  }

  router.post('/meetings/:id/minutes/finish', async (req, res) => {
    const id = meetingId(req);
    await parseForm(req, noUploads);
    await finishMinutes({ ...call(req), id });
    res.redirect(303, `/meetings/${id}/run?done=finished`);
  });

  async function sendForm(req: Request, res: Response, form: FormPage, refused: Refused | null) {
    const sheet = await meetingSheet(payload, portalOf(req).actor, meetingId(req));
    sendPage(req, res, {
      title: form.title,
      private: true,
      back: `/meetings/${sheet.meeting.id}/run`,
      status: refused?.status ?? 200,
      errors: refused?.errors,
      children: form.page({ sheet, req, refused }),
    });
  }

  async function sendPlan(req: Request, res: Response, refused: Refused | null): Promise<void> {
    const { actor } = portalOf(req);
    if (actor.userId === null) fail('unauthenticated');
    const values = refused?.values ?? {
      branch: askedText(req, 'branch') ?? '',
      matter: askedText(req, 'matter') ?? '',
    };
    sendPage(req, res, {
      title: '筹备一次会议',
      private: true,
      back: '/meetings',
      status: refused?.status ?? 200,
      errors: refused?.errors,
      children: (
        <PlanPage
          action="/meetings/new"
          branches={await branchesToMeet(payload, actor)}
          values={values}
          errors={refused?.errors ?? {}}
        />
      ),
    });
  }
}

const factsOf = (values: FormValues) => ({
  title: textOf(values, 'title'),
  startsAt: textOf(values, 'startsAt'),
  venue: textOf(values, 'venue'),
  host: textOf(values, 'host'),
  recorder: textOf(values, 'recorder') || undefined,
  words: textOf(values, 'words') || undefined,
});

/** What is no count, or no amount, becomes one the verb refuses in its own words. */
function countOf(values: FormValues, name: string): number {
  const typed = textOf(values, name).normalize('NFKC').trim();
  return typed === '' ? 0 : Number(typed);
}

function budgetOf(values: FormValues): number | undefined {
  const typed = textOf(values, 'budget');
  return typed === '' ? undefined : (centsFromYuan(typed) ?? Number.NaN);
}

const itemOf = ({ items }: MeetingSheet, req: Request) =>
  items.find(({ id }) => id === req.params.item) ??
  fail('not-found', { message: '这次会议的议程里没有这一项。' });

const rowOf = ({ attendances }: MeetingSheet, req: Request) =>
  attendances.find(({ id }) => id === req.params.row) ??
  fail('not-found', { message: '名单上没有这位党员。' });
