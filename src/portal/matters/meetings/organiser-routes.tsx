import type { Request, Response, Router } from 'express';
import type { ReactNode } from 'react';
import {
  addAgendaItem,
  announceMeeting,
  beginMeeting,
  closeMeeting,
  keptMeetings,
  type MeetingSheet,
  markAttendance,
  meetingSheet,
  meetingStateLabels,
  quorumWords,
  removeAgendaItem,
} from '@/domain/matters';
import { fail } from '@/shared/errors';
import { askedKey, askedPage } from '../../property/query';
import {
  CheckInScreen,
  type FormValues,
  listOf,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  type Refused,
  refusal,
  renewCode,
  sendPage,
  textOf,
} from '../../shared';
import { meetingDoor } from './check-in-door';
import { MeetingsPage } from './form-pages';
import { meetingId } from './member-routes';
import { MinutesPaper, NoticePaper, SheetPaper } from './print-pages';
import { RunPage } from './run-page';

const dones = {
  planned: '已建好。把要议的事列进议程，再发通知。',
  changed: '已修改。',
  added: '已列进议程。',
  removed: '已从议程里去掉。',
  announced: '通知已发出。没有账号的党员请电话通知。',
  answered: '已记下回复。',
  begun: '可以签到了。',
  marked: '已按名单记下。',
  decided: '已记下结果。',
  closed: '会议结束，决议已经生效。',
  ended: '已记下，名单上的人会收到通知。',
  written: '已存下。',
  finished: '会议记录已定稿。',
  reviewed: '已公开。',
} as const;

/** What one does who runs the meetings of a branch; forms of their own are in `form-routes`. */
export function registerOrganising(router: Router, { payload, siteUrl }: PortalDependencies): void {
  router.get('/meetings', async (req, res) => {
    const state = askedKey(req, 'state', meetingStateLabels);
    const kept = await keptMeetings(payload, portalOf(req).actor, { state, page: askedPage(req) });
    sendPage(req, res, {
      title: '支部会议',
      private: true,
      back: '/me',
      children: <MeetingsPage kept={kept} state={state} />,
    });
  });

  router.get('/meetings/:id/run', (req, res) => sendRun(req, res, null));

  const act =
    (done: keyof typeof dones, work: (req: Request, id: string, values: FormValues) => Promise<unknown>) =>
    async (req: Request, res: Response) => {
      const id = meetingId(req);
      let values: FormValues = {};
      try {
        values = (await parseForm(req, noUploads)).values;
        await work(req, id, values);
        res.redirect(303, `/meetings/${id}/run?done=${done}`);
      } catch (error) {
        await sendRun(req, res, refusal(error, values));
      }
    };
  const call = (req: Request, id: string) => ({ payload, actor: portalOf(req).actor, id });

  router.post(
    '/meetings/:id/items',
    act('added', (req, id, values) =>
      addAgendaItem({
        ...call(req, id),
        matter: textOf(values, 'matter') || undefined,
        title: textOf(values, 'title') || undefined,
        proposal: textOf(values, 'proposal') || undefined,
      }),
    ),
  );
  router.post(
    '/meetings/:id/items/:item/remove',
    act('removed', (req, id) => removeAgendaItem({ ...call(req, id), item: String(req.params.item) })),
  );
  router.post(
    '/meetings/:id/announce',
    act('announced', (req, id) => announceMeeting(call(req, id))),
  );
  router.post(
    '/meetings/:id/begin',
    act('begun', (req, id) => beginMeeting(call(req, id))),
  );
  router.post(
    '/meetings/:id/list',
    act('marked', (req, id, values) =>
      markAttendance({
        ...call(req, id),
        shown: listOf(values, 'shown'),
        present: listOf(values, 'present'),
        presentBefore: listOf(values, 'before'),
      }),
    ),
  );
  router.post(
    '/meetings/:id/close',
    act('closed', (req, id) => closeMeeting(call(req, id))),
  );

  router.get('/meetings/:id/screen', async (req, res) => {
    const sheet = await sheetOf(req);
    if (sheet.meeting.state !== 'in-session')
      fail('invalid-state', { message: '开始签到以后才有签到码，会议结束就没有了。' });
    renewCode(res);
    sendPage(req, res, {
      title: `${sheet.meeting.title}签到码`,
      private: true,
      children: (
        <CheckInScreen
          caption={sheet.meeting.branchName}
          title={sheet.meeting.title}
          address={meetingDoor.addressNow(siteUrl, sheet.meeting.id)}
          back={{ href: `/meetings/${sheet.meeting.id}/run`, text: '回到会议' }}
        >
          {quorumWords(sheet.quorum, sheet.rule)}。
        </CheckInScreen>
      ),
    });
  });

  const papers: [path: string, title: string, paper: (sheet: MeetingSheet) => ReactNode][] = [
    ['notice', '会议通知', (sheet) => <NoticePaper sheet={sheet} />],
    ['sheet', '签到表', (sheet) => <SheetPaper sheet={sheet} />],
    ['minutes', '会议记录', (sheet) => <MinutesPaper sheet={sheet} />],
  ];
  for (const [path, title, paper] of papers)
    router.get(`/meetings/:id/${path}`, async (req, res) => {
      const sheet = await sheetOf(req);
      sendPage(req, res, {
        title: `${sheet.meeting.title}${title}`,
        private: true,
        wide: true,
        back: `/meetings/${sheet.meeting.id}/run`,
        children: paper(sheet),
      });
    });

  function sheetOf(req: Request): Promise<MeetingSheet> {
    return meetingSheet(payload, portalOf(req).actor, meetingId(req));
  }

  async function sendRun(req: Request, res: Response, refused: Refused | null): Promise<void> {
    const sheet = await sheetOf(req);
    const done = askedKey(req, 'done', dones);
    sendPage(req, res, {
      title: sheet.meeting.title,
      private: true,
      back: '/meetings',
      status: refused?.status ?? 200,
      errors: refused?.errors,
      children: (
        <RunPage
          sheet={sheet}
          values={refused?.values ?? {}}
          errors={refused?.errors ?? {}}
          done={done && !refused ? dones[done] : null}
        />
      ),
    });
  }
}
